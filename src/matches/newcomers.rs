//! Who came or left since a draft was made: where newcomers find a place while everybody else stays, and who would move if all might (M8).

use askama::Template;
use axum::{extract::State as OfSite, response::IntoResponse};

use super::{At, Candidate, MatchRun, State, before::Before, instance, proof::think};
use crate::{
    kit::{
        clock::Now,
        error::{Error, Result},
        extract::Path,
        page::{Chrome, Page},
        site::Site,
    },
    matching::{self, Proposal, Refusal},
    people::access::Coordinator,
    programs::Program,
};
use std::collections::{BTreeMap, BTreeSet};

/// People who are named.
const NAMED: usize = 100;

/// One way to go on.
struct Way {
    matched: usize,
    /// Newcomers who have a mentor then: mentee and mentor.
    placed: Vec<(String, String)>,
    /// People of the draft who would have another mentor: mentee, now, then.
    moved: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "matches/newcomers.html")]
struct Newcomers {
    chrome: Chrome,
    program: Program,
    run: MatchRun,
    came: Vec<String>,
    left: Vec<String>,
    ways: Option<[Way; 2]>,
    too_long: bool,
}

pub(super) async fn show(
    OfSite(site): OfSite<Site>,
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<At>,
) -> Result<impl IntoResponse> {
    let run = MatchRun::find(&mut member.tx, at.program, at.run).await?;
    if run.state != State::Draft {
        return Err(Error::Conflict);
    }
    let program = Program::find(&mut member.tx, at.program).await?;
    let company = member.tx.company();
    drop(member.tx);
    let mut tx = site.db.system(company).await?;
    let known = run.candidates(&mut tx).await?;
    let pairs = run.pairs(&mut tx).await?;
    let stays = Before::of(&mut tx, program.id, true).await?;
    let free = Before::of(&mut tx, program.id, false).await?;
    let held = instance::gather(&mut tx, &program, &stays.kept, None, now).await?;
    let open = instance::gather(&mut tx, &program, &free.kept, None, now).await?;
    drop(tx);
    let was: BTreeSet<_> = known.iter().map(|c| c.enrollment).collect();
    let is: BTreeSet<_> = held.candidates.iter().map(|c| c.enrollment).collect();
    let names = |list: &[Candidate], others: &BTreeSet<_>| -> Vec<String> {
        list.iter().filter(|c| !others.contains(&c.enrollment)).map(Candidate::name).take(NAMED).collect()
    };
    let (came, left) = (names(&held.candidates, &was), names(&known, &is));
    let mut page = Newcomers { chrome: member.chrome, program, run, came, left, ways: None, too_long: false };
    if held.instance.mentees.is_empty() || held.instance.mentors.is_empty() {
        return Ok(Page(page));
    }
    let lang = page.chrome.lang;
    let name: BTreeMap<(bool, String), String> =
        held.candidates.iter().chain(&known).map(|c| ((c.mentor, c.key.clone()), c.name())).collect();
    let key: BTreeMap<_, _> = known.iter().map(|c| (c.enrollment, c.key.clone())).collect();
    let now_with: BTreeMap<String, String> =
        pairs.iter().filter_map(|(e, o)| Some((key.get(e)?.clone(), key.get(o)?.clone()))).collect();
    let mentees_before: BTreeSet<String> = known.iter().filter(|c| !c.mentor).map(|c| c.key.clone()).collect();
    let solved =
        think(move |until| Ok((matching::propose(&held.instance, until)?, matching::propose(&open.instance, until)?)))
            .await?;
    let way = |proposal: &Proposal| {
        let of = |mentor: bool, key: &str| name.get(&(mentor, key.to_owned())).cloned().unwrap_or_default();
        let then: BTreeMap<&String, &String> = proposal.pairs.iter().map(|p| (&p.mentee, &p.mentor)).collect();
        let newly = then.iter().filter(|(mentee, _)| !now_with.contains_key(**mentee));
        let moved = now_with.iter().filter(|(mentee, mentor)| then.get(mentee) != Some(mentor));
        Way {
            matched: proposal.totals.matched,
            placed: newly.map(|(e, o)| (of(false, e), of(true, o))).take(NAMED).collect(),
            moved: moved
                .filter(|(mentee, _)| mentees_before.contains(*mentee))
                .map(|(e, o)| {
                    (of(false, e), of(true, o), then.get(e).map_or_else(|| lang.get("match-nobody"), |o| of(true, o)))
                })
                .take(NAMED)
                .collect(),
        }
    };
    match solved {
        Ok((held, open)) => page.ways = Some([way(&held), way(&open)]),
        Err(Refusal::Canceled) => page.too_long = true,
        Err(refusal) => return Err(Error::internal("newcomers", refusal)),
    }
    Ok(Page(page))
}
