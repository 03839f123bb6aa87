//! Bad input: every form of every page with values nobody should send. Never a fault of ours, and a refusal changes nothing.

use std::{
    collections::BTreeSet,
    convert::Infallible,
    io::Write,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    body::{Body, Bytes},
    http::header,
};
use flate2::{Compression, write::DeflateEncoder};

use crate::support::{FormOnPage, Full, forms, full, routes};

const HOSTILE: &[(&str, &str)] = &[
    ("nothing", ""),
    ("a script", "<script>alert('ithaca-hostile')</script>"),
    ("an SQL end", "'; drop table person; --"),
    ("a path", "../../../../etc/passwd"),
    ("a number too large", "99999999999999999999"),
    ("a negative number", "-7"),
    ("a date that is none", "2026-02-31"),
    ("an id of nothing", "00000000-0000-0000-0000-000000000000"),
    ("letters turned around", "\u{202e}dlrow\u{202c} \u{1F9ED} e\u{0301}"),
];

/// Every form that the people of the company find on the pages they may open, once each.
async fn forms_found(all: &mut Full) -> Vec<(usize, String, FormOnPage)> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    let ways = routes();
    for visitor in 0..all.people.len() - 1 {
        for way in ways.iter().filter(|w| w.method == "GET") {
            let address = way.address(&all.ids);
            let page = all.people[visitor].1.get(&address).await;
            if page.status.as_u16() != 200 {
                continue;
            }
            for form in forms(&page.body, &address) {
                let names: Vec<_> = form.fields.iter().map(|(n, ..)| n.clone()).collect();
                if form.is_post && seen.insert((form.action.clone(), names)) {
                    found.push((visitor, address.clone(), form));
                }
            }
        }
    }
    found
}

#[tokio::test]
async fn no_form_breaks_and_a_refused_form_changes_nothing_whatever_is_typed() {
    let mut all = full().await;
    let found = forms_found(&mut all).await;
    assert!(!found.is_empty());
    let long = "a".repeat(100_000);
    let mut tried = 0;
    let mut stands = all.world.fingerprint().await;
    for (visitor, page, form) in &found {
        if form.action.ends_with("/sign-out") || form.multipart {
            continue;
        }
        let typed = form.fields.iter().filter(|(.., typed)| *typed).count();
        // Every value in all fields at once, and in each field alone the two that refuse most.
        let alone =
            (0..typed).flat_map(|at| [(Some(at), ("nothing", "")), (Some(at), ("far too long", long.as_str()))]);
        for (at, (what, value)) in HOSTILE.iter().map(|h| (None, *h)).chain(alone) {
            let mut place = 0;
            let fields: Vec<(&str, &str)> = form
                .fields
                .iter()
                .map(|(name, stands, typed)| {
                    let here = *typed && at.is_none_or(|at| at == place);
                    place += usize::from(*typed);
                    (name.as_str(), if here { value } else { stands.as_str() })
                })
                .collect();
            let mut browser = all.people[*visitor].1.clone();
            let answer = browser.post(&form.action, &fields).await;
            tried += 1;
            let said = format!("{what} in field {at:?} of {} (on {page})", form.action);
            assert!(!answer.status.is_server_error(), "{said}: {}", answer.status);
            answer.must_not_say("<script>alert(");
            if answer.status.as_u16() == 422 {
                names_its_errors(&answer.body, &said);
            }
            let now = all.world.fingerprint().await;
            if answer.status.is_client_error() {
                assert_eq!(stands, now, "{said}: refused, and yet something changed");
            }
            stands = now;
        }
    }
    println!("{} forms, {tried} submissions", found.len());
}

/// Each line of the summary of errors leads to something on the page, and to a field that can be typed into by its name.
fn names_its_errors(page: &str, said: &str) {
    for line in page.split("<li><a href=\"#").skip(1) {
        let (field, sentence) = line.split_once("\">").expect("a link");
        assert!(page.contains(&format!("id=\"{field}\"")), "{said}: the summary leads to #{field}, which is not there");
        let labelled = page.contains(&format!("<label for=\"{field}\""));
        assert!(!labelled || sentence.starts_with("<b>"), "{said}: the summary does not name {field}");
    }
}

#[tokio::test]
async fn a_nul_byte_is_refused_in_every_form() {
    let mut all = full().await;
    let (_, hr) = &mut all.people[4];
    for way in routes().iter().filter(|w| w.method == "POST" && w.path.starts_with("/{company}")) {
        let answer = hr.post(&way.address(&all.ids), &[("name", "a\0b"), ("q", "\0")]).await;
        assert!(answer.status.is_client_error() || answer.status.is_redirection(), "{}: {}", way.path, answer.status);
    }
}

