//! The lists hold together, and no label is made up.

use std::collections::BTreeSet;

use coproduction_core::{Characteristic, Code};
use coproduction_equity::code_lists::{self, ALL};
use coproduction_equity::{Answers, Category, CategoryKind, CodeList, KnownCodeList};

fn named(name: &str) -> CodeList {
    CodeList::new(name.parse().unwrap())
}

#[test]
fn every_list_is_found_by_its_name_and_its_version_alone() {
    for list in ALL {
        let found = |version: &str| KnownCodeList::find(&named(list.name).version(version.parse().unwrap()));
        assert_eq!(KnownCodeList::find(&named(list.name)), Some(*list));
        assert_eq!(found(list.version), Some(*list));
        assert_eq!(found("another"), None, "{}", list.name);
    }
    let names: BTreeSet<_> = ALL.iter().map(|list| list.name).collect();
    assert_eq!(names.len(), ALL.len());
    assert_eq!(KnownCodeList::find(&named("ethnic-category")), None);
}

/// Every code has the form of a code and stands once; a subtotal stands before its parts, and it has some; a leaf has none.
#[test]
fn every_list_nests() {
    for list in ALL {
        let mut seen: Vec<&str> = Vec::new();
        for category in list.categories {
            let place = format!("{} {}", list.name, category.code);
            Code::parse(category.code).expect(&place);
            assert!(!seen.contains(&category.code), "{place} twice");
            if let Some(parent) = category.parent {
                assert!(seen.contains(&parent), "{place} before its subtotal");
                assert_eq!(list.category(parent).unwrap().kind, CategoryKind::Subtotal);
            }
            let leaves: Vec<_> = list.leaves(category.code).map(|leaf| leaf.code).collect();
            match category.kind {
                CategoryKind::Leaf => assert_eq!(leaves, [category.code]),
                CategoryKind::Subtotal => assert!(leaves.len() > 1, "{place} has no parts"),
                CategoryKind::NotStated => assert!(leaves.is_empty()),
            }
            seen.push(category.code);
        }
    }
}

#[test]
fn leaves_are_those_at_any_depth() {
    let leaves = |list: &'static KnownCodeList, code: &'static str| -> Vec<&str> {
        list.leaves(code).map(|leaf| leaf.code).collect()
    };
    assert_eq!(
        leaves(&code_lists::CENSUS_2021_AGE, "65-plus"),
        ["65-69", "70-74", "75-79", "80-84", "85-plus"]
    );
    assert_eq!(leaves(&code_lists::CENSUS_2021_UNPAID_CARE, "carer").len(), 5);
    assert!(leaves(&code_lists::CENSUS_2021_SEX, "65-plus").is_empty());
}

/// The letters of NHS Wales as UK Core 1.1.1 has them: no C, no I, no O, no Q.
#[test]
fn the_letters_of_nhs_wales_are_its_own() {
    let list = &code_lists::NHS_WALES_ETHNIC_CATEGORY;
    let letters: String = list.categories.iter().map(|category| category.code).collect();
    assert_eq!(letters, "ABDEFGHJKLMNPRSTZ");
    assert_eq!(list.category("B").unwrap().en, "Gypsy or Irish Traveller");
    assert_eq!(list.category("Z").unwrap().kind, CategoryKind::NotStated);
    assert!(list.categories.iter().all(|category| category.en != "Roma"));
}

/// Census 2021 has nineteen ethnic groups in five broad ones; ONS gives each a code of its own.
#[test]
fn the_ethnic_groups_of_the_census_are_all_there() {
    let list = &code_lists::CENSUS_2021_ETHNIC_GROUP;
    let of_kind = |kind| {
        list.categories
            .iter()
            .filter(move |category| category.kind == kind)
    };
    assert_eq!(
        (
            of_kind(CategoryKind::Leaf).count(),
            of_kind(CategoryKind::Subtotal).count()
        ),
        (19, 5)
    );
    let ons: BTreeSet<_> = list
        .categories
        .iter()
        .map(|category| category.ons.unwrap())
        .collect();
    assert_eq!(ons.len(), 24);
    assert!((1..=19).all(|n| ons.contains(format!("ethnic_group_tb_20b-{n:03}").as_str())));
}

