//! The measures of representation, drawn out of records; and that nothing of few people leaves.

use std::collections::BTreeSet;

use coproduction_principles::{Figure, Finding, Policy, assess, representation::representation};
use coproduction_record::ForumRecord;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::influence::{DAY, forget, id, record, why};

/// A forum in the area of Betsi Cadwaladr with one return about its members.
fn forum(tables: &[Value]) -> Value {
    let mut forum = record(json!({ "monitoringReturns": [returned(1, "2026-02-28", tables)] }));
    forum["forum"]["area"] = json!({ "gssCode": "W11000023" });
    forum
}

fn returned(n: usize, to: &str, tables: &[Value]) -> Value {
    json!({ "id": id(13, n), "group": "members", "collected": { "from": "2026-01-01", "to": to }, "tables": tables })
}

fn table(characteristic: &str, list: &str, cells: &[(&str, u32)], silent: u32) -> Value {
    let cells = cells
        .iter()
        .map(|(code, people)| json!({ "code": code, "people": people }));
    json!({
        "characteristic": characteristic, "codeList": { "name": list }, "cells": cells.collect::<Vec<_>>(),
        "missing": { "preferNotToSay": silent },
    })
}

fn disability(disabled: u32, not: u32, silent: u32) -> Value {
    table(
        "disability",
        "census-2021-disability",
        &[("disabled", disabled), ("not-disabled", not)],
        silent,
    )
}

fn ethnicity(people: [u32; 5], silent: u32) -> Value {
    let codes = ["white", "asian", "black", "mixed", "other"];
    let cells: Vec<_> = codes.into_iter().zip(people).collect();
    table("race", "census-2021-ethnic-group", &cells, silent)
}

fn figures(document: &Value, threshold: Option<u16>, as_of: &str) -> Vec<Figure> {
    let record =
        ForumRecord::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
    let mut policy = json!({ "format": "coproduction/policy/v1" });
    if let Some(threshold) = threshold {
        policy["thresholds"] = json!({ "disclosureThreshold": threshold });
    }
    let policy = Policy::from_json(policy.to_string().as_bytes()).unwrap();
    representation(&record, &policy, as_of.parse().unwrap()).figures()
}

fn written(document: &Value, as_of: &str) -> Vec<Value> {
    let figures = figures(document, None, as_of);
    figures
        .iter()
        .map(|figure| serde_json::to_value(figure).unwrap())
        .collect()
}

/// What leaves of a record in any way: as JSON, in both languages, and as it is debugged.
fn all_that_leaves(document: &Value) -> String {
    let figures = figures(document, None, DAY);
    let record = ForumRecord::from_json(&document.to_string()).unwrap();
    let measures = representation(&record, &Policy::default(), DAY.parse().unwrap());
    format!(
        "{} {measures:?} {figures:?}",
        serde_json::to_string(&figures).unwrap()
    )
}

fn is_withheld(document: &Value) -> bool {
    figures(document, None, DAY)
        .iter()
        .all(|figure| figure.kind() == "withheld")
}

/// 16 of 40 where the Census has 21.8 in 100: by hand from the embedded figures of the board.
#[test]
fn a_large_forum_is_compared_with_its_area() {
    let shown = written(&forum(&[disability(16, 24, 0)]), DAY);
    let names: Vec<_> = shown
        .iter()
        .map(|figure| (figure["measure"].as_str().unwrap(), figure["group"].as_str()))
        .collect();
    let (disabled, not) = (Some("disabled"), Some("not-disabled"));
    assert_eq!(
        names,
        [
            ("seats", disabled),
            ("seat-ratio", disabled),
            ("seats", not),
            ("seat-ratio", not),
            ("seats-to-change", None),
            ("composition-test", None),
            ("coverage", None)
        ]
    );
    assert_eq!(shown[0]["result"]["value"]["people"]["numerator"], 16);
    let reference = &shown[1]["reference"];
    let (part, whole) = (
        reference["part"].as_u64().unwrap(),
        reference["whole"].as_u64().unwrap(),
    );
    let ratio = &shown[1]["result"]["value"];
    let number = |field: &str| ratio[field].as_str().unwrap().parse::<u64>().unwrap();
    assert_eq!(
        16 * whole * number("denominator"),
        40 * part * number("numerator")
    );
    assert_eq!(shown[1]["result"]["verdict"], "above");
    assert_eq!(reference["about"]["area"]["gssCode"], "W11000023");
    let text = shown[1]["explanation"]["en"].as_str().unwrap();
    assert!(
        text.starts_with("Disability, Disabled under the Equality Act: Of this group: 16 of 40 who answered"),
        "{text}"
    );
    let whole = shown[6]["explanation"]["en"].as_str().unwrap();
    assert!(
        whole
            .ends_with("Census 2021, Betsi Cadwaladr University Health Board (2021-03-21): usual residents."),
        "{whole}"
    );
    assert!(
        shown
            .iter()
            .all(|figure| figure["characteristic"] == "disability")
    );
}

