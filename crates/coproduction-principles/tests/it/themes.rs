//! The themes of surveys, drawn out of records; and that nothing of few people leaves.

use coproduction_principles::{Audience, Figure, Policy, assess_for, themes::themes};
use coproduction_record::ForumRecord;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::influence::{DAY, forget, id, near, record, why};

/// A survey of groups, each with its constituency, how many answered and, theme by theme, how many raise it.
fn survey(groups: &[(Option<&str>, u32)], themes: &[&[u32]]) -> Value {
    let all: u32 = groups.iter().map(|(_, people)| people).sum();
    let listed = groups.iter().map(|(constituency, people)| {
        let mut group = json!({ "name": { "both": "G" }, "responses": people });
        if let Some(constituency) = constituency {
            group["constituency"] = json!(constituency);
        }
        group
    });
    let themes = themes.iter().map(|counts| {
        let groups = counts.iter().enumerate();
        let groups = groups.map(|(place, raise)| json!({ "group": place + 1, "responses": raise }));
        json!({ "name": { "both": "T" }, "responses": counts.iter().sum::<u32>(), "groups": groups.collect::<Vec<_>>() })
    });
    record(json!({ "events": [{
        "id": id(12, 1), "kind": "survey", "status": "held", "window": { "opensOn": "2026-01-01", "closesOn": "2026-02-01" },
        "survey": { "responses": all, "groups": listed.collect::<Vec<_>>(), "themes": themes.collect::<Vec<_>>() },
    }] }))
}

fn figures(document: &Value, as_of: &str) -> Vec<Figure> {
    let record =
        ForumRecord::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
    themes(&record, &Policy::default(), as_of.parse().unwrap()).figures()
}

fn written(document: &Value) -> Vec<Value> {
    figures(document, DAY)
        .iter()
        .map(|figure| serde_json::to_value(figure).unwrap())
        .collect()
}

const LIVED: Option<&str> = Some("lived");
const STAFF: Option<&str> = Some("staff");
const OTHERS: Option<&str> = Some("voluntary");

/// The reference on measures, 5: 8 of 10, 3 of 9 and 5 of 5 give 18/77.
#[test]
fn the_worked_consensus() {
    let shown = written(&survey(
        &[(LIVED, 10), (STAFF, 9), (OTHERS, 5)],
        &[&[8, 3, 5], &[2, 2, 2]],
    ));
    let names: Vec<_> = shown
        .iter()
        .map(|figure| figure["measure"].as_str().unwrap())
        .collect();
    let one = ["theme-support", "theme-consensus", "theme-lowest"];
    assert_eq!(names, [one, one].concat());
    let consensus = &shown[1]["result"]["value"];
    assert_eq!(
        consensus["product"],
        json!({ "numerator": "18", "denominator": "77", "approx": 18.0 / 77.0 })
    );
    assert!(near(
        &json!(consensus["root"].as_f64().unwrap().powi(3)),
        18.0 / 77.0
    ));
    assert!((18.0_f64 / 77.0 - 0.233_766_233_766).abs() < 1e-9);
    assert_eq!(shown[0]["result"]["value"]["numerator"], 16);
    assert_eq!(
        shown[2]["result"]["value"],
        json!({ "numerator": "1", "denominator": "3", "approx": 1.0 / 3.0 })
    );
    assert_eq!(shown[0]["theme"]["rank"]["best"], 1);
    assert_eq!(shown[3]["theme"]["theme"], 2);
    let text = shown[0]["explanation"]["en"].as_str().unwrap();
    assert!(
        text.starts_with("Survey to 2026-02-01, theme 1: This theme is supported by 16 of 24 who answered")
            && text.ends_with("in their order: 1, 1, 1."),
        "{text}"
    );
}

