//! What people are told.

use ithaca::inbox::{self, Kind, Words};

use crate::support::world;

#[tokio::test]
async fn the_same_thing_is_told_once_and_mail_repeats_it() {
    let mut world = world().await;
    let ada = world.entry("Ada Lovelace").await;
    for _ in 0..2 {
        let mut tx = world.tx().await;
        inbox::tell(
            &mut tx,
            ada.id,
            Kind::Invited,
            "spring",
            Words::none().name("program", "Spring <b>"),
            "/programs/1",
            world.now(),
        )
        .await
        .expect("told");
        tx.commit().await.expect("committed");
    }
    let mut owner = world.owner().await;
    let mail = sqlx::query_as::<_, (String, String, String)>(
        "select subject, text_body, html_body from outbox",
    )
    .fetch_all(&mut owner)
    .await
    .expect("mail");
    assert_eq!(mail.len(), 1);
    let (subject, text, html) = &mail[0];
    assert_eq!(subject, "You are invited to take part in Spring <b>");
    assert!(
        text.contains("Hello Ada,")
            && text.contains("ithaca://nordlicht/programs/1")
            && text.contains("You get this because"),
        "{text}"
    );
    assert!(
        html.contains("Spring &#60;b&#62;") && html.contains("See the invitation"),
        "{html}"
    );
}
