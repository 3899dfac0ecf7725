//! What every rule must have, and what no rule may do.

mod texts;

use std::collections::BTreeSet;
use std::path::Path;

use coproduction_principles::catalogue::PROVISIONS;
use coproduction_principles::{Basis, Force, Outcome, Provision, RULES, Rule, Seen, Severity};

/// A code is for ever: this list only grows, and a rule that goes stays listed as removed.
const CODES: &[&str] = &[
    "GOV001", "GOV002", "GOV003", "GOV004", "GOV005", "GOV006", "GOV007", "GOV008", "GOV009", "REP001",
    "REP002", "REP003", "REP004", "REP005", "EVT001", "EVT002", "EVT003", "EVT004", "EVT005", "EVT006",
    "EVT007", "EVT008", "EVT009", "LNG001", "LNG002", "LNG003", "LNG004", "LNG005", "LNG006", "LNG007",
    "LNG008", "DEC001", "DEC002", "DEC003", "DEC004", "DEC005", "DEC006", "DEC007", "DEC008", "DEC009",
    "DEC010", "DEC011", "DEC012", "DEC013", "DEC014", "DEC015", "DEC016", "FBK001", "FBK002", "FBK003",
    "FBK004", "PAY001", "PAY002", "PAY003", "SAF001", "SAF002", "SAF003", "SAF004", "SAF005", "SAF006",
    "LRN001",
];

const FAMILIES: &[&str] = &["GOV", "REP", "EVT", "LNG", "DEC", "FBK", "PAY", "SAF", "LRN"];

#[test]
fn the_codes_are_those_that_were_given() {
    let codes: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(codes, CODES);
    let place = |code: &str| {
        (
            FAMILIES
                .iter()
                .position(|family| code.starts_with(family))
                .unwrap(),
            code.get(3..).unwrap().to_owned(),
        )
    };
    assert!(
        codes.is_sorted_by_key(|code| place(code)),
        "in the order of families and numbers"
    );
    for rule in RULES {
        assert_eq!(Rule::find(rule.code), Some(*rule));
    }
}

#[test]
fn every_file_is_a_rule_that_is_listed_and_every_rule_has_its_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let entries = std::fs::read_dir(folder).unwrap();
    let files: BTreeSet<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules.rs");
    let list = std::fs::read_to_string(list).unwrap();
    for rule in RULES {
        let starts = format!("{}_", rule.code.to_lowercase());
        let file = files.iter().find(|file| file.starts_with(&starts));
        let module = file
            .unwrap_or_else(|| panic!("{} has no file", rule.code))
            .trim_end_matches(".rs");
        assert!(list.contains(&format!("&{module}::RULE")), "{module}");
    }
    assert_eq!(files.len(), RULES.len());
}

#[test]
fn every_record_of_an_example_belongs_to_a_declared_outcome() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("records");
    let mut files = BTreeSet::new();
    for rule in std::fs::read_dir(&folder).unwrap() {
        for file in std::fs::read_dir(rule.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            files.insert(path.strip_prefix(&folder).unwrap().to_string_lossy().into_owned());
        }
    }
    let declared = RULES.iter().flat_map(|rule| {
        let reached = Outcome::ALL.iter().filter(|outcome| {
            matches!(
                rule.outcomes.of(**outcome),
                coproduction_principles::Reach::Example(_)
            )
        });
        reached.map(|outcome| format!("{}/{outcome}.json", rule.code))
    });
    let policies = RULES.iter().filter(|rule| rule.example_policy().is_some());
    let policies = policies.map(|rule| format!("{}/policy.json", rule.code));
    assert_eq!(files, declared.chain(policies).collect());
}

/// A message that is missing in Welsh does not compile; one that is empty, or English in both places, fails here.
#[test]
fn every_text_is_there_in_both_languages() {
    for rule in RULES {
        let mut texts = vec![
            rule.title,
            rule.checks,
            rule.why,
            rule.limits,
            rule.to_meet,
            rule.to_record,
        ];
        texts.extend(rule.otherwise.iter().map(|otherwise| otherwise.when));
        texts.extend(
            rule.parameters
                .iter()
                .flat_map(|parameter| [parameter.means, parameter.source]),
        );
        for text in texts {
            assert!(
                !text.en.is_empty() && !text.cy.is_empty() && text.en != text.cy,
                "{}: {text:?}",
                rule.code
            );
            for side in [text.en, text.cy] {
                assert!(
                    !side.contains("  ") && side.trim() == side,
                    "{}: {side:?}",
                    rule.code
                );
            }
        }
    }
}

#[test]
fn every_rule_has_a_source_and_weighs_no_more_than_it_bears() {
    for rule in RULES {
        assert!(!rule.provisions.is_empty(), "{} has no source", rule.code);
        for provision in rule.provisions {
            assert!(PROVISIONS.contains(provision), "{}: {}", rule.code, provision.id);
        }
        let seen = rule.provisions.iter().any(|provision| provision.is_seen());
        assert!(
            seen || rule.severity == Severity::Notice,
            "{} rests on nothing that was seen",
            rule.code
        );
        let weights = rule.otherwise.iter().map(|otherwise| otherwise.weight);
        for (severity, basis) in weights
            .map(|w| (w.severity, w.basis))
            .chain([(rule.severity, rule.basis)])
        {
            let must = matches!(basis, Basis::Law | Basis::OwnTerms);
            assert!(
                must || severity != Severity::Error,
                "{}: an error needs a must",
                rule.code
            );
        }
    }
}