/// A theme that one group puts first, and that is lost among all.
#[test]
fn a_theme_of_a_smaller_group_is_heard() {
    let themes: [&[u32]; 4] = [&[320, 2], &[300, 3], &[280, 1], &[80, 11]];
    let shown = written(&survey(&[(STAFF, 400), (LIVED, 12)], &themes));
    assert_eq!(shown[9]["theme"]["raisedBy"], json!([2]));
    assert_eq!(shown[9]["theme"]["rank"]["best"], 4);
    let text = shown[9]["explanation"]["en"].as_str().unwrap();
    assert!(
        text.ends_with(
            "A group puts it among its first, and everybody together does not. Groups, by their order: 2; the first looked at: 3."
        ),
        "{text}"
    );
    assert!(shown[0]["theme"].get("raisedBy").is_none());
    // Nine people are too few to raise it: the choice of the measures is ten.
    let few = written(&survey(
        &[(STAFF, 400), (LIVED, 9)],
        &[&[320, 2], &[300, 3], &[280, 1], &[80, 9]],
    ));
    assert!(few[9]["theme"].get("raisedBy").is_none());
}

#[test]
fn what_is_not_on_record_is_not_nought() {
    let whole = survey(&[(LIVED, 60), (STAFF, 40)], &[&[50, 10], &[20, 20]]);
    // How many of a group raise the second theme: it may be all or none, and so its places are open.
    let mut part = whole.clone();
    forget(
        &mut part["events"][0]["survey"]["themes"][1]["groups"][0],
        "responses",
    );
    let shown = written(&part);
    assert_eq!(shown[3]["result"]["kind"], "measured");
    assert_eq!(why(&shown[4]["result"]), ("not-defined", "not-recorded"));
    let group = &shown[3]["theme"]["groups"][0];
    assert_eq!(
        (&group["least"]["numerator"], &group["most"]["numerator"]),
        (&json!(0), &json!(60))
    );
    assert_eq!(
        (&group["rank"]["best"], &group["rank"]["worst"]),
        (&json!(1), &json!(2))
    );
    // How many in all.
    let mut none = whole.clone();
    forget(&mut none["events"][0]["survey"]["themes"][1], "responses");
    assert_eq!(why(&written(&none)[3]["result"]), ("not-defined", "not-recorded"));
    assert_eq!(written(&none)[0]["theme"]["rank"]["worst"], 2);
    let mut silent = whole.clone();
    forget(&mut silent["events"][0]["survey"], "responses");
    assert!(
        written(&silent)
            .iter()
            .all(|figure| figure["result"]["why"] == "not-recorded")
    );
    // A survey that is still open, or was called off, says nothing.
    for (field, value) in [
        ("status", json!("cancelled")),
        ("window", json!({ "closesOn": "2026-07-01" })),
    ] {
        let mut other = whole.clone();
        other["events"][0][field] = value;
        let shown = written(&other);
        assert_eq!(
            (shown.len(), why(&shown[0]["result"])),
            (1, ("not-defined", "not-recorded")),
            "{field}"
        );
    }
    // Groups of which somebody is in two.
    let mut twice = whole;
    twice["events"][0]["survey"]["responses"] = json!(90);
    assert_eq!(
        why(&written(&twice)[1]["result"]),
        ("not-defined", "not-computed")
    );
    assert_eq!(written(&twice)[0]["result"]["kind"], "measured");
}

/// A group of no constituency may be one of a characteristic; one of a constituency is conduct.
#[test]
fn groups_that_may_be_of_a_characteristic_pass_the_gate() {
    let is_withheld = |record: &Value| {
        let shown = written(record);
        let by_group: Vec<_> = shown
            .iter()
            .filter(|figure| figure["measure"] != "theme-support")
            .collect();
        let withheld = by_group
            .iter()
            .filter(|figure| figure["result"]["kind"] == "withheld")
            .count();
        assert!(withheld == 0 || withheld == by_group.len());
        assert!(withheld == 0 || shown.iter().all(|figure| figure["theme"].get("groups").is_none()));
        withheld > 0
    };
    for small in 1..5 {
        assert!(is_withheld(&survey(&[(None, 40), (None, 40)], &[&[20, small]])));
        assert!(is_withheld(&survey(
            &[(None, 40), (None, 40)],
            &[&[20, 40 - small]]
        )));
        assert!(is_withheld(&survey(&[(None, 40), (None, small)], &[&[20, 0]])));
        assert!(!is_withheld(&survey(
            &[(LIVED, 40), (STAFF, 40)],
            &[&[20, small]]
        )));
        assert!(!is_withheld(&survey(&[(LIVED, 40), (STAFF, small)], &[&[20, 0]])));
        // Those who are in no group, had by subtraction.
        let mut rest = survey(&[(None, 40), (None, 40)], &[&[20, 20]]);
        rest["events"][0]["survey"]["responses"] = json!(80 + small);
        assert!(is_withheld(&rest));
        rest["events"][0]["survey"]["responses"] = json!(120);
        rest["events"][0]["survey"]["themes"][0]["responses"] = json!(40 + small);
        assert!(is_withheld(&rest));
    }
    assert!(
        is_withheld(&survey(&[(None, 40), (None, 40)], &[&[20, 40]])),
        "all of a group"
    );
    assert!(!is_withheld(&survey(&[(None, 40), (None, 40)], &[&[20, 0]])));
}

