//! The rules of disclosure control that the library knows (section 4.1).

use coproduction_equity::disclosure::{DisclosureProfile, KNOWN_PROFILES, KnownProfile, Zeros};

#[test]
fn known_profiles_are_usable_and_named_once() {
    let rules = KNOWN_PROFILES.iter().map(|known| {
        let profile = known.profile().unwrap();
        assert!(profile.is_usable() && !known.source_cy.is_empty());
        (
            known.name,
            known.threshold,
            known.zeros,
            known.rounding_base,
            known.seen,
        )
    });
    assert_eq!(
        rules.collect::<Vec<_>>(),
        [
            ("threshold-5", 5, Zeros::Shown, None, true),
            ("threshold-8", 8, Zeros::Shown, None, false),
            ("nhs-england-secondary-care", 8, Zeros::Shown, Some(5), true),
            ("acro-10", 10, Zeros::Hidden, None, true),
            ("uk-llc", 10, Zeros::Hidden, None, true),
        ]
    );
    assert!(KnownProfile::find("wales").is_none());
}

#[test]
fn a_board_gives_its_own_as_json() {
    let read = |text: &str| serde_json::from_str::<DisclosureProfile>(text);
    let own =
        read(r#"{"name":"own","version":"1","threshold":8,"zeros":"hidden","roundingBase":10}"#).unwrap();
    assert_eq!(read(&serde_json::to_string(&own).unwrap()).unwrap(), own);
    assert_eq!([0, 7, 8].map(|people| own.hides(people)), [true, true, false]);
    assert!(read(r#"{"name":"own","version":"1","zeros":"hidden"}"#).is_err());
    assert!(read(r#"{"name":"own","version":"1","threshold":8,"zeros":"hidden","base":5}"#).is_err());
    for (threshold, base) in [(1, 5), (0, 5), (5, 1), (5, 0), (5, 1_001)] {
        let mut profile = own.clone();
        (profile.threshold, profile.rounding_base) = (threshold, Some(base));
        assert!(!profile.is_usable(), "{threshold} {base}");
    }
}
