//! What the rules say: each in its own words, all of it declared, in both languages.

use std::collections::{BTreeMap, BTreeSet};

use coproduction_principles::{
    Assessment, CheckedMark, Example, Finding, Forms, Outcome, RULES, Reach, Rule, RuleText, SHARED_MESSAGES,
    Template, assess, common_texts,
};
use coproduction_record::ForumRecord;

/// What all rules conclude of every example of every rule, by whose example it is.
fn on_every_example() -> Vec<(&'static Rule, Outcome, Assessment)> {
    let day = Example::AS_OF.parse().unwrap();
    let of = |rule: &'static Rule, outcome: Outcome| match rule.outcomes.of(outcome) {
        Reach::Example(example) => {
            let record = ForumRecord::from_json(example.record).unwrap();
            Some((rule, outcome, assess(&record, &example.policy().unwrap(), day)))
        }
        _ => None,
    };
    RULES
        .iter()
        .flat_map(|rule| Outcome::ALL.iter().filter_map(move |outcome| of(rule, *outcome)))
        .collect()
}

/// Every form of a message, in English and in Welsh.
fn forms(message: &Template) -> (Vec<&'static str>, Vec<&'static str>) {
    match message.text {
        Forms::One(phrase) => (vec![phrase.en], vec![phrase.cy]),
        Forms::Counted { cy, en } => (
            vec![en.one, en.other],
            vec![cy.zero, cy.one, cy.two, cy.few, cy.many, cy.other],
        ),
        other => panic!("{other:?}"),
    }
}

/// Whether a text is this form with something in each of its places.
fn says(form: &str, text: &str) -> bool {
    let mut parts = form.split('{');
    let Some(mut rest) = text.strip_prefix(parts.next().unwrap()) else {
        return false;
    };
    let after: Vec<&str> = parts.map(|part| part.split_once('}').unwrap().1).collect();
    let Some((last, between)) = after.split_last() else {
        return rest.is_empty();
    };
    for part in between {
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last)
}

fn is_one_of(finding: &Finding, messages: &[&Template]) -> bool {
    is_said(&finding.message.en, &finding.message.cy, messages)
}

/// Whether a text is one of these messages in both languages, or several of them one after another.
fn is_said(en: &str, cy: &str, messages: &[&Template]) -> bool {
    let is_one = |en: &str, cy: &str| {
        messages.iter().any(|message| {
            let (in_english, in_welsh) = forms(message);
            in_english.iter().any(|form| says(form, en)) && in_welsh.iter().any(|form| says(form, cy))
        })
    };
    let ends = |text: &str| text.match_indices(". ").map(|(at, _)| at + 1).collect::<Vec<_>>();
    is_one(en, cy)
        || ends(en).into_iter().any(|in_english| {
            let (first, rest) = en.split_at(in_english);
            ends(cy).into_iter().any(|in_welsh| {
                let (first_cy, rest_cy) = cy.split_at(in_welsh);
                is_one(first, first_cy) && is_said(rest.trim_start(), rest_cy.trim_start(), messages)
            })
        })
}

#[test]
fn a_text_is_told_from_another() {
    assert!(says("Not met: {unmet} of {all}.", "Not met: 3 of 12."));
    assert!(says("None.", "None."));
    for text in ["Not met: 3.", "Met: 3 of 12.", "Not met: 3 of 12. And more"] {
        assert!(!says("Not met: {unmet} of {all}.", text), "{text}");
    }
    assert!(!says("None.", "None. And more"));
}

#[test]
fn every_rule_lists_what_it_says() {
    let mut unlisted = BTreeSet::new();
    for (_, _, assessment) in on_every_example() {
        for finding in &assessment.findings {
            let is_listed = is_one_of(finding, finding.rule.messages) || is_one_of(finding, SHARED_MESSAGES);
            if !is_listed {
                unlisted.insert(format!("{}: {}", finding.rule.code, finding.message.en));
            }
        }
    }
    assert!(unlisted.is_empty(), "{unlisted:#?}");
    for rule in RULES {
        let ids: BTreeSet<&str> = rule.messages.iter().map(|message| message.id).collect();
        assert!(
            !ids.is_empty() && ids.len() == rule.messages.len(),
            "{}",
            rule.code
        );
    }
}