#[test]
fn the_catalogue_names_each_provision_and_each_source_once() {
    let ids: BTreeSet<&str> = PROVISIONS.iter().map(|provision| provision.id).collect();
    assert_eq!(ids.len(), PROVISIONS.len());
    let sources = PROVISIONS.iter().map(|provision| provision.source);
    let mut named: Vec<(&str, &str)> = sources.map(|source| (source.id, source.title.en)).collect();
    named.sort_unstable();
    named.dedup();
    let ids: BTreeSet<&str> = named.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids.len(), named.len(), "two sources have one id");
    let is_of_an_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-/".contains(c);
    for provision in PROVISIONS.iter() {
        assert!(provision.id.chars().all(is_of_an_id), "{}", provision.id);
    }
}

/// A name may be the same in both languages; what a provision says is not, but for the name of a person or tool.
#[test]
fn the_catalogue_speaks_both_languages() {
    for provision in PROVISIONS.iter() {
        let texts = [provision.says, provision.part, provision.source.title];
        for text in texts.into_iter().chain(provision.scope.phrase()) {
            for side in [text.en, text.cy] {
                assert!(
                    !side.is_empty() && side.trim() == side && !side.contains("  ") && !side.ends_with('.'),
                    "{}: {side:?}",
                    provision.id
                );
            }
        }
        for text in [provision.says, provision.part]
            .into_iter()
            .chain(provision.scope.phrase())
        {
            assert!(text.en != text.cy, "{}: {text:?}", provision.id);
        }
    }
}

#[test]
fn nothing_in_the_catalogue_ends_before_it_begins() {
    for provision in PROVISIONS.iter() {
        let period = provision.applies_from().zip(provision.until);
        let ends_first = period.is_some_and(|(from, until)| until.is_before(from));
        assert!(!ends_first, "{}", provision.id);
    }
}

/// Those that are cited from memory, and no others.
#[test]
fn what_was_not_seen_is_marked() {
    let unseen = |provision: &Provision| {
        let (source, part) = provision.id.split_once('/').unwrap_or((provision.id, ""));
        match source {
            "uk-gdpr" => true,
            "welsh-language-standards-no7" => !["1", "2"].contains(&part),
            "national-principles" => ["9", "10"].contains(&part),
            "equality-act-2010" => part == "s149-3-c",
            _ => false,
        }
    };
    for provision in PROVISIONS.iter() {
        assert_eq!(!provision.is_seen(), unseen(provision), "{}", provision.id);
    }
}

/// Those of which only what others say was seen: no text of them is among the sources.
#[test]
fn what_was_seen_as_others_tell_it_is_marked() {
    let told = [
        "gunning",
        "tlap-ladder",
        "arnstein-1969",
        "nice-pmg20",
        "wales-audit-office-2012",
        "more-than-just-words",
        "welsh-language-measure-2011",
    ];
    for provision in PROVISIONS.iter() {
        let is_told = told.contains(&provision.source.id);
        assert_eq!(provision.seen == Seen::Told, is_told, "{}", provision.id);
    }
}

/// No day of an Act is that on which it was passed; those of which no text gives the commencement are marked.
#[test]
fn the_law_begins_when_it_was_in_force() {
    for (id, from, by_memory) in [
        ("nhs-wales-act-2006/s183-1-a", "2007-03-01", true),
        ("nhs-wales-act-2006/s12a", "2023-04-01", false),
        ("wfg-act-2015/s5-2", "2016-04-01", true),
        ("equality-act-2010/ss20-29", "2010-10-01", true),
        ("equality-act-2010/s149", "2011-04-05", true),
        ("equality-act-2010/s149-3-c", "2011-04-05", true),
        ("equality-act-2010/s1", "2021-03-31", false),
        ("equality-regulations-2011/reg8-1-a", "2011-04-06", true),
        ("quality-engagement-act-2020/s15-3", "2023-04-01", false),
        ("bsl-act-2026/s5-6-7", "2026-04-28", false),
        ("data-protection-act-2018/sch1-para8-1", "2018-05-25", true),
    ] {
        let provision = PROVISIONS.iter().find(|provision| provision.id == id).unwrap();
        let found = (provision.applies_from(), provision.is_date_from_memory());
        assert_eq!(found, (from.parse().ok(), by_memory), "{id}");
    }
}

#[test]
fn the_frameworks_are_there_whole() {
    for (source, parts) in [
        ("co-production-network-for-wales", 5),
        ("national-principles", 10),
        ("uk-standards-for-public-involvement", 6),
        ("nihr-co-production-principles", 5),
        ("gunning", 4),
        ("tlap-ladder", 7),
        ("national-participation-standards", 7),
    ] {
        let of_source = PROVISIONS
            .iter()
            .filter(|provision| provision.source.id == source);
        assert_eq!(of_source.count(), parts, "{source}");
    }
    // Five levels, and what two of them promise.
    let spectrum = PROVISIONS
        .iter()
        .filter(|provision| provision.source.id == "iap2-spectrum");
    assert_eq!(spectrum.count(), 6);
}

#[test]
fn whoever_names_the_law_cites_a_duty_whose_text_was_seen() {
    for rule in RULES.iter().filter(|rule| rule.basis == Basis::Law) {
        let mut provisions = rule.provisions.iter();
        assert!(
            provisions.any(
                |provision| provision.is_seen() && matches!(provision.force, Force::Duty | Force::Regard)
            ),
            "{}",
            rule.code
        );
    }
}
