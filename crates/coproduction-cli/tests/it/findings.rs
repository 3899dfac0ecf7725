//! What the rules conclude, as it is reported.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::{Place, Ran, example, shipped};

/// The outcome of each rule.
fn outcomes(ran: &Ran) -> BTreeMap<String, String> {
    let result = ran.json();
    let findings = result["records"][0]["findings"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    findings
        .iter()
        .map(|finding| (text(&finding["rule"]), text(&finding["outcome"])))
        .collect()
}

fn with(outcomes: &BTreeMap<String, String>, outcome: &str) -> Vec<String> {
    let those = outcomes.iter().filter(|(_, found)| *found == outcome);
    those.map(|(rule, _)| rule.clone()).collect()
}

fn assessed(name: &str) -> BTreeMap<String, String> {
    let place = Place::with(&[("forum.json", &shipped(name))]);
    outcomes(&place.check(&["--format", "json", "--as-of", "2026-06-30", "forum.json"]))
}

#[test]
fn the_forum_that_shares_power_meets_the_rules() {
    let found = assessed("fictional-llais-y-dyffryn.json");
    // Four of its seven patients and carers end their terms on one day: something to talk about, and the only thing.
    assert_eq!(with(&found, "not-met"), ["GOV008"]);
    assert_eq!(with(&found, "met").len(), 40, "{found:?}");
}

#[test]
fn the_tokenistic_forum_does_not() {
    let found = assessed("fictional-fforwm-y-castell.json");
    // Complete on paper, two patients in fifteen seats who are asked what they need, an assessment, and grand names: that is what these
    // rules can see.
    let met = ["DEC006", "DEC015", "EVT004", "GOV001", "GOV003"];
    assert_eq!(with(&found, "met"), met);
    assert_eq!(with(&found, "not-met").len(), 35, "{found:?}");
}

/// What is known of the real forum is what was published: nothing of it speaks against it, and little for it.
#[test]
fn nothing_is_held_against_gynae_voices() {
    let found = assessed("north-wales-gynae-voices.json");
    assert_eq!(with(&found, "not-met"), Vec::<String>::new());
    // The rules on the Welsh Language Standards need a compliance notice, which the policy has not.
    assert_eq!(
        with(&found, "not-applicable"),
        ["LNG001", "LNG002", "LNG003", "LNG004", "LNG005"]
    );
    assert_eq!(with(&found, "not-evidenced").len(), found.len() - 5);
    let place = Place::with(&[("forum.json", &shipped("north-wales-gynae-voices.json"))]);
    let ran = place.check(&["forum.json"]);
    assert_eq!(ran.status, Some(0));
    assert!(
        ran.out.contains("That is where\n  every record begins."),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("What it would help most to record next"));
}

/// Within forty lines, in either language: who sits, who decides, whether people were involved first, whether they were answered, how much is not
/// met, and what to do about every error.
#[test]
fn the_first_screen_tells_which_forum_shares_power() {
    let screen = |name: &str, lang: &str| -> String {
        let place = Place::with(&[("forum.json", &shipped(name))]);
        let ran = place.check(&["--lang", lang, "--as-of", "2026-06-30", "forum.json"]);
        let lines: Vec<_> = ran.out.lines().take(40).collect();
        lines.join("\n")
    };
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let tokenistic = screen("fictional-fforwm-y-castell.json", "en");
    let words = flat(&tokenistic);
    for part in [
        "- Who sits: People with lived experience make up less of the members, or of their votes, than is looked for. Members with lived experience on 2025-05-31: 2 of 14;",
        "- Who decides: By its terms of reference the forum advises, and another body decides. Decisions taken, or that may have been: 4. By the accountable body alone: 3;",
        "- Involved before it is decided: Not every decision about services waited until people had been involved.",
        "- Answers to what people said: Not everybody was told in time what came of what they said.",
        "Not met: 35. Met: 5.",
        "Of those not met, errors: 8; warnings: 19; notices: 8.",
        "What to do first EVT005 Ask early what people need,",
        "After these, warnings in the list below: 19. Not met The record shows that these were not so. EVT005 Access needs met (error)",
    ] {
        assert!(words.contains(part), "{part}\n{tokenistic}");
    }
    for error in [
        "EVT001", "EVT002", "EVT005", "EVT006", "DEC001", "DEC005", "DEC007", "DEC008",
    ] {
        assert!(
            tokenistic.contains(&format!("\n    {error}  ")),
            "{error}\n{tokenistic}"
        );
    }
    let welsh = flat(&screen("fictional-fforwm-y-castell.json", "cy"));
    for part in [
        "- Pwy yw'r aelodau: Mae pobl â phrofiad byw yn cyfrif am lai o'r aelodau, neu o'u pleidleisiau, nag a ddisgwylir. Aelodau â phrofiad byw ar 2025-05-31: 2 o 14;",
        "- Pwy sy'n penderfynu: ",
        "- Cynnwys pobl cyn penderfynu: Nid arhosodd pob penderfyniad",
        "- Atebion i'r hyn a ddywedodd pobl: Ni ddywedwyd wrth bawb mewn pryd",
        "Ni chyflawnwyd: 35. Cyflawnwyd: 5.",
        "O'r rhai na chyflawnwyd, gwallau: 8; rhybuddion: 19; sylwadau: 8.",
        "Beth i'w wneud yn gyntaf EVT005 ",
    ] {
        assert!(welsh.contains(part), "{part}\n{welsh}");
    }
    let shares = flat(&screen("fictional-llais-y-dyffryn.json", "en"));
    for part in [
        "make up at least the part of the members that is looked for. Members with lived experience on 2025-06-30: 7 of 14;",
        "each with people with lived experience among those who decided.",
        "Every decision about services that is on record waited until people had been involved.",
        "People were told in time what came of what they said.",
        "Not met: 1. Met: 40.",
        "Of those not met, errors: 0; warnings: 0; notices: 1.",
    ] {
        assert!(shares.contains(part), "{part}\n{shares}");
    }
    let silent = flat(&screen("north-wales-gynae-voices.json", "en"));
    assert_eq!(
        silent.matches("This is not on record, or not all of it.").count(),
        3,
        "{silent}"
    );
    assert!(!silent.contains("What to do first"), "{silent}");
}

/// The same record looked at from an earlier day, and one that was not kept up to the day asked for.
#[test]
fn the_day_decides() {
    let owed = example("FBK001", "not-met");
    let kept = owed.replacen("\"forum\":", "\"recordedTo\": \"2026-03-01\", \"forum\":", 1);
    let place = Place::with(&[("owed.json", &owed), ("kept.json", &kept)]);
    let of = |day: &str, file: &str| {
        outcomes(&place.check(&["--format", "json", "--as-of", day, file]))["FBK001"].clone()
    };
    assert_eq!(of("2026-06-30", "owed.json"), "not-met");
    assert_eq!(
        of("2026-03-01", "owed.json"),
        "not-applicable",
        "nothing was due yet"
    );
    assert_eq!(
        of("2026-06-30", "kept.json"),
        "not-applicable",
        "nothing was due when it was last kept"
    );
    let day = place
        .check(&["--format", "json", "--as-of", "2026-06-30", "kept.json"])
        .json();
    assert_eq!(
        (&day["asOf"], &day["records"][0]["day"]),
        (&"2026-06-30".into(), &"2026-03-01".into())
    );
}

#[test]
fn sarif_has_a_kind_for_each_outcome() {
    let kinds = [
        ("met", "pass", "none"),
        ("not-met", "fail", "error"),
        ("not-evidenced", "open", "none"),
        ("not-applicable", "notApplicable", "none"),
    ];
    for (outcome, kind, level) in kinds {
        let place = Place::with(&[("forum.json", &example("EVT005", outcome))]);
        let sarif = place
            .check(&["--format", "sarif", "--as-of", "2026-06-30", "forum.json"])
            .json();
        let results = sarif["runs"][0]["results"].as_array().unwrap();
        let result = results
            .iter()
            .find(|result| result["ruleId"] == "EVT005")
            .unwrap();
        assert_eq!(
            (&result["kind"], &result["level"]),
            (&kind.into(), &level.into()),
            "{outcome}"
        );
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(
            sarif["runs"][0]["tool"]["driver"]["rules"][rule]["name"],
            "needs-met"
        );
    }
}

/// A finding shows places and numbers, a measure numbers, and nothing that somebody wrote.
#[test]
fn no_text_of_a_record_is_in_a_finding() {
    for name in [
        "fictional-llais-y-dyffryn.json",
        "fictional-fforwm-y-castell.json",
    ] {
        let text = shipped(name);
        let record: Value = serde_json::from_str(&text).unwrap();
        let mut written = Vec::new();
        gather(&record, &mut written);
        let place = Place::with(&[("forum.json", &text)]);
        let result = place.check(&["--format", "json", "forum.json"]).json();
        let findings = format!(
            "{}{}",
            result["records"][0]["findings"], result["records"][0]["measures"]
        );
        // Sentences and ids; single words are the words of the format.
        for text in written
            .iter()
            .filter(|text| text.contains(' ') || text.len() == 36)
        {
            // The library has this word of its own for a side.
            if text != "Gweithwyr proffesiynol" {
                assert!(!findings.contains(text.as_str()), "{text}");
            }
        }
    }
}

/// Every text of a record.
fn gather(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        Value::Object(members) => members.values().for_each(|member| gather(member, texts)),
        _ => {}
    }
}

/// A standard is cited from the day it was there.
#[test]
fn nothing_is_cited_before_its_day() {
    let cited = |record: &str| {
        let place = Place::with(&[("forum.json", record)]);
        let result = place
            .check(&["--format", "json", "--as-of", "2026-06-30", "forum.json"])
            .json();
        let findings = result["records"][0]["findings"].as_array().unwrap().clone();
        let finding = findings
            .into_iter()
            .find(|finding| finding["rule"] == "EVT005")
            .unwrap();
        finding["provisions"]
            .to_string()
            .contains("accessible-information-standards-2025")
    };
    // Kept up to May 2025, and looked at from June 2026.
    assert!(!cited(&shipped("fictional-fforwm-y-castell.json")));
    assert!(cited(&example("EVT005", "not-met")));
}
