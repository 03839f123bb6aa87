//! Taking an import back: first what that does and what stays, then the deed.

use askama::Template;
use serde_json::json;

use super::{
    Import,
    check::At,
    restore::{Kept, Reach},
};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::{Saved, to},
        error::Result,
        extract::Path,
        page::{Chrome, Page},
    },
    people::access::HrAdmin,
};

#[derive(Template)]
#[template(path = "people/import/undo.html")]
pub struct Undo {
    chrome: Chrome,
    import: Import,
    reach: Reach,
}

/// What it would do.
pub async fn show(HrAdmin(mut member): HrAdmin, Now(now): Now, Path(at): Path<At>) -> Result<Page<Undo>> {
    let import = Import::find(&mut member.tx, at.import).await?;
    let reach = import.reach(&mut member.tx, now).await?;
    audit::listed(&mut member.tx, "person", reach.first_kept.iter().map(|kept| kept.id), now).await?;
    member.tx.commit().await?;
    Ok(Page(Undo { chrome: member.chrome, import, reach }))
}

/// Takes it back.
pub async fn create(HrAdmin(mut member): HrAdmin, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let import = Import::find(&mut member.tx, at.import).await?;
    let reach = import.reach(&mut member.tx, now).await?;
    let by = member.id();
    let stay = import.take_back(&mut member.tx, by, now).await?;
    let counts = json!({ "removed": reach.removed, "restored": reach.restored, "kept": reach.kept + stay });
    audit::Entry::new("undid", "people_import").id(import.id.0).detail(counts).write(&mut member.tx, now).await?;
    let next = to(member.tx.path(&format!("/people/import/{}", import.id)));
    let next = if stay > 0 { next.notice_with("import-undone-but", stay) } else { next.notice("import-undone") };
    member.tx.save(next).await
}

impl Undo {
    fn why(&self, kept: &Kept) -> String {
        self.chrome.lang.get(match kept.why.as_str() {
            "signed_in" => "import-undo-signed-in",
            "takes_part" => "import-undo-takes-part",
            "taken" => "import-undo-taken",
            _ => "import-undo-changed",
        })
    }

    fn href(&self, kept: &Kept) -> String {
        self.chrome.at(format!("/people/{}", kept.id))
    }
}
