//! A new program: choose a preset, see and change what it fills in, save it as a draft.

use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{Preset, Program, Refused, Setup, Sheet, form, own_presets::OwnPreset};
use crate::{
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
    people::{Choices, access::HrAdmin},
};

#[derive(Template)]
#[template(path = "programs/presets.html")]
struct Presets {
    chrome: Chrome,
    formal: Vec<(Preset, Setup)>,
    informal: Vec<(Preset, Setup)>,
    own: Vec<OwnPreset>,
    earlier: Vec<Program>,
}

impl Presets {
    fn often(&self, setup: &Setup) -> String {
        super::head::rhythm_words(self.chrome.lang, setup.rhythm_days)
    }
}

#[derive(Template)]
#[template(path = "programs/create.html")]
struct Create {
    chrome: Chrome,
    preset: Preset,
    /// The company's own preset that it began with.
    own: Option<OwnPreset>,
    /// What the preset itself says, whatever is typed below.
    rules: Vec<String>,
    terms: Vec<(String, u32)>,
    errors: Errors,
    sheet: Sheet,
}

#[derive(Deserialize)]
pub struct At {
    preset: String,
}

/// The highest level of the company: executives.
async fn top(tx: &mut CompanyTx) -> Result<u8> {
    let levels = Choices::of(tx).await?.levels;
    Ok(levels.into_iter().max().and_then(|level| u8::try_from(level).ok()).unwrap_or(5).max(1))
}

/// The cards of all presets, formal and informal apart (S4).
pub async fn presets(HrAdmin(mut member): HrAdmin) -> Result<impl IntoResponse> {
    let top = top(&mut member.tx).await?;
    let lang = member.chrome.lang;
    let own = OwnPreset::all(&mut member.tx).await?;
    let earlier = Program::all(&mut member.tx, false, None).await?;
    let (formal, informal) = Preset::ALL
        .into_iter()
        .map(|preset| (preset, preset.setup(lang, top)))
        .partition(|(preset, _)| preset.is_formal());
    Ok(Page(Presets { chrome: member.chrome, formal, informal, own, earlier }))
}

/// What an address means: one of the presets, or one of the company's own.
async fn origin(tx: &mut CompanyTx, key: &str) -> Result<(Preset, Option<OwnPreset>)> {
    if let Some(preset) = Preset::of(key) {
        return Ok((preset, None));
    }
    let own = OwnPreset::find(tx, key.parse().map_err(|_| Error::NotFound)?).await?;
    Ok((own.preset, Some(own)))
}

fn view(
    chrome: Chrome,
    (preset, own): (Preset, Option<OwnPreset>),
    top: u8,
    errors: Errors,
    sheet: Option<Sheet>,
) -> Create {
    let lang: Lang = chrome.lang;
    let setup = match &own {
        Some(own) => own.sheet.read(&mut Errors::default()),
        None => preset.setup(lang, top),
    };
    let (rules, terms) = form::in_words(&lang, &setup.rules, &setup.weights);
    let sheet = sheet.unwrap_or_else(|| Sheet::of(&setup, 1));
    Create { chrome, preset, own, rules, terms, errors, sheet }
}

impl Create {
    fn title(&self) -> String {
        self.own.as_ref().map_or_else(|| self.chrome.lang.get(self.preset.title()), |own| own.name.clone())
    }

    /// The address that the form is posted to.
    fn key(&self) -> String {
        self.own.as_ref().map_or_else(|| self.preset.key().to_owned(), |own| own.id.to_string())
    }
}

/// What a preset fills in, before anything is saved.
pub async fn show(HrAdmin(mut member): HrAdmin, Path(at): Path<At>) -> Result<impl IntoResponse> {
    let origin = origin(&mut member.tx, &at.preset).await?;
    let top = top(&mut member.tx).await?;
    Ok(Page(view(member.chrome, origin, top, Errors::default(), None)))
}

pub async fn create(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(sheet): Form<Sheet>,
) -> Result<Response> {
    let origin = origin(&mut member.tx, &at.preset).await?;
    let top = top(&mut member.tx).await?;
    let mut errors = Errors::default();
    let setup = sheet.read(&mut errors);
    if errors.is_empty() {
        match Program::create(&mut member.tx, origin.0, &setup, now).await {
            Ok(id) => {
                audit::Entry::new("created", "program").id(id.0).write(&mut member.tx, now).await?;
                let path = member.tx.path(&format!("/programs/{id}"));
                return Ok(member.tx.save(to(path).notice("program-saved-draft")).await?.into_response());
            }
            Err(Refused::NameTaken) => errors.add("name", "program-name-taken"),
            Err(Refused::Other(error)) => return Err(error),
            Err(Refused::SomebodyElseSaved | Refused::GoalInUse) => return Err(Error::Conflict),
        }
    }
    Ok(Answer::Again(view(member.chrome, origin, top, errors, Some(sheet))).into_response())
}