/// Ten tenths in five fifths, each of two that follow each other; and for these no population is made up.
#[test]
fn deprivation_is_in_tenths_and_fifths() {
    let list = &code_lists::WIMD_2019_AREA;
    for fifth in 1..=5 {
        let leaves: Vec<_> = list
            .leaves(&format!("fifth-{fifth}"))
            .map(|leaf| leaf.code.to_owned())
            .collect();
        assert_eq!(
            leaves,
            [format!("tenth-{}", 2 * fifth - 1), format!("tenth-{}", 2 * fifth)]
        );
    }
    assert_eq!(list.categories.len(), 15);
    for ours in [list, &code_lists::FIRST_TIME_PARTICIPATION] {
        for area in coproduction_equity::CENSUS_2021_AREAS {
            assert_eq!(
                coproduction_equity::census_2021(&area.parse().unwrap(), ours),
                None
            );
        }
    }
}

#[test]
fn sex_and_gender_identity_are_two_lists() {
    let of = |characteristic| -> Vec<_> { KnownCodeList::of(characteristic).map(|list| list.name).collect() };
    assert_eq!(of(Characteristic::Sex), ["census-2021-sex"]);
    assert_eq!(
        of(Characteristic::GenderReassignment),
        ["census-2021-gender-identity"]
    );
    let sex = code_lists::CENSUS_2021_SEX.categories;
    assert!(sex.iter().all(|category| {
        code_lists::CENSUS_2021_GENDER_IDENTITY
            .category(category.code)
            .is_none()
    }));
}

/// One person has several skills in Welsh; of every other list, one answer.
#[test]
fn one_list_has_several_answers() {
    let several = ALL.iter().filter(|list| list.answers == Answers::Several);
    assert_eq!(
        several.map(|list| list.name).collect::<Vec<_>>(),
        ["census-2021-welsh-skills"]
    );
}

#[test]
fn a_code_of_another_list_is_known_for_one() {
    let census = &code_lists::CENSUS_2021_ETHNIC_GROUP;
    let nhs = &code_lists::NHS_WALES_ETHNIC_CATEGORY;
    assert_eq!(census.elsewhere("B"), Some(nhs));
    assert_eq!(nhs.elsewhere("roma"), Some(census));
    // Of another characteristic: `none` is on the list of unpaid care.
    assert_eq!(census.elsewhere("none"), None);
}

/// Welsh stands where an official text has it, and nowhere else. These have none.
#[test]
fn the_labels_without_welsh_are_these() {
    let without: Vec<String> = ALL
        .iter()
        .filter(|list| list.name != "census-2021-age" && list.name != "census-2021-welsh-skill-combinations")
        .map(|list| {
            let codes = list.categories.iter().filter(|category| category.cy.is_none());
            let codes: Vec<_> = codes.map(|category| category.code).collect();
            format!("{}: {}", list.name, codes.join(" "))
        })
        .collect();
    assert_eq!(
        without,
        [
            "census-2021-disability: condition-not-limiting no-condition",
            "census-2021-ethnic-group: ",
            "census-2021-gender-identity: same different different-unspecified trans trans-woman trans-man non-binary-or-other non-binary other-identity not-answered",
            "census-2021-legal-partnership: married-or-civil-partnership married-opposite-sex married-same-sex civil-partnership-opposite-sex civil-partnership-same-sex separated divorced-or-dissolved widowed-or-surviving",
            "census-2021-religion: not-answered",
            "census-2021-sex: ",
            "census-2021-sexual-orientation: lgb-plus not-answered",
            "census-2021-unpaid-care: carer up-to-19-hours 20-to-49-hours",
            "census-2021-welsh-skills: ",
            "first-time-participation: first-time taken-part-before",
            "nhs-wales-ethnic-category: A G P Z",
            "wimd-2019-area: fifth-1 tenth-1 tenth-2 fifth-2 tenth-3 tenth-4 fifth-3 tenth-5 tenth-6 fifth-4 tenth-7 tenth-8 fifth-5 tenth-9 tenth-10",
        ]
    );
    for list in [
        &code_lists::CENSUS_2021_AGE,
        &code_lists::CENSUS_2021_WELSH_SKILL_COMBINATIONS,
    ] {
        assert!(list.categories.iter().all(|category| category.cy.is_none()));
    }
}

/// The form for Wales has a wrong translation of one of these beside the right one: fifty hours for thirty-five.
#[test]
fn the_hours_are_the_same_in_both_languages() {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let care = code_lists::CENSUS_2021_UNPAID_CARE.categories;
    let both: Vec<(&Category, &str)> = care.iter().filter_map(|c| Some((c, c.cy?))).collect();
    assert_eq!(both.len(), 6);
    assert!(
        both.iter()
            .all(|(category, cy)| digits(category.en) == digits(cy))
    );
}