/// Holm, by hand: of two chances the smaller counts twice, and the larger at least as much.
#[test]
fn the_chances_of_the_groups_are_held_beside_each_other() {
    let shown = written(&forum(&[disability(16, 24, 0)]), DAY);
    let number = |of: &Value| {
        let part = |field: &str| of[field].as_str().unwrap().parse::<f64>().unwrap();
        part("numerator") / part("denominator")
    };
    let chance = |place: usize| number(&shown[place]["result"]["value"]["chance"]);
    let beside = |place: usize| number(&shown[place]["chanceOfFamily"]);
    assert!(chance(2) < chance(0));
    assert!((beside(2) - 2.0 * chance(2)).abs() < 1e-9);
    assert!((beside(0) - (2.0 * chance(2)).max(chance(0))).abs() < 1e-9);
    let text = shown[0]["explanation"]["en"].as_str().unwrap();
    assert!(text.ends_with("(Holm)."), "{text}");
    // Where some did not say there is no chance, and nothing to hold beside it.
    let open = written(&forum(&[disability(10, 20, 10)]), DAY);
    assert!(open[0].get("chanceOfFamily").is_none());
    assert_eq!(why(&open[4]["result"]), ("bounded", "undisclosed"));
    assert_eq!(why(&open[5]["result"]), ("not-enough", "undisclosed"));
}

#[test]
fn who_did_not_say_gives_bounds() {
    let shown = written(&forum(&[disability(10, 20, 10)]), DAY);
    assert_eq!(shown[1]["measure"], "disclosure-bounds");
    assert_eq!(why(&shown[1]["result"]), ("bounded", "undisclosed"));
}

/// Every small number in every place where there is one: everything that leaves is the same, to the letter.
#[test]
fn nothing_small_leaves() {
    let mut seen = BTreeSet::new();
    let mut look = |table: Value, name: &str| {
        let record = forum(&[table]);
        assert!(is_withheld(&record), "{name}");
        seen.insert(all_that_leaves(&record));
    };
    for small in 1..5 {
        look(disability(small, 30, 0), "a group");
        look(disability(30, small, 0), "everybody else");
        look(disability(12, 12, small), "those who did not say");
        look(disability(30, small, small), "both");
        for other in 0..5 {
            look(disability(small, other, 0), "everybody");
            look(
                disability(small, other, 6),
                "a group beside those who did not say",
            );
        }
    }
    for all in [1, 4, 5, 30] {
        look(disability(all, 0, 0), "a group that everybody is of");
        look(disability(0, all, 0), "a group that nobody is of, of two");
        look(disability(0, 0, all), "nobody who said");
    }
    look(disability(0, 0, 0), "nobody");
    // A finer group that would not be shown, and parts that do not add up to their group.
    let finer = [
        ("limited-a-lot", 2),
        ("limited-a-little", 6),
        ("not-disabled", 20),
    ];
    look(
        table("disability", "census-2021-disability", &finer, 0),
        "a finer group",
    );
    let parts = [
        ("disabled", 20),
        ("limited-a-lot", 6),
        ("limited-a-little", 6),
        ("not-disabled", 20),
    ];
    look(table("disability", "census-2021-disability", &parts, 0), "parts");
    assert_eq!(seen.len(), 1, "{seen:#?}");
    let seen = seen.into_iter().next().unwrap();
    assert!(!seen.contains(|c: char| c.is_ascii_digit() && c != '0'), "{seen}");
}

