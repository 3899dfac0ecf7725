//! The pages under `docs/rules/` are what the command writes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use coproduction::principles::{MEASURE_PARAMETERS, Parameter, Policy, RULES};

use crate::support::Place;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rules")
}

/// Every page by its path, as it should be.
fn pages() -> BTreeMap<String, String> {
    let place = Place::with(&[]);
    let mut pages = BTreeMap::new();
    let mut index = String::from(
        "# The rules\n\nEach page is what `coproduction rules CODE` writes, and a test keeps it so. The Welsh is not checked by a translator.\n\n\
         | code | what is good where it is met | where it is not met | Welsh |\n|---|---|---|---|\n",
    );
    for rule in RULES {
        let code = rule.code;
        writeln!(
            index,
            "| [{code}]({code}.md) | {} | {} | [{}](cy/{code}.md) |",
            rule.title.en, rule.severity, rule.title.cy
        )
        .unwrap();
        for (lang, path) in [("en", format!("{code}.md")), ("cy", format!("cy/{code}.md"))] {
            pages.insert(path, place.run(&["rules", code, "--lang", lang]).out);
        }
    }
    pages.insert("README.md".to_owned(), index);
    pages
}

#[test]
fn no_page_is_stale_missing_or_without_a_rule() {
    let (folder, pages) = (folder(), pages());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(folder.join("cy")).unwrap();
        for (path, page) in &pages {
            std::fs::write(folder.join(path), page).unwrap();
        }
    }
    let mend = "run `UPDATE=1 cargo test -p coproduction-cli --test it pages`";
    for (path, page) in &pages {
        let kept = std::fs::read_to_string(folder.join(path)).unwrap_or_default();
        assert!(
            kept == *page,
            "docs/rules/{path} is not what the rule says: {mend}"
        );
    }
    let mut kept = BTreeSet::new();
    for (prefix, directory) in [("", folder.clone()), ("cy/", folder.join("cy"))] {
        for entry in std::fs::read_dir(directory).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name != "cy" {
                kept.insert(format!("{prefix}{name}"));
            }
        }
    }
    assert_eq!(
        kept,
        pages.into_keys().collect::<BTreeSet<_>>(),
        "a page without a rule"
    );
}

/// Every threshold, with the rule it belongs to, its default and what that rests on.
fn policy_page() -> String {
    let mut page = String::from(
        "# Policies\n\nA policy is a JSON file with what a board sets for the rules and measures: `coproduction check --policy FILE`. It has \
         thresholds, rules that are not applied, what the board's Welsh language compliance notice imposes, and reference populations. A threshold that is absent has its default; a field that is not known is a problem, and nothing is checked. \
         A number of days is at most 3,660 and one of months at most 120; a share that is asked for is more than none, and one that is allowed at the most less than all: whoever \
         wants a rule not to be looked at switches it off, and says why. A default whose basis is \
         *choice* was published by nobody: it is where to start talking, and never a requirement.\n\n\
         A report shows what of the policy makes it differ from another forum's. At its head stand how many thresholds differ from their defaults, those of them that the first questions rest on, and how many rules are not applied. Further down \
         is each such threshold, with its default and the rules that use it (`setThresholds` in JSON). The rules that are not applied are listed at its end with their weight, since when, and why; so are rules that will not be applied from a later day. Where one \
         of the first questions rests on such a rule, its reason stands in place of the answer. A threshold that is written out with the value of its default is not listed.\n\nThis page is written by a test \
         from the rules and measures themselves; so is [`examples/policy.json`](../examples/policy.json), which sets every threshold to its default. The JSON \
         Schema is [`schema/v1/2020-12/policy.json`](schema/v1/2020-12/policy.json).\n\n\
         | threshold | rule | default | basis | what it is | where the default comes from |\n|---|---|---|---|---|---|\n",
    );
    let mut parameters: Vec<(&Parameter, Vec<String>)> = Vec::new();
    let of_rules = RULES.iter().flat_map(|rule| {
        let link = format!("[{}](rules/{}.md)", rule.code, rule.code);
        rule.parameters
            .iter()
            .map(move |parameter| (link.clone(), parameter))
    });
    let of_measures = MEASURE_PARAMETERS
        .iter()
        .map(|parameter| ("measures".to_owned(), parameter));
    for (whose, parameter) in of_rules.chain(of_measures) {
        match parameters
            .iter_mut()
            .find(|(other, _)| other.name == parameter.name)
        {
            // What several rules share is said once.
            Some((_, by)) => by.push(whose),
            None => parameters.push((parameter, vec![whose])),
        }
    }
    for (parameter, whose) in parameters {
        writeln!(
            page,
            "| `{}` | {} | `{}` | {} | {} | {} |",
            parameter.name,
            whose.join(", "),
            parameter.shown(&Policy::default()),
            parameter.basis,
            parameter.means.en,
            parameter.source.en
        )
        .unwrap();
    }
    write!(
        page,
        "\n```json\n{}```\n",
        Policy::default().written_out().to_json()
    )
    .unwrap();
    assert!(Policy::from_json(REFERENCE.as_bytes()).is_ok());
    assert!(Policy::from_json(NOTICE.as_bytes()).is_ok());
    page + "\n## Rules that are not applied, and the Welsh language\n\n\
         A rule is left out by its code, with a reason that every report shows, and if need be the day since when. A board's compliance notice under \
         section 44 of the Welsh Language (Wales) Measure 2011 is its own: the rules on the standards apply only where the policy gives it, by the \
         numbers it imposes, each from its day.\n\n```json\n"
        + NOTICE
        + "```\n\n## Whom a forum should mirror\n\n\
         Members are compared with Census 2021 of the health board, unless the policy has a population by the code list of the monitoring: those who use \
         a service, or women of some ages. It is whole numbers of people, never a share alone, with who published it, the day, who is counted and \
         where. A number below nought or with a decimal point, a code that is not on its list, groups that do not add up to the total, and two \
         populations by one list are problems, and then nothing is checked. Where the groups leave somebody out on purpose, `cellsSum` says so. By a list of the \
         board's own, the members' table and the population must have the same codes.\n\n```json\n"
        + REFERENCE
        + "```\n"
}

/// A policy with a rule left out and an invented notice.
const NOTICE: &str = r#"{
  "format": "coproduction/policy/v1",
  "switchedOff": [
    { "rule": "GOV005", "reason": { "en": "The board appoints the chair.", "cy": "Y bwrdd sy'n penodi'r cadeirydd." }, "since": "2026-04-01" }
  ],
  "welshLanguageStandards": {
    "standards": [{ "number": "2", "from": "2019-05-30" }, { "number": "22A", "from": "2019-05-30" }]
  }
}
"#;

/// A policy with a population of a board's own.
const REFERENCE: &str = r#"{
  "format": "coproduction/policy/v1",
  "references": [
    {
      "characteristic": "age",
      "codeList": { "name": "oedran-lleol" },
      "about": {
        "source": { "title": { "en": "Users of the clinic, by its own count" } },
        "asOf": "2025",
        "universe": "service-users",
        "area": { "gssCode": "W11000023" }
      },
      "total": 400,
      "cells": [{ "code": "under-50", "people": 246 }, { "code": "50-and-over", "people": 154 }]
    }
  ]
}
"#;

#[test]
fn the_page_of_the_policy_is_not_stale() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/policy.md");
    let page = policy_page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == page,
        "docs/policy.md: run `UPDATE=1 cargo test -p coproduction-cli --test it pages`"
    );
}
