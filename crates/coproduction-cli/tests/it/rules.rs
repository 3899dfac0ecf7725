//! The rulebook, and one rule explained.

use coproduction::principles::{Outcome, Provision, RULES, Reach, Rule};
use serde_json::Value;

use crate::support::Place;

#[test]
fn the_list_has_every_rule_in_both_languages() {
    let place = Place::with(&[]);
    for lang in ["en", "cy"] {
        let ran = place.run(&["rules", "--lang", lang]);
        assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
        for rule in RULES {
            let title = rule.title.in_language(lang.parse().unwrap());
            assert!(
                ran.out.contains(&format!("- {}  {title} (", rule.code)),
                "{}",
                ran.out
            );
        }
    }
}

#[test]
fn json_has_everything_about_each_rule() {
    let place = Place::with(&[]);
    let all = place.run(&["rules", "--format", "json"]).json();
    assert_eq!(all["format"], "coproduction/rules/v1");
    let rules = all["rules"].as_array().unwrap();
    assert_eq!(rules.len(), RULES.len());
    for rule in rules {
        for field in ["title", "checks", "why", "limits", "toMeet", "toRecord"] {
            assert!(
                rule[field]["cy"].is_string() && rule[field]["en"].is_string(),
                "{field}"
            );
        }
        assert!(rule["provisions"].as_array().is_some_and(|list| !list.is_empty()));
        for outcome in Outcome::ALL {
            let reach = &rule["outcomes"][outcome.as_str()];
            let record = reach["example"]["format"] == "coproduction/forum-record/v1";
            assert!(record || reach["never"]["en"].is_string(), "{reach}");
        }
    }
    let one = place.run(&["rules", "fbk003", "--format", "json"]).json();
    assert_eq!(one["rules"].as_array().map(Vec::len), Some(1));
    assert_eq!(one["rules"][0]["code"], "FBK003");
}

/// What a rule concludes of the records of a result.
fn outcomes(result: &Value, code: &str) -> Vec<String> {
    let records = result["records"].as_array().unwrap();
    let findings = records
        .iter()
        .map(|record| record["findings"].as_array().unwrap());
    let its = findings.filter_map(|findings| findings.iter().find(|finding| finding["rule"] == code));
    its.map(|finding| finding["outcome"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_examples_of_a_rule_can_be_piped_into_the_check() {
    for code in ["GOV003", "LNG001", "REP004"] {
        let rule = Rule::find(code).unwrap();
        let policy = Place::with(&[]).run(&["rules", code, "--example", "policy"]);
        assert_eq!(
            policy.status == Some(0),
            rule.example_policy().is_some(),
            "{}",
            policy.err
        );
        let needs: &[&str] = if policy.out.is_empty() {
            &[]
        } else {
            &["--policy", "policy.json"]
        };
        let place = Place::with(&[("policy.json", &policy.out)]);
        for outcome in Outcome::ALL {
            let example = place.run(&["rules", code, "--example", outcome.as_str()]);
            if matches!(rule.outcomes.of(*outcome), Reach::Never(_)) {
                assert_eq!(example.status, Some(2), "{code}");
                continue;
            }
            let arguments = [needs, &["--format", "json", "--as-of", "2026-06-30", "-"]].concat();
            let result = place.check_piped(&arguments, &[&example.out]).json();
            assert_eq!(outcomes(&result, code), [outcome.as_str()], "{code}");
        }
    }
}

#[test]
fn a_code_that_is_not_there_is_2() {
    let place = Place::with(&[]);
    for (lang, part) in [("en", "there is no rule"), ("cy", "nid oes rheol")] {
        let ran = place.run(&["rules", "GOV999", "--lang", lang]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
        assert!(ran.err.contains(part), "{}", ran.err);
    }
    let wrong: [&[&str]; 3] = [
        &["rules", "GOV003", "--example", "maybe"],
        &["rules", "--example", "met"],
        &["rules", "GOV003", "GOV005"],
    ];
    for args in wrong {
        assert_eq!(place.run(args).status, Some(2), "{args:?}");
    }
}

#[test]
fn a_page_says_of_each_source_what_it_is_and_whether_it_was_seen() {
    let place = Place::with(&[]);
    let (not_seen, ours) = ("Ni welwyd y testun ei hun", "(ein cyfieithiad ni o'r teitl)");
    for rule in RULES {
        // The lines of a page are wrapped.
        let page = |lang| {
            let page = place.run(&["rules", rule.code, "--lang", lang]).out;
            page.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let (en, cy) = (page("en"), page("cy"));
        let count = |wanted: fn(&Provision) -> bool| {
            rule.provisions
                .iter()
                .filter(|provision| wanted(provision))
                .count()
        };
        assert_eq!(
            cy.matches(not_seen).count(),
            count(|provision| !provision.is_seen()),
            "{cy}"
        );
        assert_eq!(
            cy.matches(ours).count(),
            count(|provision| !provision.source.welsh_title_official),
            "{cy}"
        );
        for provision in rule.provisions {
            let dated = provision
                .applies_from()
                .is_none_or(|from| en.contains(&format!(", from {from}")));
            let scoped = provision.scope.phrase().is_none_or(|scope| {
                en.contains(&format!("Scope: {}.", scope.en))
                    && cy.contains(&format!("Cwmpas: {}.", scope.cy))
            });
            assert!(dated && scoped, "{}: {en}", provision.id);
        }
    }
    let page = place.run(&["rules", "EVT005"]).out;
    let line = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        line.contains("(law, a duty, from 2010-10-01, from memory)"),
        "{line}"
    );
}
