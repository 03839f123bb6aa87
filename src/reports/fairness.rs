//! How each group of mentees is served (S26): match quality, wishes met and sessions held, by site, function and generation.

use crate::{
    kit::{
        db::CompanyTx,
        error::Result,
        page::Chrome,
        suppression::{self, Cell},
    },
    programs::Program,
};

/// The three tables, each from five people on.
pub struct Fairness {
    pub tables: Vec<Table>,
}

/// One dimension.
pub struct Table {
    /// The text key of its name.
    pub title: &'static str,
    pub lines: Vec<Line>,
}

/// A group, or several small ones together.
pub struct Line {
    pub name: String,
    pub people: i64,
    /// The average points of their pairs, of a thousand.
    pub quality: i64,
    /// How many of a hundred have a mentor for whom they had wished.
    pub wished: i64,
    /// Sessions held, on average.
    pub sessions: f64,
}

/// A mentee whose pair began.
struct Mentee {
    site: String,
    function: String,
    decade: Option<i32>,
    score: i32,
    wished: bool,
    held: i32,
}

impl Fairness {
    /// The groups of a program's mentees, for whoever runs it; none while they are too few.
    pub async fn of(tx: &mut CompanyTx, program: &Program, chrome: &Chrome) -> Result<Option<Self>> {
        let threshold = sqlx::query_scalar!("select anonymity_threshold from company").fetch_one(tx.conn()).await?;
        let mentees = Mentee::of(tx, program).await?;
        Ok(tables(usize::try_from(threshold).unwrap_or(suppression::FEWEST), &mentees, chrome))
    }
}

impl Mentee {
    /// One row a mentee, of the latest pair: somebody with two is one person.
    async fn of(tx: &mut CompanyTx, program: &Program) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select distinct on (p.mentee_id) e.site, e.department as function, (e.career_start_year / 10 * 10) as decade, p.score, p.held,
                 jsonb_path_exists(p.reasons, '$[*].facts[*] ? (@.fact == "wished" && @.by_mentee > 0)') as "wished!"
               from pairing p join person e on e.company_id = p.company_id and e.id = p.mentee_id
               where p.program_id = $1 and p.state in ('active', 'paused', 'closing', 'completed', 'closed_without_feedback', 'ended_early')
               order by p.mentee_id, p.proposed_at desc"#,
            program.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }
}

fn tables(threshold: usize, mentees: &[Mentee], chrome: &Chrome) -> Option<Fairness> {
    let unknown = chrome.lang.get("fairness-unknown");
    let named = |name: &str| if name.is_empty() { unknown.clone() } else { name.to_owned() };
    let decade = |m: &Mentee| {
        m.decade.map_or_else(
            || unknown.clone(),
            |year| t!(chrome, "fairness-decade", from = year.to_string(), till = (year + 9).to_string()),
        )
    };
    let names: [Vec<String>; 3] = [
        mentees.iter().map(|m| named(&m.site)).collect(),
        mentees.iter().map(|m| named(&m.function)).collect(),
        mentees.iter().map(decade).collect(),
    ];
    let cells = suppression::named_cells(threshold, &names)?;
    let titles = ["fairness-site", "fairness-function", "fairness-generation"];
    let table =
        |(title, cells): (_, Vec<Cell>)| Table { title, lines: cells.iter().map(|c| line(c, mentees)).collect() };
    Some(Fairness { tables: titles.into_iter().zip(cells).map(table).collect() })
}

fn line(cell: &Cell, mentees: &[Mentee]) -> Line {
    let n = cell.people.len().max(1) as f64;
    let average = |of: fn(&Mentee) -> i32| cell.people.iter().map(|at| f64::from(of(&mentees[*at]))).sum::<f64>() / n;
    Line {
        name: cell.names.join(", "),
        people: i64::try_from(cell.people.len()).unwrap_or_default(),
        quality: average(|m| m.score).round() as i64,
        wished: (average(|m| i32::from(m.wished)) * 100.0).round() as i64,
        sessions: average(|m| m.held),
    }
}

impl Line {
    /// "4.2".
    pub fn sessions(&self, chrome: &Chrome) -> String {
        chrome.lang.tenths(self.sessions)
    }

    /// The quality on a line of a hundred.
    pub fn percent(&self) -> i64 {
        self.quality / 10
    }
}
