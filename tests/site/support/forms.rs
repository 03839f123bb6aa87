//! The forms of a page as a browser sees them: where they lead and what they send.

/// One form of a page.
#[derive(Clone, Debug)]
pub struct FormOnPage {
    pub action: String,
    pub is_post: bool,
    pub multipart: bool,
    /// The names of its fields for files.
    pub files: Vec<String>,
    /// Name, value as it stands, and whether a person types it.
    pub fields: Vec<(String, String, bool)>,
}

/// Every form of a page.
pub fn forms(page: &str, address: &str) -> Vec<FormOnPage> {
    let mut found = Vec::new();
    for piece in page.split("<form").skip(1) {
        let Some((tag, rest)) = piece.split_once('>') else {
            continue;
        };
        let body = rest.split("</form>").next().unwrap_or_default();
        let (mut fields, mut files) = (Vec::new(), Vec::new());
        for tag in tags(body, "<input") {
            let kind = attribute(&tag, "type").unwrap_or_else(|| "text".into());
            if kind == "file" {
                files.extend(attribute(&tag, "name"));
                continue;
            }
            if let Some(name) = attribute(&tag, "name").filter(|_| kind != "submit") {
                let chosen = !matches!(kind.as_str(), "radio" | "checkbox") || tag.contains(" checked");
                if chosen {
                    fields.push((name, attribute(&tag, "value").unwrap_or_else(|| "on".into()), kind != "hidden"));
                }
            }
        }
        for piece in body.split("<textarea").skip(1) {
            if let Some((tag, rest)) = piece.split_once('>')
                && let Some(name) = attribute(tag, "name")
            {
                fields.push((name, plain(rest.split("</textarea>").next().unwrap_or_default()), true));
            }
        }
        for piece in body.split("<select").skip(1) {
            if let Some((tag, rest)) = piece.split_once('>')
                && let Some(name) = attribute(tag, "name")
            {
                let options = tags(rest.split("</select>").next().unwrap_or_default(), "<option");
                let chosen = options.iter().find(|o| o.contains(" selected")).or(options.first());
                fields.push((name, chosen.and_then(|o| attribute(o, "value")).unwrap_or_default(), true));
            }
        }
        found.push(FormOnPage {
            action: attribute(tag, "action").unwrap_or_else(|| address.to_owned()),
            is_post: attribute(tag, "method").is_some_and(|m| m.eq_ignore_ascii_case("post")),
            multipart: tag.contains("multipart/form-data"),
            files,
            fields,
        });
    }
    found
}

/// Where the links of a page lead.
pub fn links(page: &str) -> Vec<String> {
    tags(page, "<a ").iter().filter_map(|tag| attribute(tag, "href")).collect()
}

fn tags(text: &str, open: &str) -> Vec<String> {
    text.split(open).skip(1).filter_map(|p| p.split('>').next()).map(|t| format!(" {t}")).collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(plain(rest.split('"').next()?))
}

/// The text behind the entities that our templates write.
fn plain(html: &str) -> String {
    html.replace("&#60;", "<").replace("&#62;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&#38;", "&")
}
