//! Where somebody may ask: their places as a mentee, each with its mentor where there is one, and the goals they serve.

use uuid::Uuid;

use crate::{
    kit::{db::CompanyTx, error::Result, id::PersonId, text::Lang},
    programs::KnownGoal,
};

/// A mentee's place in a program under way.
pub struct Place {
    pub program_id: Uuid,
    pub program: String,
    pub pairing_id: Option<Uuid>,
    pub mentor_id: Option<PersonId>,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
}

/// A goal of one of these programs.
pub struct Goal {
    pub id: Uuid,
    pub program: String,
    pub known: Option<KnownGoal>,
    pub title: Option<String>,
    pub several: bool,
}

impl Place {
    /// The places of a mentee, those with a mentor first.
    pub async fn of(tx: &mut CompanyTx, mentee: PersonId) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select g.id as program_id, g.name as program, p.id as "pairing_id?", m.id as "mentor_id?: PersonId", m.given_name as "given_name?", m.family_name as "family_name?"
               from enrollment e
               join program g on g.company_id = e.company_id and g.id = e.program_id
               left join pairing p on p.company_id = e.company_id and p.mentee_enrollment = e.id and p.state in ('active', 'paused', 'closing')
               left join person m on m.company_id = p.company_id and m.id = p.mentor_id
               where e.person_id = $1 and e.side = 'mentee' and e.state in ('approved', 'placed')
                 and g.state in ('enrolling', 'matching', 'running', 'closing')
               order by (p.id is null), g.name, g.id limit 20"#,
            mentee.0
        )
        .fetch_all(tx.conn())
        .await?)
    }
}

impl Goal {
    /// The goals of these programs.
    pub async fn of(tx: &mut CompanyTx, places: &[Place]) -> Result<Vec<Self>> {
        let programs: Vec<Uuid> = places.iter().map(|p| p.program_id).collect();
        let several = programs.iter().collect::<std::collections::BTreeSet<_>>().len() > 1;
        Ok(sqlx::query_as!(
            Self,
            r#"select l.id, g.name as program, l.known as "known: KnownGoal", l.title, $2::bool as "several!"
               from program_goal l join program g on g.company_id = l.company_id and g.id = l.program_id
               where l.program_id = any($1) order by g.name, l.position limit 200"#,
            &programs,
            several
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// The goal in words, with its program where there are several.
    pub fn label(&self, lang: Lang) -> String {
        let words = goal_words(lang, self.known, self.title.as_deref());
        if self.several { format!("{words} ({})", self.program) } else { words }
    }
}

/// A goal in the reader's language; a program's own as it was written.
pub fn goal_words(lang: Lang, known: Option<KnownGoal>, title: Option<&str>) -> String {
    known.map_or_else(|| title.unwrap_or_default().to_owned(), |known| lang.get(known.label()))
}
