//! `ithaca match --csv`: three spreadsheets in, three spreadsheets out.

mod people;
mod titles;

use std::path::{Path, PathBuf};

use super::watch::Follow;
use super::words::Speech;
use super::{Done, MatchArgs, Stop, json, parse, print, read, save, stop};
use crate::matching::{Date, Proposal, Settings, propose};
use people::instance;

pub fn run(files: &[PathBuf], args: &MatchArgs) -> Done {
    let [people, history, enrollments] = files else {
        return Err(Stop::Bad("--csv needs three files".into()));
    };
    let follow = Follow::start();
    let instance = instance(people, history, enrollments, settings(args)?)?;
    let proposal = propose(&instance, &follow).map_err(|refusal| stop(enrollments, &refusal))?;
    follow.end();
    let folder = args.out.clone().unwrap_or_else(|| PathBuf::from("."));
    std::fs::create_dir_all(&folder).map_err(|error| Stop::Bad(format!("{}: {error}", folder.display())))?;
    let speech = Speech::of(&instance);
    sheet(&folder.join("pairs.csv"), &pairs(&proposal, &speech))?;
    sheet(&folder.join("reasons.csv"), &reasons(&proposal, &speech))?;
    sheet(&folder.join("unmatched.csv"), &unmatched(&proposal, &speech))?;
    save(Some(&folder.join("instance.json")), |to| json(to, &instance))?;
    save(Some(&folder.join("proposal.json")), |to| json(to, &proposal))?;
    let totals = &proposal.totals;
    print(&format!(
        "{} of {} mentees matched, total {} of at most {}: pairs.csv, reasons.csv, unmatched.csv in {}\n",
        totals.matched,
        totals.mentees,
        totals.score,
        totals.upper_bound,
        folder.display()
    ))
}

fn settings(args: &MatchArgs) -> Result<Settings, Stop> {
    let as_of = args.as_of.as_deref().unwrap_or_default();
    let as_of =
        Date::parse(as_of).ok_or_else(|| Stop::Bad(format!("--as-of `{as_of}` is not a date like 2026-11-23")))?;
    let Some(file) = &args.settings else {
        return Ok(Settings::on(as_of));
    };
    let mut settings = parse::<serde_json::Value>(file, &read(file)?)?;
    if let Some(fields) = settings.as_object_mut() {
        fields.entry("as_of").or_insert_with(|| as_of.to_string().into());
    }
    serde_json::from_value(settings).map_err(|error| Stop::Bad(format!("{}: {error}", file.display())))
}

type Sheet = Vec<Vec<String>>;

fn pairs(proposal: &Proposal, speech: &Speech) -> Sheet {
    let heads = ["mentee", "mentee_name", "mentor", "mentor_name", "score", "best_possible", "why", "runners_up"];
    let mut sheet = vec![heads.map(str::to_owned).to_vec()];
    for pair in &proposal.pairs {
        let runners =
            pair.runners_up.iter().map(|r| format!("{} {} ({:+})", r.mentor, speech.name(&r.mentor), r.difference));
        let best = pair.reasons.iter().filter(|reason| reason.points > 0).max_by_key(|reason| reason.points);
        sheet.push(vec![
            pair.mentee.clone(),
            speech.name(&pair.mentee).to_owned(),
            pair.mentor.clone(),
            speech.name(&pair.mentor).to_owned(),
            pair.score.to_string(),
            proposal.totals.best_possible.to_string(),
            best.map(|reason| speech.sentence(reason)).unwrap_or_default(),
            runners.collect::<Vec<_>>().join("; "),
        ]);
    }
    sheet
}

fn reasons(proposal: &Proposal, speech: &Speech) -> Sheet {
    let mut sheet = vec![["mentee", "mentor", "term", "points", "of", "facts"].map(str::to_owned).to_vec()];
    for pair in &proposal.pairs {
        for reason in &pair.reasons {
            sheet.push(vec![
                pair.mentee.clone(),
                pair.mentor.clone(),
                reason.term.key().to_owned(),
                reason.points.to_string(),
                reason.of.to_string(),
                speech.sentence(reason),
            ]);
        }
    }
    sheet
}

fn unmatched(proposal: &Proposal, speech: &Speech) -> Sheet {
    let mut sheet = vec![["mentee", "mentee_name", "eligible_mentors", "why"].map(str::to_owned).to_vec()];
    for alone in &proposal.unmatched {
        sheet.push(vec![
            alone.mentee.clone(),
            speech.name(&alone.mentee).to_owned(),
            alone.eligible.to_string(),
            speech.why_not(alone),
        ]);
    }
    sheet
}

fn sheet(path: &Path, rows: &Sheet) -> Done {
    save(Some(path), |to| {
        let mut writer = csv::Writer::from_writer(to);
        for row in rows {
            writer.write_record(row.iter().map(|cell| harmless(cell)))?;
        }
        writer.flush()
    })
}

/// A cell that a spreadsheet program will not take for a formula.
fn harmless(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if formula { format!("'{cell}") } else { cell.to_owned() }
}
