//! What a publisher states, checked by somebody who has nothing but that.

use super::{codes, profile, random, table};
use coproduction_core::{Characteristic, Code};
use coproduction_equity::disclosure::{
    Budget, Certificate, CertificateFault, CountTable, DisclosureError, KNOWN_PROFILES, TableSubject, protect,
};
use coproduction_equity::{CodeList, SecondWay};

pub(super) const BUDGET: fn() -> Budget = Budget::default;

pub(super) fn list(name: &str) -> CodeList {
    CodeList::new(name.parse::<Code>().unwrap())
}

pub(super) fn one_way() -> TableSubject {
    TableSubject::new(Characteristic::Disability, list("own"))
}

pub(super) fn two_ways() -> TableSubject {
    one_way().second(SecondWay::new(Characteristic::Age, list("own-age")))
}

pub(super) fn certified(counts: &CountTable, subject: TableSubject, name: &str) -> Option<Certificate> {
    let profile = profile(name);
    Certificate::of(&protect(counts, &profile, &BUDGET()).unwrap(), &profile, subject)
}

pub(super) fn four_by_four() -> Certificate {
    let counts = table(&[
        &[20, 3, 15, 12],
        &[8, 25, 7, 10],
        &[30, 9, 2, 14],
        &[11, 13, 16, 22],
    ]);
    certified(&counts, two_ways(), "threshold-5").unwrap()
}

pub(super) fn row(counts: &[u32]) -> CountTable {
    CountTable::one_way(codes('c', counts.len()), counts.to_vec()).unwrap()
}

pub(super) fn refused(error: DisclosureError) -> Result<(), CertificateFault> {
    Err(CertificateFault::Refused(error))
}

#[test]
fn certificates_hold_as_they_are_read() {
    let mut number = random(4);
    let mut seen = 0;
    for known in KNOWN_PROFILES {
        for _ in 0..60 {
            let (height, width) = (1 + number(5), 1 + number(5));
            let counts = (0..height)
                .map(|_| (0..width).map(|_| number(60)).collect())
                .collect();
            let size = |many: u32| usize::try_from(many).unwrap();
            let counts = CountTable::new(codes('r', size(height)), codes('c', size(width)), counts).unwrap();
            let Some(certificate) = certified(&counts, two_ways(), known.name) else {
                continue;
            };
            seen += 1;
            let text = serde_json::to_string(&certificate).unwrap();
            let read: Certificate = serde_json::from_str(&text).unwrap();
            assert_eq!(read, certificate);
            assert_eq!(read.check(&BUDGET()), Ok(()));
        }
    }
    assert!(seen > 200, "{seen}");
}

#[test]
fn certificates_that_do_not_hold_are_found() {
    let good = four_by_four();
    let text = serde_json::to_string(&good).unwrap();
    let check = |from: &str, to: &str| {
        assert!(text.contains(from));
        serde_json::from_str::<Certificate>(&text.replacen(from, to, 1))
            .unwrap()
            .check(&BUDGET())
    };
    // One of the circle of four is shown.
    assert_eq!(
        check(r#"[20,"hidden","hidden",12,50]"#, r#"[20,"hidden",15,12,50]"#),
        Err(CertificateFault::NotProtected)
    );
    // A count that the profile hides is shown, or figures do not add up.
    assert_eq!(
        check(r#"[20,"hidden","hidden",12,50]"#, r#"[20,3,"hidden",12,50]"#),
        Err(CertificateFault::NotPossible)
    );
    assert_eq!(
        check("[8,25,7,10,50]", "[8,25,7,10,51]"),
        Err(CertificateFault::NotPossible)
    );
    // An interval is said to be wider than it is.
    assert_eq!(
        check(r#""low":1,"high":12"#, r#""low":0,"high":12"#),
        Err(CertificateFault::Otherwise)
    );
    assert_eq!(
        check(
            r#""name":"threshold-5","version":"1","threshold":5"#,
            r#""name":"own","version":"1","threshold":12"#
        ),
        Err(CertificateFault::NotPossible)
    );
    // The name of a known rule, with other numbers.
    assert_eq!(
        check(r#""threshold":5"#, r#""threshold":4"#),
        refused(DisclosureError::NotAsKnown)
    );
    // A list of another characteristic, and codes that are not on their list.
    for known in ["census-2021-sex", "census-2021-disability"] {
        assert_eq!(
            check(r#""name":"own""#, &format!(r#""name":"{known}""#)),
            refused(DisclosureError::NotOfList),
            "{known}"
        );
    }
    assert_eq!(
        check(r#""threshold":5"#, r#""threshold":1"#),
        refused(DisclosureError::UnusableProfile)
    );
    assert_eq!(
        good.check(&Budget::default().figures(24)),
        refused(DisclosureError::TooLarge)
    );
    let mut silent = good.clone();
    silent.hidden = None;
    assert_eq!(silent.check(&BUDGET()), Err(CertificateFault::Otherwise));
    let mut unlike = good;
    unlike.subject.second = None;
    assert_eq!(unlike.check(&BUDGET()), refused(DisclosureError::NotTwoWays));
    for code in CertificateFault::CODES {
        assert!(!DisclosureError::CODES.contains(code));
    }
}

/// What a forum's record lists of a table says no more than the table does.
#[test]
fn certificates_become_published_tables() {
    let published = four_by_four().published();
    let cells = published.cells.unwrap();
    assert_eq!((cells.len(), published.total), (16, Some(217)));
    assert_eq!(published.disclosure_profile.unwrap().as_str(), "threshold-5");
    let withheld: Vec<usize> = (0..16).filter(|at| cells[*at].withheld == Some(true)).collect();
    assert_eq!(withheld, [1, 2, 9, 10]);
    assert!(
        cells
            .iter()
            .all(|cell| cell.people.is_some() != cell.withheld.unwrap())
    );
    assert_eq!((cells[4].code.as_str(), cells[4].people), ("r2", Some(8)));
    assert_eq!(cells[4].second_code.as_ref().unwrap().as_str(), "c1");
    let one = certified(&row(&[2, 30, 11, 40]), one_way(), "threshold-5")
        .unwrap()
        .published();
    let cells = one.cells.unwrap();
    assert_eq!((cells.len(), one.total, cells[1].people), (4, Some(83), Some(30)));
    assert!(cells[0].second_code.is_none() && cells[0].people.is_none());
}