#[test]
fn every_message_is_there_in_both_languages_and_every_form() {
    let shared = SHARED_MESSAGES.iter().map(|message| ("shared", *message));
    let own = RULES
        .iter()
        .flat_map(|rule| rule.messages.iter().map(|message| (rule.code, *message)));
    for (whose, message) in own.chain(shared) {
        let (en, cy) = forms(message);
        assert!(cy.len() == en.len() || (en.len(), cy.len()) == (2, 6));
        for form in en.iter().chain(&cy) {
            let is_clean = !form.is_empty() && form.trim() == *form && !form.contains("  ");
            assert!(is_clean, "{whose} {}: {form:?}", message.id);
        }
        assert!(
            en.iter().all(|form| !cy.contains(form)),
            "{whose} {}: the same in both",
            message.id
        );
    }
}

/// What several rules say alike is declared once, for all of them.
#[test]
fn no_two_rules_have_the_same_message() {
    let shared = SHARED_MESSAGES.iter().map(|message| ("shared", *message));
    let own = RULES
        .iter()
        .flat_map(|rule| rule.messages.iter().map(|message| (rule.code, *message)));
    let mut said: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    let mut alike = Vec::new();
    for (whose, message) in own.chain(shared) {
        let (en, cy) = forms(message);
        for form in en.into_iter().chain(cy).collect::<BTreeSet<_>>() {
            if let Some((other, id)) = said.insert(form, (whose, message.id)) {
                alike.push(format!("{other} {id} and {whose} {}: {form}", message.id));
            }
        }
    }
    assert!(alike.is_empty(), "{alike:#?}");
}

/// Nor do facts make the same of two messages: whoever reads what a rule concludes knows which rule speaks.
#[test]
fn no_two_rules_conclude_alike_in_the_same_words() {
    let mut said: BTreeMap<(Outcome, String), &str> = BTreeMap::new();
    let mut alike = Vec::new();
    for (rule, outcome, assessment) in on_every_example() {
        let finding = assessment
            .findings
            .iter()
            .find(|finding| finding.rule == rule)
            .unwrap();
        if is_one_of(finding, SHARED_MESSAGES) {
            continue;
        }
        let en = finding.message.en.as_ref();
        if let Some(other) = said.insert((outcome, en.to_owned()), rule.code) {
            alike.push(format!("{other} and {}: {en}", rule.code));
        }
    }
    assert!(alike.is_empty(), "{alike:#?}");
}

/// Two rules that never differ are one.
#[test]
fn no_two_rules_conclude_the_same_of_every_example() {
    let mut outcomes: BTreeMap<&str, Vec<Outcome>> = BTreeMap::new();
    for (_, _, assessment) in on_every_example() {
        for finding in &assessment.findings {
            outcomes
                .entry(finding.rule.code)
                .or_default()
                .push(finding.outcome);
        }
    }
    let mut seen: BTreeMap<&[Outcome], &str> = BTreeMap::new();
    for (code, outcomes) in &outcomes {
        assert_eq!(
            seen.insert(outcomes, code),
            None,
            "{code} concludes as another does"
        );
    }
}

#[test]
fn every_text_has_an_id_of_its_own() {
    let texts: Vec<RuleText> = RULES
        .iter()
        .flat_map(|rule| rule.texts())
        .chain(common_texts())
        .collect();
    let ids: BTreeSet<&str> = texts.iter().map(|text| text.id.as_str()).collect();
    assert_eq!(ids.len(), texts.len());
    for rule in RULES {
        assert!(rule.code.starts_with(rule.family().as_str()), "{}", rule.code);
        let messages = rule
            .messages
            .iter()
            .map(|message| format!("{}/message/{}", rule.code, message.id));
        assert!(messages.into_iter().all(|id| ids.contains(id.as_str())));
        for provision in rule.provisions {
            assert!(
                provision
                    .texts()
                    .iter()
                    .all(|text| ids.contains(text.id.as_str())),
                "{}",
                provision.id
            );
        }
    }
}

/// The marks that are embedded are those of the file, and a rule is checked when all of its texts are.
#[test]
fn a_rule_is_checked_when_every_text_is() {
    let marks: BTreeMap<String, CheckedMark> =
        serde_json::from_str(include_str!("../../../data/welsh-checked.json")).unwrap();
    for rule in RULES {
        let provisions = rule.provisions.iter().flat_map(|provision| provision.texts());
        let texts: Vec<RuleText> = rule.texts().into_iter().chain(provisions).collect();
        for text in &texts {
            assert_eq!(text.mark(), marks.get(&text.id), "{}", text.id);
        }
        let all = texts.iter().all(|text| marks.contains_key(&text.id));
        assert_eq!(rule.is_welsh_checked(), all, "{}", rule.code);
    }
}
