//! Cells that a spreadsheet would run as a formula: written as text, and read back as they were.

const RUNS: [char; 8] = ['=', '+', '-', '@', '\t', '\r', '|', '%'];

/// The cell as a download holds it.
pub fn write(cell: &str) -> String {
    if cell.starts_with(RUNS) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell of an upload, without the mark that `write` may have put before it.
pub fn read(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(RUNS)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_would_run_is_text_outside_and_itself_again_inside() {
        for cell in ["=1+1", "-4", "'s Gravenhage", "Ada", "", "'"] {
            let kept = super::write(cell);
            assert!(!kept.starts_with(super::RUNS));
            assert_eq!(super::read(&kept), cell);
        }
    }
}
