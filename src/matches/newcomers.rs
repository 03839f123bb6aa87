//! Who came since a draft was made, or since pairs were published: where newcomers find a place while everybody else stays, and who would
//! move if others might (M8).

use askama::Template;
use axum::{
    extract::State as OfSite,
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, Utc};

use super::{At, Candidate, MatchRun, State, before::Before, create::ProgramAt, instance, proof::think};
use crate::{
    enrollment::EnrollmentId,
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Reader},
        error::{Error, Result},
        extract::Path,
        id::PersonId,
        page::{Chrome, Page},
        site::Site,
    },
    matching::{self, Instance, Proposal, Refusal},
    pairings::past::Unanswered,
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
    /// Others who would have another mentor: mentee, now, then.
    moved: Vec<(String, String, String)>,
    /// Everybody of both.
    people: Vec<PersonId>,
}

#[derive(Template)]
#[template(path = "matches/newcomers.html")]
struct Newcomers {
    chrome: Chrome,
    program: Program,
    /// The draft; none once pairs are published.
    run: Option<MatchRun>,
    came: Vec<String>,
    left: Vec<String>,
    /// Everybody stays; and, where there is anybody who might, others move.
    ways: Vec<Way>,
    too_long: bool,
}

/// The pairs as they stand: everybody known by place, and who is with whom.
struct Standing {
    known: Vec<Candidate>,
    pairs: Vec<(EnrollmentId, EnrollmentId)>,
    held: Before,
    open: Before,
}

/// Since the draft.
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
    let (company, reader) = (member.tx.company(), member.tx.give_back());
    let mut tx = site.db.system(company).await?;
    let standing = Standing {
        known: run.candidates(&mut tx).await?,
        pairs: run.pairs(&mut tx).await?,
        held: Before::of(&mut tx, program.id, true).await?,
        open: Before::of(&mut tx, program.id, false).await?,
    };
    page(&site, tx, (reader, member.chrome), program, Some(run), standing, now).await
}

/// Since pairs were published: only people without a mentor find one, unless HR lets unanswered proposals move.
pub(super) async fn under_way(
    OfSite(site): OfSite<Site>,
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ProgramAt>,
) -> Result<Response> {
    let program = Program::find(&mut member.tx, at.program).await?;
    if let Some(draft) = MatchRun::draft_of(&mut member.tx, program.id).await? {
        return Ok(Redirect::to(&member.tx.path(&draft.path("/newcomers"))).into_response());
    }
    let (company, reader) = (member.tx.company(), member.tx.give_back());
    let mut tx = site.db.system(company).await?;
    let held = Before::of(&mut tx, program.id, false).await?;
    let mut open = Before::of(&mut tx, program.id, false).await?;
    open.free_proposals(&mut tx, program.id).await?;
    let asked = Unanswered::in_program(&mut tx, program.id).await?;
    let pairs = asked.into_iter().map(|one| (one.mentee, one.mentor)).collect();
    let standing = Standing { known: Vec::new(), pairs, held, open };
    Ok(page(&site, tx, (reader, member.chrome), program, None, standing, now).await?.into_response())
}

