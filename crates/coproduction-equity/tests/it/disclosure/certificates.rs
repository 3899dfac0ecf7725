//! What a publisher states, checked by somebody who has nothing but that; and releases one after another.

use super::audits::completions;
use super::{codes, profile, random, table};
use coproduction_core::{Characteristic, Code};
use coproduction_equity::disclosure::{
    Audit, Budget, Certificate, CertificateFault, CountTable, DisclosureError, KNOWN_PROFILES, Ledger,
    ReleasedFigure, ReleasedTable, TableSubject, protect,
};
use coproduction_equity::{CodeList, SecondWay};

const BUDGET: fn() -> Budget = Budget::default;

fn list(name: &str) -> CodeList {
    CodeList::new(name.parse::<Code>().unwrap())
}

fn one_way() -> TableSubject {
    TableSubject::new(Characteristic::Disability, list("own"))
}

fn two_ways() -> TableSubject {
    one_way().second(SecondWay::new(Characteristic::Age, list("own-age")))
}

fn certified(counts: &CountTable, subject: TableSubject, name: &str) -> Option<Certificate> {
    let profile = profile(name);
    Certificate::of(&protect(counts, &profile, &BUDGET()).unwrap(), &profile, subject)
}

fn four_by_four() -> Certificate {
    let counts = table(&[
        &[20, 3, 15, 12],
        &[8, 25, 7, 10],
        &[30, 9, 2, 14],
        &[11, 13, 16, 22],
    ]);
    certified(&counts, two_ways(), "threshold-5").unwrap()
}

fn row(counts: &[u32]) -> CountTable {
    CountTable::one_way(codes('c', counts.len()), counts.to_vec()).unwrap()
}

