//! The summary of errors above a form: each sentence is led by the label of its field, as the form below words it.

/// How the summary's template (`components/fields.html`) begins an entry.
const ENTRY: &str = "<li><a href=\"#";

/// The page with the label of its field before each sentence of the summary. A field without a label of its own keeps the bare sentence.
pub fn named(page: &str) -> String {
    let mut pieces = page.split(ENTRY);
    let mut named = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        named += ENTRY;
        match piece.split_once("\">") {
            Some((field, rest)) => {
                named += field;
                named += "\">";
                if let Some(label) = label(page, field) {
                    named += "<b>";
                    named += label.trim_end_matches([':', '?', ' ']);
                    named += "</b>: ";
                }
                named += rest;
            }
            None => named += piece,
        }
    }
    named
}

/// The words of a field's label, or of the legend of its group, up to the first element within.
fn label<'a>(page: &'a str, field: &str) -> Option<&'a str> {
    let after = |mark: String| page.split_once(&mark).map(|(_, rest)| rest);
    let words = after(format!("<label for=\"{field}\"")).or_else(|| after(format!("<legend id=\"{field}\""))).or_else(
        || {
            after(format!("<fieldset class=\"field\" id=\"{field}\""))
                .and_then(|rest| Some(rest.split_once("<legend")?.1))
        },
    )?;
    let words = words.split_once('>')?.1;
    Some(words.split('<').next().unwrap_or_default().trim()).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_sentence_of_the_summary_is_led_by_the_label_of_its_field() {
        let page = r##"<ul><li><a href="#name">Please fill this in.</a></li><li><a href="#kind">Choose one.</a></li><li><a href="#none">Too late.</a></li></ul>
            <label for="name" class="small">Name of the program <span>?</span></label><fieldset><legend id="kind">What kind?</legend></fieldset>"##;
        let named = named(page);
        assert!(named.contains(r##"<a href="#name"><b>Name of the program</b>: Please fill this in.</a>"##), "{named}");
        assert!(named.contains(r##"<a href="#kind"><b>What kind</b>: Choose one.</a>"##), "{named}");
        assert!(named.contains(r##"<a href="#none">Too late.</a>"##), "{named}");
    }
}