async fn page(
    site: &Site,
    mut tx: CompanyTx,
    (reader, chrome): (Reader, Chrome),
    program: Program,
    run: Option<MatchRun>,
    standing: Standing,
    now: DateTime<Utc>,
) -> Result<Page<Newcomers>> {
    let held = instance::gather(&mut tx, &program, &standing.held.kept, None, now).await?;
    let open = instance::gather(&mut tx, &program, &standing.open.kept, None, now).await?;
    drop(tx);
    let was: BTreeSet<_> = standing.known.iter().map(|c| c.enrollment).collect();
    let is: BTreeSet<_> = held.candidates.iter().map(|c| c.enrollment).collect();
    // Once pairs are published, only mentees come: mentors with a free place were there all the time.
    let comes = |c: &&Candidate| !was.contains(&c.enrollment) && (run.is_some() || !c.mentor);
    let came: Vec<&Candidate> = held.candidates.iter().filter(comes).take(NAMED).collect();
    let gone = standing.known.iter().filter(|c| !is.contains(&c.enrollment));
    let left: Vec<&Candidate> = gone.take(NAMED).collect();
    let mut seen: Vec<PersonId> = came.iter().chain(&left).map(|c| c.person).collect();
    let names = |list: Vec<&Candidate>| list.into_iter().map(Candidate::name).collect();
    let (came, left) = (names(came), names(left));
    let lang = chrome.lang;
    let mut page = Newcomers { chrome, program, run, came, left, ways: Vec::new(), too_long: false };
    if held.instance.mentors.is_empty() || (held.instance.mentees.is_empty() && page.run.is_some()) {
        note(site, reader, seen, now).await?;
        return Ok(Page(page));
    }
    let everybody: Vec<Candidate> =
        open.candidates.iter().chain(&held.candidates).chain(&standing.known).cloned().collect();
    let may_move = page.run.is_some() || !standing.pairs.is_empty();
    let instances: Vec<Instance> = if may_move { vec![held.instance, open.instance] } else { vec![held.instance] };
    let solved = think(move |until| {
        let some = instances.iter().filter(|i| !i.mentees.is_empty() && !i.mentors.is_empty());
        some.map(|instance| matching::propose(instance, until)).collect::<std::result::Result<Vec<_>, _>>()
    })
    .await?;
    match solved {
        Ok(proposals) => {
            let is_draft = page.run.is_some();
            let ways = proposals.iter().enumerate();
            page.ways = ways
                .map(|(nth, proposal)| {
                    // Published pairs are no part of the first way: they stay.
                    let pairs = if is_draft || nth > 0 { standing.pairs.as_slice() } else { &[] };
                    Way::of(proposal, &everybody, pairs, &lang.get("match-nobody"))
                })
                .collect();
        }
        Err(Refusal::Canceled) => page.too_long = true,
        Err(refusal) => return Err(Error::internal("newcomers", refusal)),
    }
    seen.extend(page.ways.iter().flat_map(|way| way.people.iter().copied()));
    note(site, reader, seen, now).await?;
    Ok(Page(page))
}

/// Everybody who is named finds that they were seen.
async fn note(site: &Site, reader: Reader, seen: Vec<PersonId>, now: DateTime<Utc>) -> Result<()> {
    let mut tx = site.db.again(reader).await?;
    audit::listed(&mut tx, "match_run", seen, now).await?;
    tx.commit().await
}

impl Way {
    fn of(proposal: &Proposal, everybody: &[Candidate], pairs: &[(EnrollmentId, EnrollmentId)], nobody: &str) -> Self {
        let who: BTreeMap<(bool, &str), &Candidate> =
            everybody.iter().map(|c| ((c.mentor, c.key.as_str()), c)).collect();
        let key: BTreeMap<_, _> = everybody.iter().map(|c| (c.enrollment, c.key.as_str())).collect();
        let of = |mentor: bool, key: &str| who.get(&(mentor, key)).map(|c| c.name()).unwrap_or_default();
        let now: BTreeMap<&str, &str> = pairs.iter().filter_map(|(e, o)| Some((*key.get(e)?, *key.get(o)?))).collect();
        let then: BTreeMap<&str, &str> =
            proposal.pairs.iter().map(|p| (p.mentee.as_str(), p.mentor.as_str())).collect();
        let newly = then.iter().filter(|(mentee, _)| !now.contains_key(**mentee)).take(NAMED);
        let placed: Vec<(&str, &str)> = newly.map(|(mentee, mentor)| (*mentee, *mentor)).collect();
        let others = now.iter().filter(|(mentee, mentor)| then.get(*mentee) != Some(mentor)).take(NAMED);
        let moved: Vec<(&str, &str)> = others.map(|(mentee, mentor)| (*mentee, *mentor)).collect();
        let new_mentor = |mentee: &str| then.get(mentee).map_or_else(|| nobody.to_owned(), |o| of(true, o));
        let mentors = moved.iter().filter_map(|(mentee, _)| then.get(mentee)).map(|key| (true, *key));
        let named = placed.iter().chain(&moved).flat_map(|(e, o)| [(false, *e), (true, *o)]).chain(mentors);
        Self {
            matched: proposal.totals.matched,
            people: named.filter_map(|key| who.get(&key)).map(|c| c.person).collect(),
            placed: placed.iter().map(|(e, o)| (of(false, e), of(true, o))).collect(),
            moved: moved.iter().map(|(e, o)| (of(false, e), of(true, o), new_mentor(e))).collect(),
        }
    }
}
