//! The directory, as HR reads it.

use ithaca::{
    companies::JobRole,
    people::{Filter, Person, Sort, Standing, lines_above},
};

use crate::support::world;

#[tokio::test]
async fn people_are_found_by_pieces_of_name_number_email_and_role_with_or_without_accents() {
    let mut world = world().await;
    let zoe = world.entry("Zoé Müller").await;
    let ada = world.entry("Ada Lovelace").await;
    let mut tx = world.tx().await;
    let lead = JobRole::create(&mut tx, "Responsabile Qualità", "quality", 4, true)
        .await
        .expect("a role");
    sqlx::query("insert into role_history (company_id, id, person_id, job_role_id, started_on, ended_on) values (current_company(), gen_random_uuid(), $1, $2, '2015-01-01', '2019-01-01')")
        .bind(ada.id.0)
        .bind(lead.0)
        .execute(tx.conn())
        .await
        .expect("a past role");
    for (typed, who) in [
        ("zoe muller", &zoe),
        ("MÜLL zo", &zoe),
        (&zoe.employee_number.clone(), &zoe),
        ("lovelace@nordlicht", &ada),
        ("qualita", &ada),
        ("responsabile QUALITÀ", &ada),
    ] {
        let filter = Filter {
            text: typed.to_owned(),
            ..Filter::on(world.now().date_naive())
        };
        let found = Person::search(&mut tx, &filter, None, 50)
            .await
            .expect("found");
        let ids: Vec<_> = found.people.iter().map(|p| p.id).collect();
        assert_eq!(ids, [who.id], "{typed}");
    }
    for nobody in ["%", "_", "\\", "zoe lovelace", "' or 1=1 --"] {
        let filter = Filter {
            text: nobody.to_owned(),
            ..Filter::on(world.now().date_naive())
        };
        assert_eq!(
            Person::count(&mut tx, &filter).await.expect("counted"),
            0,
            "{nobody}"
        );
    }
}

#[tokio::test]
async fn a_long_list_comes_in_pages_that_neither_repeat_nor_skip_in_any_order() {
    let mut world = world().await;
    for n in 0..23 {
        world
            .entry(&format!(
                "Person {}",
                ["Äbel", "Abel", "Zorn", "øst"][n % 4].to_owned() + &n.to_string()
            ))
            .await;
    }
    let mut tx = world.tx().await;
    sqlx::query("update person set department = 'D' || (employee_number::int % 3), site = case when employee_number::int % 2 = 0 then 'Hamburg' else '' end")
        .execute(tx.conn())
        .await
        .expect("departments");
    let filter = Filter::on(world.now().date_naive());
    for sort in [Sort::Name, Sort::Role, Sort::Department, Sort::Site] {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let found = Person::sorted(&mut tx, &filter, sort, after, 5)
                .await
                .expect("a page");
            seen.extend(found.people.iter().map(|p| p.id));
            after = seen.last().copied();
            if !found.more {
                break;
            }
        }
        assert_eq!(seen.len(), 23, "{sort:?}");
        let once: std::collections::BTreeSet<_> = seen.iter().collect();
        assert_eq!(once.len(), 23, "{sort:?}");
    }
    let hamburg = Filter {
        sites: vec!["Hamburg".into()],
        ..filter.clone()
    };
    assert_eq!(
        Person::ids_of(&mut tx, &hamburg).await.expect("ids").len(),
        11
    );
    assert_eq!(
        Person::count(
            &mut tx,
            &Filter {
                standing: Standing::Left,
                ..filter
            }
        )
        .await
        .expect("counted"),
        0
    );
}

#[tokio::test]
async fn the_line_above_ends_even_where_an_import_made_a_circle() {
    let mut world = world().await;
    let (ada, ben, cleo) = (
        world.entry("Ada Lovelace").await,
        world.entry("Ben Okri").await,
        world.entry("Cleo Rossi").await,
    );
    let mut tx = world.tx().await;
    for (below, above) in [(&ada, &ben), (&ben, &cleo), (&cleo, &ben)] {
        sqlx::query("update person set manager_id = $2 where id = $1")
            .bind(below.id.0)
            .bind(above.id.0)
            .execute(tx.conn())
            .await
            .expect("a manager");
    }
    let lines = lines_above(&mut tx, &[ada.id]).await.expect("lines");
    assert_eq!(lines[&ada.id], [ben.id, cleo.id]);
}
