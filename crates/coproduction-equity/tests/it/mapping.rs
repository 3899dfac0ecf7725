//! Two ethnic lists, code by code.

use coproduction_equity::KnownCodeList;
use coproduction_equity::code_lists::{
    CENSUS_2021_ETHNIC_GROUP, CENSUS_TO_NHS_WALES, Fit, Mapped, NHS_WALES_ETHNIC_CATEGORY,
    NHS_WALES_TO_CENSUS,
};

fn of(mapping: &[Mapped], code: &str) -> Mapped {
    *mapping.iter().find(|mapped| mapped.from == code).unwrap()
}

/// Every code of both sides appears, once and in order; every target is a code of the other list.
#[test]
fn every_code_of_both_lists_is_mapped_once() {
    let sides: [(&[Mapped], &KnownCodeList, &KnownCodeList); 2] = [
        (
            NHS_WALES_TO_CENSUS,
            &NHS_WALES_ETHNIC_CATEGORY,
            &CENSUS_2021_ETHNIC_GROUP,
        ),
        (
            CENSUS_TO_NHS_WALES,
            &CENSUS_2021_ETHNIC_GROUP,
            &NHS_WALES_ETHNIC_CATEGORY,
        ),
    ];
    for (mapping, from, to) in sides {
        let mapped: Vec<_> = mapping.iter().map(|mapped| mapped.from).collect();
        let codes: Vec<_> = from.categories.iter().map(|category| category.code).collect();
        assert_eq!(mapped, codes);
        for mapped in mapping {
            assert_eq!(
                mapped.to.is_none(),
                mapped.fit == Fit::NotRepresentable,
                "{mapped:?}"
            );
            assert!(
                mapped.to.is_none_or(|code| to.category(code).is_some()),
                "{mapped:?}"
            );
            assert!(!mapped.reason().cy.is_empty() && mapped.reason().cy != mapped.reason().en);
        }
    }
}

/// What is exact one way is exact the other; what is wider one way is not exact back.
#[test]
fn the_two_directions_agree() {
    for (there, back) in [
        (NHS_WALES_TO_CENSUS, CENSUS_TO_NHS_WALES),
        (CENSUS_TO_NHS_WALES, NHS_WALES_TO_CENSUS),
    ] {
        for mapped in there {
            let Some(to) = mapped.to else { continue };
            let returned = of(back, to);
            match mapped.fit {
                Fit::Exact => assert_eq!((returned.to, returned.fit), (Some(mapped.from), Fit::Exact)),
                _ => assert_ne!(returned.fit, Fit::Exact, "{mapped:?}"),
            }
        }
    }
    let exact = NHS_WALES_TO_CENSUS
        .iter()
        .filter(|mapped| mapped.fit == Fit::Exact);
    assert_eq!(exact.count(), 15);
}

#[test]
fn letter_b_is_traveller_and_roma_has_no_letter() {
    assert_eq!(
        of(NHS_WALES_TO_CENSUS, "B").target(),
        Some("gypsy-or-irish-traveller")
    );
    assert_eq!(of(CENSUS_TO_NHS_WALES, "white-irish").target(), Some("A"));
    assert_eq!(of(CENSUS_TO_NHS_WALES, "roma").fit, Fit::NotRepresentable);
    // A holds fewer than the broad group, so that no count of it can be carried over.
    let white = of(CENSUS_TO_NHS_WALES, "white");
    assert_eq!(
        (white.to, white.fit, white.target()),
        (Some("A"), Fit::Narrower, None)
    );
    assert_eq!(of(NHS_WALES_TO_CENSUS, "Z").fit, Fit::NotRepresentable);
}
