//! What HR does with an upload: choose columns, confirm, forget.

use std::time::Duration;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::json;

use super::{
    Import, Mapping, State as Stands, apply,
    check::{At, Check},
    columns::{Becomes, File},
    layout, prepare,
};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::{Form, Path},
        form::Errors,
        jobs,
        page::Answer,
        site::Site,
    },
    people::access::HrAdmin,
};

/// How long the answer to "import" waits, so that a small file lands on its result.
const PATIENCE: Duration = Duration::from_millis(2_500);

/// One choice for each column, in the order of the file.
#[derive(Deserialize)]
pub struct Chosen {
    #[serde(default)]
    people: Vec<String>,
    #[serde(default)]
    history: Vec<String>,
    /// "yes": whoever is not in the file has left.
    #[serde(default)]
    complete: String,
}

/// What HR says when people leave.
#[derive(Deserialize, Default)]
pub struct Confirmed {
    #[serde(default)]
    sure: String,
}

/// Other columns: reads and compares again.
pub async fn choose(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(chosen): Form<Chosen>,
) -> Result<Saved> {
    let import = Import::find(&mut member.tx, at.import).await?;
    if import.state != Stands::Uploaded {
        return Err(Error::Conflict);
    }
    let known = |words: Vec<String>, file, before: &[String]| -> Vec<String> {
        before
            .iter()
            .enumerate()
            .map(|(at, kept)| words.get(at).map_or_else(|| kept.clone(), |w| Becomes::parse(w, file).word()))
            .collect()
    };
    let mapping = Mapping {
        people: known(chosen.people, File::People, &import.mapping.people),
        history: known(chosen.history, File::History, &import.mapping.history),
    };
    let files = import.files(&mut member.tx).await?;
    let (_, sheets) = prepare::read(files).await?;
    let sheets = sheets.map_err(|_| Error::Conflict)?;
    let (today, complete) = (member.chrome.today(), chosen.complete == "yes");
    let prepared = prepare::prepare(&mut member.tx, sheets, mapping, complete, today).await?;
    layout::remember(&mut member.tx, &prepared.sheets, &prepared.mapping, now).await?;
    import.look_again(&mut member.tx, complete, (&prepared.mapping, &prepared.preview)).await?;
    let next = to(member.tx.path(&format!("/people/import/{}", import.id))).notice("import-checked");
    member.tx.save(next).await
}

/// HR says so: from here on it is written in the background, all or nothing.
pub async fn confirm(
    HrAdmin(mut member): HrAdmin,
    State(site): State<Site>,
    Now(now): Now,
    Path(at): Path<At>,
    Form(confirmed): Form<Confirmed>,
) -> Result<Response> {
    let mut import = Import::find(&mut member.tx, at.import).await?;
    let preview = import.preview.take().ok_or(Error::Conflict)?;
    if preview.is_empty() || !preview.lacks().is_empty() {
        return Err(Error::Conflict);
    }
    if import.state == Stands::Uploaded && preview.leaving > 0 && confirmed.sure != "yes" {
        let mut errors = Errors::default();
        errors.add("sure", "import-sure-needed");
        return Ok(Answer::Again(Check { chrome: member.chrome, import, preview, errors }).into_response());
    }
    import.begin(&mut member.tx).await?;
    let counts = json!({ "added": preview.added, "changed": preview.changed, "leaving": preview.leaving, "roles": preview.roles_added, "left_out": preview.wrong });
    audit::Entry::new("confirmed", "people_import").id(import.id.0).detail(counts).write(&mut member.tx, now).await?;
    // The worker takes it up again should this process end before it is written.
    let again = now + chrono::Duration::minutes(5);
    jobs::enqueue(&mut member.tx, super::JOB, &format!("{} {now}", import.id), json!({ "import": import.id }), again)
        .await?;
    let company = member.tx.company();
    let saved = member.tx.save(to(format!("{}/people/import/{}", member.chrome.at(""), import.id))).await?;
    let (db, clock) = (site.db.clone(), site.clock.clone());
    let writing = tokio::spawn(async move {
        if let Err(error) = apply(&db, company, import.id, clock.now()).await {
            tracing::error!(%error, "import");
        }
    });
    let _ = tokio::time::timeout(PATIENCE, writing).await;
    Ok(saved.into_response())
}

/// Stops the writing; what was written so far is taken back with it.
pub async fn stop(HrAdmin(mut member): HrAdmin, Path(at): Path<At>) -> Result<Saved> {
    let import = Import::find(&mut member.tx, at.import).await?;
    import.ask_stop(&mut member.tx).await?;
    let next = to(member.tx.path(&format!("/people/import/{}", import.id)));
    member.tx.save(next).await
}

/// Forgets the upload; nothing was written.
pub async fn remove(HrAdmin(mut member): HrAdmin, Path(at): Path<At>) -> Result<Saved> {
    let import = Import::find(&mut member.tx, at.import).await?;
    import.forget(&mut member.tx).await?;
    let next = to(member.tx.path("/people")).notice("import-forgotten");
    member.tx.save(next).await
}
