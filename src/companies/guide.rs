//! The company's own words beside every pairing: values, the culture path, and an agenda for each phase (S21, S24d, S34).

use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::{
    accounts::access::{HrAdmin, Member, Reader},
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, to},
        error::{Error, Result},
        extract::{Form, Path},
        form::Errors,
        page::{Answer, Chrome, Page},
        text::Lang,
    },
};

crate::id!(
    /// One line of the company's own words.
    GuidePointId
);

/// What a list of the company's words is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GuideKind {
    Value,
    Culture,
    Start,
    Build,
    Use,
    Close,
}

/// One line of such a list.
#[derive(Clone)]
pub struct GuidePoint {
    pub id: GuidePointId,
    pub body: String,
}

/// A list as the page shows it.
struct Shown {
    kind: GuideKind,
    title: String,
    hint: String,
    /// One point a line.
    text: String,
}

#[derive(Template)]
#[template(path = "companies/guide.html")]
pub struct Guide {
    chrome: Chrome,
    lists: Vec<Shown>,
    errors: Errors,
    may_change: bool,
}

#[derive(Deserialize)]
pub struct At {
    list: String,
}

#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    points: String,
}

/// Lines of one list, and characters of one line.
const MOST: usize = 30;
const LONGEST: usize = 240;

impl GuideKind {
    /// In the order of the page.
    const ALL: [Self; 6] = [Self::Value, Self::Culture, Self::Start, Self::Build, Self::Use, Self::Close];

    /// As the database and an address write it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Culture => "culture",
            Self::Start => "start",
            Self::Build => "build",
            Self::Use => "use",
            Self::Close => "close",
        }
    }

    /// What a company that wrote nothing of its own begins with; values are always its own.
    fn ready(self) -> &'static [&'static str] {
        match self {
            Self::Value => &[],
            Self::Culture => &[
                "culture-decide",
                "culture-disagree",
                "culture-mistakes",
                "culture-meetings",
                "culture-praise",
                "culture-help",
                "culture-unwritten",
            ],
            Self::Start => &[
                "agenda-start-way",
                "agenda-start-rhythm",
                "agenda-start-limits",
                "agenda-start-why",
                "agenda-start-first",
            ],
            Self::Build => &[
                "agenda-build-since",
                "agenda-build-goal",
                "agenda-build-story",
                "agenda-build-try",
                "agenda-build-back",
            ],
            Self::Use => {
                &["agenda-use-tried", "agenda-use-hard", "agenda-use-who", "agenda-use-decide", "agenda-use-back"]
            }
            Self::Close => &[
                "agenda-close-way",
                "agenda-close-done",
                "agenda-close-improve",
                "agenda-close-next",
                "agenda-close-after",
            ],
        }
    }

    /// The ready points in a language.
    fn ready_points(self, lang: Lang) -> Vec<String> {
        self.ready().iter().map(|key| lang.get(key)).collect()
    }

    fn title(self, lang: Lang) -> (String, String) {
        let (title, hint) = match self {
            Self::Value => ("guide-values", "guide-values-hint"),
            Self::Culture => ("guide-culture", "guide-culture-hint"),
            Self::Start => ("guide-start", "guide-agenda-hint"),
            Self::Build => ("guide-build", "guide-agenda-hint"),
            Self::Use => ("guide-use", "guide-agenda-hint"),
            Self::Close => ("guide-close", "guide-agenda-hint"),
        };
        (lang.get(title), lang.get(hint))
    }
}

impl GuidePoint {
    /// The company's own points of a list.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, kind: GuideKind) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: GuidePointId", body from guide_point where kind = $1 and not retired order by position, id limit 60"#,
            kind.key()
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// The company's own words for a list, or the ready ones where it wrote none.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn words(tx: &mut CompanyTx, kind: GuideKind, lang: Lang) -> Result<Vec<String>> {
        let own = Self::of(tx, kind).await?;
        if own.is_empty() { Ok(kind.ready_points(lang)) } else { Ok(own.into_iter().map(|p| p.body).collect()) }
    }

    /// Writes a list anew: a line that stays keeps what was ticked of it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn replace(tx: &mut CompanyTx, kind: GuideKind, lines: &[String]) -> Result<()> {
        sqlx::query!("update guide_point set retired = true where kind = $1 and not body = any($2)", kind.key(), lines)
            .execute(tx.conn())
            .await?;
        sqlx::query!(
            "insert into guide_point (company_id, id, kind, body, position)
             select current_company(), gen_random_uuid(), $1, line, place::int from unnest($2::text[]) with ordinality as typed (line, place)
             on conflict (company_id, kind, body) do update set position = excluded.position, retired = false",
            kind.key(),
            lines
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}

/// Gives a new company the culture path it can change.
///
/// # Errors
/// When the database refuses.
pub async fn starter_guide(tx: &mut CompanyTx, lang: Lang) -> Result<()> {
    GuidePoint::replace(tx, GuideKind::Culture, &GuideKind::Culture.ready_points(lang)).await
}

impl Guide {
    async fn of(mut member: Member, errors: Errors, again: Option<(GuideKind, String)>) -> Result<Self> {
        let mut lists = Vec::new();
        for kind in GuideKind::ALL {
            let (title, hint) = kind.title(member.chrome.lang);
            let text = match &again {
                Some((at, typed)) if *at == kind => typed.clone(),
                _ => GuidePoint::words(&mut member.tx, kind, member.chrome.lang).await?.join("\n"),
            };
            lists.push(Shown { kind, title, hint, text });
        }
        let may_change = member.me.hr_admin;
        Ok(Self { chrome: member.chrome, lists, errors, may_change })
    }

    fn action(&self, list: &Shown) -> String {
        self.chrome.at(format!("/settings/guide/{}", list.kind.key()))
    }
}

impl Shown {
    fn lines(&self) -> Vec<&str> {
        self.text.lines().collect()
    }

    fn key(&self) -> &'static str {
        self.kind.key()
    }
}

/// The lines that were typed, each once, empty ones left out.
fn lines(typed: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !lines.iter().any(|known| known == line) {
            lines.push(line.to_owned());
        }
    }
    lines
}

pub async fn show(Reader(member): Reader) -> Result<Page<Guide>> {
    Ok(Page(Guide::of(member, Errors::default(), None).await?))
}

pub async fn update(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(typed): Form<Typed>,
) -> Result<Answer<Guide>> {
    let kind = GuideKind::ALL.into_iter().find(|kind| kind.key() == at.list).ok_or(Error::NotFound)?;
    let lines = lines(&typed.points);
    let mut errors = Errors::default();
    if lines.len() > MOST {
        errors.add_with(kind.key(), "guide-too-many", MOST);
    }
    if lines.iter().any(|line| line.chars().count() > LONGEST) {
        errors.add_with(kind.key(), "guide-line-too-long", LONGEST);
    }
    if !errors.is_empty() {
        return Ok(Answer::Again(Guide::of(member, errors, Some((kind, typed.points))).await?));
    }
    GuidePoint::replace(&mut member.tx, kind, &lines).await?;
    let detail = json!({ "list": kind.key(), "lines": lines.len() });
    audit::Entry::new("changed", "guide").detail(detail).write(&mut member.tx, now).await?;
    let path = member.tx.path("/settings/guide");
    Ok(Answer::Saved(member.tx.save(to(path).notice("settings-saved")).await?))
}