/// The opinion of a constituency is conduct: few people of it are shown to the forum, and not published.
#[test]
fn small_counts_of_opinion_are_for_the_forum_alone() {
    let kinds = |document: &Value, audience| {
        let record =
            ForumRecord::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
        let report = assess_for(&record, &Policy::default(), DAY.parse().unwrap(), audience);
        let themes = report
            .measures
            .iter()
            .filter(|figure| figure.name().starts_with("theme-"));
        themes
            .map(coproduction_principles::Figure::kind)
            .collect::<Vec<_>>()
    };
    let both = |document: &Value| {
        (
            kinds(document, Audience::Forum),
            kinds(document, Audience::Publication),
        )
    };
    // One of six; all but one of six; all six; one of a group; few answers in all; a small group.
    for few in [
        survey(&[(LIVED, 6)], &[&[1]]),
        survey(&[(LIVED, 6)], &[&[5]]),
        survey(&[(LIVED, 6)], &[&[6]]),
        survey(&[(LIVED, 2), (STAFF, 2)], &[&[1, 2]]),
    ] {
        assert_eq!(both(&few), (vec!["measured"; 3], vec!["withheld"; 3]), "{few}");
    }
    for of_a_group in [
        survey(&[(LIVED, 40), (STAFF, 40)], &[&[20, 1]]),
        survey(&[(LIVED, 40), (STAFF, 4)], &[&[20, 0]]),
    ] {
        let open = vec!["measured", "withheld", "withheld"];
        assert_eq!(both(&of_a_group), (vec!["measured"; 3], open), "{of_a_group}");
    }
    let many = survey(&[(LIVED, 40), (STAFF, 40)], &[&[20, 10]]);
    assert_eq!(both(&many), (vec!["measured"; 3], vec!["measured"; 3]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Bounds hold every completion of what is not on record: its places, and which groups raise it.
    #[test]
    fn bounds_hold_every_completion(
        counts in prop::collection::vec((0_u32..=12, 0_u32..=6), 4..6), hidden in 0_usize..4, really in 0_u32..=12,
    ) {
        let rows: Vec<[u32; 2]> = counts.iter().map(|(one, other)| [*one, *other]).collect();
        let mut known = rows.clone();
        known[hidden][0] = really;
        let lines: Vec<&[u32]> = known.iter().map(<[u32; 2]>::as_slice).collect();
        let complete = survey(&[(LIVED, 12), (STAFF, 6)], &lines);
        let mut open = complete.clone();
        forget(&mut open["events"][0]["survey"]["themes"][hidden]["groups"][0], "responses");
        let (complete, open) = (written(&complete), written(&open));
        for (complete, open) in complete.iter().zip(&open) {
            let (complete, open) = (&complete["theme"], &open["theme"]);
            for (complete, open) in complete["groups"].as_array().unwrap().iter().zip(open["groups"].as_array().unwrap()) {
                let place = |of: &Value, end: &str| of["rank"][end].as_u64().unwrap();
                prop_assert!(place(open, "best") <= place(complete, "best") && place(complete, "worst") <= place(open, "worst"));
            }
            let list = |of: &Value, field: &str| of[field].as_array().cloned().unwrap_or_default();
            let certain = list(open, "raisedBy");
            let possible = [certain.clone(), list(open, "mayBeRaisedBy")].concat();
            prop_assert!(certain.iter().all(|group| list(complete, "raisedBy").contains(group)));
            prop_assert!(list(complete, "raisedBy").iter().all(|group| possible.contains(group)));
        }
    }
}
