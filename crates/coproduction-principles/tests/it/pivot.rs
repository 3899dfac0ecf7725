//! An assessment seen by family, by principle and by provision.

use coproduction_principles::catalogue::{FRAMEWORKS, PROVISIONS};
use coproduction_principles::{
    Assessment, Outcome, Policy, Provision, RULES, Reach, Rule, SourceKind, assess,
};
use coproduction_record::ForumRecord;

/// What the rules conclude of the example of one that is not met.
fn assessed(code: &str, day: &str) -> Assessment {
    let Reach::Example(example) = Rule::find(code).unwrap().outcomes.not_met else {
        panic!("{code}");
    };
    let record = ForumRecord::from_json(example.record).unwrap();
    assess(&record, &Policy::default(), day.parse().unwrap())
}

#[test]
fn every_finding_is_in_one_family_in_the_order_of_the_rulebook() {
    let assessment = assessed("GOV005", "2026-06-30");
    let codes: Vec<&str> = assessment
        .by_family()
        .flat_map(|group| group.findings)
        .map(|finding| finding.rule.code)
        .collect();
    assert_eq!(codes, RULES.iter().map(|rule| rule.code).collect::<Vec<_>>());
    for group in assessment.by_family() {
        assert!(
            group
                .findings
                .iter()
                .all(|finding| finding.rule.code.starts_with(group.of.as_str()))
        );
        assert_ne!(group.of.name().en, group.of.name().cy);
    }
}

#[test]
fn every_finding_stands_with_each_of_its_provisions_and_with_no_other() {
    let assessment = assessed("EVT005", "2026-06-30");
    let mut stands = Vec::new();
    for group in assessment.by_provision() {
        let by_outcome = Outcome::ALL
            .iter()
            .flat_map(|outcome| group.with(*outcome))
            .count();
        assert_eq!(by_outcome, group.findings.len());
        stands.extend(
            group
                .findings
                .iter()
                .map(|finding| (finding.rule.code, group.of.id)),
        );
    }
    let mut cited: Vec<(&str, &str)> = assessment
        .findings
        .iter()
        .flat_map(|finding| {
            finding
                .provisions
                .iter()
                .map(|provision| (finding.rule.code, provision.id))
        })
        .collect();
    stands.sort_unstable();
    cited.sort_unstable();
    assert_eq!(stands, cited);
    assert!(stands.contains(&("EVT005", "equality-act-2010/ss20-29")));
}

/// *No rule bears on it* is an answer; *it was not in force* is another.
#[test]
fn what_was_not_in_force_has_no_group() {
    for day in ["2026-06-30", "2023-03-31"] {
        let assessment = assessed("EVT005", day);
        let groups: Vec<&str> = assessment.by_provision().map(|group| group.of.id).collect();
        let in_force = PROVISIONS
            .iter()
            .filter(|provision| provision.in_force_on(assessment.day));
        assert_eq!(groups, in_force.map(|provision| provision.id).collect::<Vec<_>>());
        assert_eq!(groups.contains(&"nhs-wales-act-2006/s12a"), day > "2023-04-01");
    }
}

#[test]
fn principles_are_told_from_law_by_their_source() {
    let assessment = assessed("GOV005", "2026-06-30");
    let principles: Vec<&str> = assessment
        .by_principle()
        .map(|group| group.of.source.id)
        .collect();
    for source in [
        "co-production-network-for-wales",
        "national-principles",
        "nihr-co-production-principles",
        "gunning",
    ] {
        assert!(principles.contains(&source), "{source}");
    }
    let others = [
        "equality-act-2010",
        "nhs-wales-act-2006",
        "nice-pmg20",
        "change-guidance-2023",
    ];
    assert!(others.iter().all(|source| !principles.contains(source)));
    assert_eq!(principles[..5], ["co-production-network-for-wales"; 5]);
    let mut frameworks = principles;
    frameworks.dedup();
    assert_eq!(
        frameworks,
        FRAMEWORKS.iter().map(|source| source.id).collect::<Vec<_>>()
    );
    // Whatever is principles by its kind is a framework; the Gunning principles are law besides.
    let is_framework = |provision: &Provision| frameworks.contains(&provision.source.id);
    let is_principle = |provision: &Provision| provision.source.kind.is_principles();
    assert!(
        PROVISIONS
            .iter()
            .all(|one| is_framework(one) == (is_principle(one) || one.source.id == "gunning"))
    );
    let kinds = |is: fn(SourceKind) -> bool| SourceKind::ALL.iter().filter(|kind| is(**kind)).count();
    assert_eq!(
        (kinds(SourceKind::is_law), kinds(SourceKind::is_principles)),
        (3, 1)
    );
}
