//! Certificates are checked again, without trust in whoever made them.

use serde_json::{Value, json};

use crate::published::{carers, rollup};
use crate::support::Place;

#[test]
fn anybody_can_verify_what_was_published() {
    let place = Place::with(&[
        ("tally.csv", &carers(4, 30, 8)),
        ("none.json", "[]"),
        ("text.json", "{"),
    ]);
    let made = rollup(
        &place,
        &["--format", "json", "--output", "made.json", "tally.csv"],
    );
    assert_eq!(made.status, Some(0), "{}", made.err);
    let good = place.run(&["verify", "made.json"]);
    assert_eq!(good.status, Some(0), "{}{}", good.out, good.err);
    assert!(good.out.contains("1 of 1"), "{}", good.out);
    // By which rule is for the reader to judge.
    assert!(
        good.out
            .contains("threshold-5, version 1: counts from 1 and below 5"),
        "{}",
        good.out
    );
    let welsh = place.run(&["verify", "--lang", "cy", "made.json"]);
    assert!(
        welsh.out.contains("Tystysgrifau sy'n dal: 1 o 1."),
        "{}",
        welsh.out
    );

    // The certificates alone, one of them with a figure that was hidden.
    let document: Value =
        serde_json::from_str(&std::fs::read_to_string(place.path("made.json")).unwrap()).unwrap();
    let mut list = document["monitoring"]["releases"].clone();
    std::fs::write(place.path("list.json"), list.to_string()).unwrap();
    assert_eq!(place.run(&["verify", "list.json"]).status, Some(0));
    list[0]["table"]["figures"][0][1] = json!(4);
    std::fs::write(place.path("told.json"), list.to_string()).unwrap();
    let told = place.run(&["verify", "--format", "json", "list.json", "told.json"]);
    assert_eq!(told.status, Some(1));
    let said = told.json();
    assert_eq!(said["format"], "coproduction/verify/v1");
    assert_eq!(said["certificates"][0]["holds"], true);
    assert_eq!(said["certificates"][1]["code"], "certificate-not-possible");

    for unreadable in ["none.json", "text.json", "gone.json", "tally.csv"] {
        let ran = place.run(&["verify", unreadable]);
        assert_eq!(
            (ran.status, ran.out.as_str()),
            (Some(2), ""),
            "{unreadable}: {}",
            ran.err
        );
    }
}