/// One small group of many hides all of them: the others would give it away.
#[test]
fn one_small_group_hides_all() {
    let mut seen = BTreeSet::new();
    for place in 0..5 {
        for small in 1..5 {
            let mut people = [8; 5];
            people[place] = small;
            let record = forum(&[ethnicity(people, 0)]);
            assert!(is_withheld(&record));
            seen.insert(all_that_leaves(&record));
        }
        // Nobody of a group is no small number, where it is not everybody else who is told of.
        for enough in [0, 5, 6] {
            let mut people = [8; 5];
            people[place] = enough;
            let record = forum(&[ethnicity(people, 0)]);
            assert!(
                figures(&record, None, DAY)
                    .iter()
                    .all(|figure| figure.kind() != "withheld")
            );
            assert!(is_withheld(&forum(&[ethnicity(people, 3)])));
        }
    }
    assert_eq!(seen.len(), 1);
    // Another characteristic is looked at for itself.
    let shown = written(
        &forum(&[disability(16, 24, 0), ethnicity([36, 1, 1, 1, 1], 0)]),
        DAY,
    );
    let kinds: Vec<_> = shown
        .iter()
        .map(|figure| figure["result"]["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "withheld").count(), 4);
    assert_eq!(kinds.len(), 11);
}

#[test]
fn a_board_sets_the_threshold() {
    let record = forum(&[disability(7, 33, 0)]);
    let is_shown = |threshold| figures(&record, threshold, DAY).len() > 4;
    assert!(is_shown(None) && is_shown(Some(7)) && !is_shown(Some(8)) && !is_shown(Some(10)));
    // A threshold of one would protect nobody.
    let policy = json!({ "format": "coproduction/policy/v1", "thresholds": { "disclosureThreshold": 1 } });
    let problems = Policy::from_json(policy.to_string().as_bytes()).unwrap_err();
    let found: Vec<_> = problems
        .iter()
        .map(|problem| (problem.code(), problem.pointer.to_string()))
        .collect();
    assert_eq!(
        found,
        [("out-of-range", "/thresholds/disclosureThreshold".to_owned())]
    );
}

/// Everybody who said is of one group, though some did not say; few of those who said are of another; few did not answer; and the number
/// of answers to one question, taken from another's, leaves few.
#[test]
fn what_can_be_had_by_subtraction_is_withheld() {
    let few_left = |reason: &str| {
        let mut table = disability(16, 24, 0);
        table["missing"][reason] = json!(2);
        forum(&[table])
    };
    for record in [
        forum(&[disability(12, 0, 6)]),
        forum(&[disability(12, 2, 6)]),
        few_left("notAsked"),
        few_left("notKnown"),
        few_left("notYetCollected"),
        few_left("withdrawn"),
        forum(&[disability(16, 24, 0), ethnicity([8, 8, 8, 8, 10], 0)]),
    ] {
        assert!(is_withheld(&record), "{record}");
    }
    let apart = forum(&[disability(16, 24, 0), ethnicity([8, 8, 8, 8, 13], 0)]);
    assert!(
        figures(&apart, None, DAY)
            .iter()
            .all(|figure| figure.kind() != "withheld")
    );
}

#[test]
fn the_latest_return_about_all_members_counts() {
    let mut record = forum(&[disability(16, 24, 0)]);
    let returns = record["monitoringReturns"].as_array_mut().unwrap();
    returns.push(returned(2, "2026-05-31", &[disability(20, 20, 0)]));
    returns.push(returned(3, "2026-07-01", &[disability(30, 10, 0)]));
    let mut of_one_side = returned(4, "2026-06-01", &[disability(10, 30, 0)]);
    of_one_side["constituency"] = json!("lived");
    returns.push(of_one_side);
    let mut of_others = returned(5, "2026-06-01", &[disability(10, 30, 0)]);
    of_others["group"] = json!("applicants");
    returns.push(of_others);
    let mut undated = returned(6, "2026-06-01", &[disability(10, 30, 0)]);
    forget(&mut undated, "collected");
    returns.push(undated);
    let people = |day: &str| written(&record, day)[0]["result"]["value"]["people"]["numerator"].clone();
    assert_eq!(
        (people("2026-05-30"), people(DAY), people("2026-07-01")),
        (json!(16), json!(20), json!(30))
    );
    assert_eq!(
        why(&written(&record, "2026-02-27")[0]["result"]),
        ("not-defined", "not-recorded")
    );
}

#[test]
fn without_a_population_there_is_nothing_to_compare_with() {
    let reasons = |record: &Value| {
        let all = written(record, DAY);
        let kinds = all
            .iter()
            .map(|figure| figure["result"]["why"].as_str().map(str::to_owned));
        kinds.collect::<BTreeSet<_>>()
    };
    let no_reference = BTreeSet::from([Some("no-reference".to_owned())]);
    let mut elsewhere = forum(&[disability(16, 24, 0)]);
    elsewhere["forum"]["area"] = json!({ "gssCode": "E99999999" });
    assert_eq!(reasons(&elsewhere), no_reference);
    // The accountable body's area, by either of its codes.
    for (field, code) in [("gssCode", "W11000023"), ("odsCode", "7A1")] {
        let mut by_board = elsewhere.clone();
        by_board["organisations"][0][field] = json!(code);
        assert_eq!(written(&by_board, DAY)[0]["measure"], "seats", "{field}");
    }
    // A list of one's own.
    assert_eq!(
        reasons(&forum(&[table("disability", "anabledd-lleol", &[("a", 16)], 0)])),
        no_reference
    );
    // Not recorded is neither nought nor small.
    let not_recorded = BTreeSet::from([Some("not-recorded".to_owned())]);
    let mut silent = disability(16, 24, 0);
    forget(&mut silent, "missing");
    assert_eq!(reasons(&forum(&[silent])), not_recorded);
    assert_eq!(
        reasons(&forum(&[disability(16, 24, 0), disability(17, 23, 0)])),
        not_recorded
    );
    assert_eq!(reasons(&record(json!({}))), not_recorded);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever is shown stands for enough people, and so does everything that can be had from it.
    #[test]
    fn what_is_shown_stands_for_enough(people in prop::array::uniform5(0_u32..14), silent in 0_u32..12, threshold in 2_u16..9) {
        let record = forum(&[ethnicity(people, silent)]);
        let shown = figures(&record, Some(threshold), DAY);
        let n: u32 = people.iter().sum::<u32>() + silent;
        let least = u32::from(threshold);
        let is_safe = |people: u32| people == 0 || people >= least;
        // Whoever reads it knows of everybody, and of everybody who said.
        let said = n - silent;
        let of_all = |of: u32| [n, said].into_iter().all(|all| is_safe(all - of) && of != all);
        let safe = said > 0 && n >= least && is_safe(silent) && people.iter().all(|of| is_safe(*of) && of_all(*of));
        prop_assert_eq!(shown.iter().all(|figure| figure.kind() == "withheld"), !safe, "{:?}", people);
        prop_assert!(shown.iter().all(|figure| figure.explanation().en != figure.explanation().cy));
        // The order of cells says nothing.
        let mut other = record.clone();
        other["monitoringReturns"][0]["tables"][0]["cells"].as_array_mut().unwrap().reverse();
        prop_assert_eq!(figures(&other, Some(threshold), DAY), shown);
    }
}

/// A return of members that counts more people than ever held a seat counts others too.
#[test]
fn more_people_than_held_a_seat_are_no_seats() {
    let mut forum = forum(&[disability(20, 30, 0)]);
    forum["members"] = (0..40).map(|n| json!({ "id": id(8, n) })).collect();
    forum["forum"]["terms"] = json!([{
        "id": id(10, 1), "adopted": "2023-01-01", "seats": [{ "id": id(11, 0), "constituency": "lived", "places": 60 }],
    }]);
    let mut said = |people: usize| {
        forum["memberships"] = (0..people)
            .map(|n| json!({ "id": id(9, n), "member": id(8, n % 40), "seat": id(11, 0), "from": "2024-01-01" }))
            .collect();
        let figures = figures(&forum, None, DAY);
        let found = figures
            .iter()
            .find(|figure| figure.name() == "seats-to-change")
            .unwrap();
        assert_eq!(found.kind(), "measured");
        found.explanation().en.clone()
    };
    assert!(
        said(40).contains("not about seats. People who held one: 40."),
        "{}",
        said(40)
    );
    forum["members"] = (0..50).map(|n| json!({ "id": id(8, n) })).collect();
    forum["memberships"] = (0..50)
        .map(|n| json!({ "id": id(9, n), "member": id(8, n), "seat": id(11, 0), "from": "2024-01-01" }))
        .collect();
    let figures = figures(&forum, None, DAY);
    assert!(
        !figures
            .iter()
            .any(|figure| figure.explanation().en.contains("not about seats"))
    );
}

/// Rule REP002 on a record.
fn reach(document: &Value) -> Finding {
    let record = ForumRecord::from_json(&document.to_string()).unwrap();
    let findings = assess(&record, &Policy::default(), DAY.parse().unwrap()).findings;
    findings
        .into_iter()
        .find(|finding| finding.rule.code == "REP002")
        .unwrap()
}

fn offered(tables: &[Value]) -> Value {
    let mut forum = forum(tables);
    forum["monitoringReturns"][0]["offered"] = json!(66);
    forum["forum"]["services"] = json!([]);
    forum["forum"]["life"] = json!([{ "state": "active" }]);
    forum
}

/// Of whatever the measures withhold the rule says the same as of what cannot be compared, for all small counts.
#[test]
fn the_rule_says_nothing_of_what_the_measures_withhold() {
    let own_list = json!({ "characteristic": "disability", "codeList": { "name": "own" }, "cells": [] });
    let of_nothing = reach(&offered(&[own_list]));
    let mut outcomes = BTreeSet::new();
    let mut holds = |tables: &[Value]| {
        let document = offered(tables);
        let found = reach(&document);
        if is_withheld(&document) {
            assert_eq!(
                (found.outcome, &found.message, &found.pointers),
                (of_nothing.outcome, &of_nothing.message, &of_nothing.pointers),
                "{tables:?}"
            );
        } else {
            outcomes.insert(found.outcome);
        }
    };
    for n in [30, 40] {
        for disabled in 0..=n {
            for silent in [0, 4, 5, 12] {
                if disabled + silent <= n {
                    holds(&[disability(disabled, n - disabled - silent, silent)]);
                }
            }
        }
    }
    for some in (0..=40).step_by(2) {
        let cells = [("no-religion", some), ("christian", 40 - some)];
        holds(&[table("religion-or-belief", "census-2021-religion", &cells, 0)]);
        // So near each other that the difference is about few people.
        holds(&[
            disability(16, 24, 0),
            table(
                "religion-or-belief",
                "census-2021-religion",
                &[("no-religion", 20), ("christian", some)],
                0,
            ),
        ]);
    }
    // It concludes where the measures are shown, and in every way.
    assert_eq!(outcomes.len(), 3, "{outcomes:?}");
}

/// Two tables of one list say two things of the same people.
#[test]
fn what_contradicts_itself_is_not_compared() {
    let single = reach(&offered(&[disability(16, 24, 0)]));
    assert_eq!(single.pointers.len(), 1);
    let twice = reach(&offered(&[disability(16, 24, 0), disability(6, 34, 0)]));
    assert!(twice.pointers.is_empty(), "{}", twice.message.en);
    assert_ne!(twice.outcome, single.outcome);
}

/// The letters of NHS Wales stand beside the broad groups of the Census that hold them; how many are of a letter has to be shown too.
#[test]
fn the_letters_of_nhs_wales_are_compared_by_broad_groups() {
    let letters = |cells: &[(&str, u32)]| table("race", "nhs-wales-ethnic-category", cells, 0);
    let shown = written(
        &forum(&[letters(&[("A", 36), ("B", 6), ("H", 8), ("J", 10)])]),
        DAY,
    );
    let people: Vec<_> = shown
        .iter()
        .filter(|figure| figure["measure"] == "seats")
        .map(|figure| {
            let people = &figure["result"]["value"]["people"]["numerator"];
            (figure["group"].as_str().unwrap(), people.as_u64().unwrap())
        })
        .collect();
    for (group, of) in [("white", 42), ("asian", 18), ("black", 0)] {
        assert!(people.contains(&(group, of)), "{people:?}");
    }
    let text = shown[0]["explanation"]["en"].as_str().unwrap();
    assert!(text.contains("Census 2021"), "{text}");
    assert!(is_withheld(&forum(&[letters(&[
        ("A", 36),
        ("B", 4),
        ("H", 8),
        ("J", 10)
    ])])));
}