/// A workbook whose one sheet unpacks to 512 MB: a zip archive of one deflated entry, written by hand.
fn bomb() -> Vec<u8> {
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..512 {
        deflate.write_all(&zeros).expect("deflated");
    }
    let packed = deflate.finish().expect("deflated");
    let name = b"xl/worksheets/sheet1.xml";
    let sizes = [0u32, u32::try_from(packed.len()).expect("small"), 512 << 20].map(u32::to_le_bytes).concat();
    let name_len = u16::try_from(name.len()).expect("short").to_le_bytes();
    let mut zip =
        [b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0".as_slice(), &sizes, &name_len, &[0, 0], name, &packed].concat();
    let begins = u32::try_from(zip.len()).expect("small").to_le_bytes();
    let entry = [b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0".as_slice(), &sizes, &name_len, &[0; 16], name].concat();
    let size = u32::try_from(entry.len()).expect("small").to_le_bytes();
    zip.extend(entry);
    zip.extend([b"PK\x05\x06\0\0\0\0\x01\0\x01\0".as_slice(), &size, &begins, &[0, 0]].concat());
    zip
}

#[tokio::test]
async fn no_upload_breaks_and_a_refused_one_changes_nothing_whatever_is_in_it() {
    let mut all = full().await;
    let found: Vec<_> = forms_found(&mut all).await.into_iter().filter(|(_, _, form)| form.multipart).collect();
    assert!(!found.is_empty(), "there is an import at least");
    let utf16: Vec<u8> = "name;email\nAda;ada@example.com".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let long_line = [b"a;b\n".as_slice(), &vec![b'x'; 3 << 20]].concat();
    let quotes = [b"a,b\n\"".as_slice(), &vec![b'"'; 200_001]].concat();
    let wide = vec![b';'; 1 << 20];
    let contents: Vec<(&str, Vec<u8>)> = vec![
        ("nothing", Vec::new()),
        ("only a mark of UTF-8", b"\xef\xbb\xbf".to_vec()),
        ("one line without end", long_line),
        ("a quote that never closes", quotes),
        ("a million columns", wide),
        ("a picture", [b"\x89PNG\r\n\x1a\n".as_slice(), &[7; 4000]].concat()),
        ("a program", [b"\x7fELF".as_slice(), &[0; 4000]].concat()),
        ("a script", b"name,email\n<script>alert('ithaca-hostile')</script>,\"=cmd|' /C calc'!A0\"".to_vec()),
        ("another encoding", [b"\xff\xfe".as_slice(), &utf16].concat()),
        ("bytes of no encoding", vec![0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xff, 0xfe, 0x00, b'\n', 0xc3, 0x28]),
        ("a workbook that unpacks to 512 MB", bomb()),
        ("half a workbook", bomb()[..900].to_vec()),
    ];
    let names = [
        "people.csv",
        "people.xlsx",
        "../../../../etc/passwd",
        "<script>alert(1)</script>.csv",
        "a\r\nX-Evil: 1\".csv",
        "",
    ];
    let mut stands = all.world.fingerprint().await;
    for (visitor, page, form) in &found {
        for (what, content) in &contents {
            for file in names {
                // Line ends in a file's name are what a client's library would refuse to send; a raw client would not.
                let file = file.replace(['\r', '\n', '"'], "%0A");
                let mut parts: Vec<(&str, &str, &[u8])> = Vec::new();
                let fields = form.fields.iter().map(|(name, value, _)| (name.as_str(), "", value.as_bytes()));
                parts.extend(fields);
                parts.extend(form.files.iter().map(|name| (name.as_str(), file.as_str(), content.as_slice())));
                let mut browser = all.people[*visitor].1.clone();
                let answer = browser.upload(&form.action, &parts).await;
                let said = format!("{what} as {file:?} to {} (on {page})", form.action);
                assert!(answer.status.is_client_error() || answer.status.is_redirection(), "{said}: {}", answer.status);
                answer.must_not_say("<script>alert(");
                let now = all.world.fingerprint().await;
                if answer.status.is_client_error() {
                    assert_eq!(stands, now, "{said}: refused, and yet something changed");
                } else {
                    browser.get(answer.location()).await.must_be(200).must_not_say("<script>alert(");
                }
                stands = now;
            }
        }
    }
}

#[tokio::test]
async fn two_hundred_megabytes_are_refused_while_they_come_whether_announced_or_not() {
    const CHUNK: usize = 1 << 16;
    let mut all = full().await;
    let found: Vec<_> = forms_found(&mut all).await;
    let stands = all.world.fingerprint().await;
    let uploads = found.iter().filter(|(_, _, form)| form.multipart);
    let plain =
        found.iter().filter(|(_, _, form)| !form.multipart && form.fields.iter().any(|(.., typed)| *typed)).take(5);
    for (visitor, _, form) in uploads.chain(plain) {
        for announced in [true, false] {
            let taken = Arc::new(AtomicUsize::new(0));
            let counting = taken.clone();
            let field = form.files.first().map_or("name", String::as_str);
            let (kind, head) = if form.multipart {
                (
                    "multipart/form-data; boundary=b",
                    format!("--b\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"big.csv\"\r\n\r\n"),
                )
            } else {
                ("application/x-www-form-urlencoded", format!("{field}="))
            };
            let chunks = std::iter::once(Bytes::from(head))
                .chain(std::iter::repeat_n(Bytes::from(vec![b'a'; CHUNK]), (200 << 20) / CHUNK));
            let stream = futures_util::stream::iter(chunks.map(move |chunk| {
                counting.fetch_add(chunk.len(), Ordering::Relaxed);
                Ok::<_, Infallible>(chunk)
            }));
            let mut browser = all.people[*visitor].1.clone();
            let mut request = browser
                .request("POST", &form.action)
                .header(header::CONTENT_TYPE, kind)
                .header("sec-fetch-site", "same-origin");
            if announced {
                request = request.header(header::CONTENT_LENGTH, 200 << 20);
            }
            let answer = browser.send(request.body(Body::from_stream(stream)).expect("a request")).await;
            assert_eq!(answer.status.as_u16(), 413, "{} announced: {announced}", form.action);
            let taken = taken.load(Ordering::Relaxed);
            let most = if form.multipart { if announced { CHUNK } else { 45 << 20 } } else { 2 << 20 };
            assert!(taken <= most, "{taken} bytes were taken of {} announced: {announced}", form.action);
        }
    }
    assert_eq!(stands, all.world.fingerprint().await);
}