fn refused(error: DisclosureError) -> Result<(), CertificateFault> {
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
        check(r#""threshold":5"#, r#""threshold":12"#),
        Err(CertificateFault::NotPossible)
    );
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

#[test]
fn few_people_between_two_releases() {
    let release = |counts: &[u32]| certified(&row(counts), one_way(), "threshold-5").unwrap();
    let ledger = Ledger::new().releases([release(&[20, 30, 40])]);
    let admits = |counts: &[u32]| ledger.admits(&release(counts), &BUDGET());
    for few in [
        [21, 30, 40],
        [20, 30, 36],
        [24, 30, 40],
        [21, 29, 40],
        [24, 26, 40],
    ] {
        assert_eq!(admits(&few), refused(DisclosureError::DiffersByFew), "{few:?}");
    }
    for enough in [[20, 30, 40], [25, 30, 40], [25, 25, 40], [40, 30, 40]] {
        assert_eq!(admits(&enough), Ok(()), "{enough:?}");
    }
    let mut other = release(&[21, 30, 40]);
    other.subject.code_list = list("another");
    // The whole is the same people by whatever list.
    assert_eq!(
        ledger.admits(&other, &BUDGET()),
        refused(DisclosureError::DiffersByFew)
    );
    assert_eq!(Ledger::new().admits(&other, &BUDGET()), Ok(()));
}

#[test]
fn an_earlier_release_is_not_undone() {
    let five = profile("threshold-5");
    let counts = row(&[3, 9, 11, 40]);
    let hide = |hidden: &[usize]| {
        let table = ReleasedTable::of(&counts, &five, |_, column| hidden.contains(&column));
        let audit = Audit::new(&table, &five).unwrap().unwrap();
        assert!(audit.holds());
        Certificate::new(one_way(), five.clone(), table)
            .hidden(audit.hidden().to_vec())
            .rounded([])
            .one_value(audit.one_value().to_vec())
    };
    let ledger = Ledger::new().releases([hide(&[0, 1])]);
    assert_eq!(ledger.admits(&hide(&[0, 1]), &BUDGET()), Ok(()));
    // Each is safe by itself: 3 with 9, and 3 with 11. Together they show the 9, the 11 and so the 3.
    assert_eq!(
        ledger.admits(&hide(&[0, 2]), &BUDGET()),
        refused(DisclosureError::UndoesEarlier)
    );
}

/// A total that a table of two ways hides is not to be shown in a table of one.
#[test]
fn tables_of_other_ways_are_seen() {
    let counts = table(&[&[1, 2], &[20, 30], &[25, 35]]);
    let two = certified(&counts, two_ways(), "threshold-5").unwrap();
    let released = two.table.figures();
    assert_eq!(serde_json::to_string(&released[0][2]).unwrap(), r#""hidden""#);
    let rows = |hidden: &[usize]| {
        let five = profile("threshold-5");
        let counts = CountTable::one_way(codes('r', 3), vec![3, 50, 60]).unwrap();
        let table = ReleasedTable::of(&counts, &five, |_, column| hidden.contains(&column));
        let audit = Audit::new(&table, &five).unwrap().unwrap();
        let certificate = Certificate::new(one_way(), five, table).hidden(audit.hidden().to_vec());
        certificate.rounded([]).one_value(audit.one_value().to_vec())
    };
    let hidden: Vec<usize> = (0..3)
        .filter(|row| {
            serde_json::to_string(&released[*row][2])
                .unwrap()
                .contains("hidden")
        })
        .collect();
    let ledger = Ledger::new().releases([two]);
    assert_eq!(ledger.admits(&rows(&hidden), &BUDGET()), Ok(()));
    let other = if hidden.contains(&1) { 2 } else { 1 };
    assert_eq!(
        ledger.admits(&rows(&[0, other]), &BUDGET()),
        refused(DisclosureError::UndoesEarlier)
    );
}

/// Two tables hide the same totals, and each bounds them by its own cells: by one the first row has at least 22 people, by the other 20 and
/// those hidden, who are 2 or more then. Each table is safe by itself.
#[test]
fn what_a_hidden_total_tells_of_another_table_is_seen() {
    let five = profile("threshold-5");
    let released = |counts: &[&[u32]], other: Characteristic| {
        let table = ReleasedTable::of(&table(counts), &five, |row, column| row < 2 && column > 0);
        let audit = Audit::new(&table, &five).unwrap().unwrap();
        assert!(audit.holds());
        let subject = one_way().second(SecondWay::new(other, list("own-other")));
        Certificate::new(subject, five.clone(), table)
            .hidden(audit.hidden().to_vec())
            .rounded([])
            .one_value(audit.one_value().to_vec())
    };
    let first = released(&[&[20, 3], &[20, 9]], Characteristic::Age);
    let second = |shown, hidden| released(&[&[shown, hidden], &[14, 15]], Characteristic::Sex);
    let ledger = Ledger::new().releases([first]);
    assert_eq!(
        ledger.admits(&second(22, 1), &BUDGET()),
        refused(DisclosureError::UndoesEarlier)
    );
    // At least 21, as 20 and the least small count.
    assert_eq!(ledger.admits(&second(21, 2), &BUDGET()), Ok(()));
}

#[test]
fn a_certificate_that_does_not_hold_is_not_admitted() {
    let mut bad = four_by_four();
    bad.one_value = None;
    assert_eq!(
        Ledger::new().admits(&bad, &BUDGET()),
        Err(CertificateFault::Otherwise)
    );
    assert_eq!(
        Ledger::new().releases([bad]).admits(&four_by_four(), &BUDGET()),
        Err(CertificateFault::Otherwise)
    );
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

/// Two releases of the same counts are admitted exactly if they are protected from whoever lays one over the other.
#[test]
fn releases_together_are_tried_completely() {
    let mut number = random(5);
    let mut three = profile("threshold-5");
    three.threshold = 3;
    let (mut admitted, mut refusals) = (0, 0);
    for _ in 0..2_000 {
        let counts: Vec<Vec<u32>> = (0..2).map(|_| (0..3).map(|_| number(6)).collect()).collect();
        let counts = CountTable::new(codes('r', 2), codes('c', 3), counts).unwrap();
        let mut release = || {
            // What has to be hidden, and some of the rest.
            let shown = ReleasedTable::of(&counts, &three, |_, _| false).figures();
            let marks: Vec<Vec<bool>> = shown
                .iter()
                .map(|row| {
                    row.iter()
                        .map(|figure| matches!(figure, ReleasedFigure::Shown(1 | 2)) || number(3) == 0)
                        .collect()
                })
                .collect();
            let table = ReleasedTable::of(&counts, &three, |row, column| marks[row][column]);
            let audit = Audit::new(&table, &three).unwrap().unwrap();
            audit.holds().then(|| {
                let certificate = Certificate::new(two_ways(), three.clone(), table);
                let certificate = certificate.hidden(audit.hidden().to_vec()).rounded([]);
                (certificate.one_value(audit.one_value().to_vec()), marks)
            })
        };
        let (Some((first, before)), Some((second, after))) = (release(), release()) else {
            continue;
        };
        let both = ReleasedTable::of(&counts, &three, |row, column| {
            before[row][column] && after[row][column]
        });
        if both.hidden() > 4 {
            continue;
        }
        let ends = completions(&both, &three);
        let keeps = |(row, line): (usize, &Vec<ReleasedFigure>)| {
            line.iter().enumerate().all(|(column, figure)| {
                let (low, high) = ends[row][column];
                matches!(figure, ReleasedFigure::Shown(_)) || (low <= 1 && high >= 2) || low >= 3 || high == 0
            })
        };
        let safe = both.figures().iter().enumerate().all(keeps);
        let expected = if safe {
            Ok(())
        } else {
            refused(DisclosureError::UndoesEarlier)
        };
        assert_eq!(
            Ledger::new().releases([first]).admits(&second, &BUDGET()),
            expected
        );
        *(if safe { &mut admitted } else { &mut refusals }) += 1;
    }
    assert!(admitted > 10 && refusals > 10, "{admitted} {refusals}");
}
