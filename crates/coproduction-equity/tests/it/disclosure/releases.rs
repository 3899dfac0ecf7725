//! Releases one after another.

use super::audits::completions;
use super::certificates::{BUDGET, certified, four_by_four, list, one_way, refused, row, two_ways};
use super::{codes, profile, random, table};
use coproduction_core::Characteristic;
use coproduction_equity::disclosure::{
    Audit, Certificate, CertificateFault, CountTable, DisclosureError, Ledger, ReleasedFigure, ReleasedTable,
};
use coproduction_equity::{MonitoredGroup, SecondWay};

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
        // More changed, and few of them in one cell.
        [26, 31, 40],
        [26, 28, 46],
        // Everybody who joined, or who left, is of one category.
        [25, 30, 40],
        [25, 25, 40],
        [40, 30, 30],
    ] {
        assert_eq!(admits(&few), refused(DisclosureError::DiffersByFew), "{few:?}");
    }
    for enough in [[20, 30, 40], [25, 35, 40], [15, 22, 40], [30, 40, 60]] {
        assert_eq!(admits(&enough), Ok(()), "{enough:?}");
    }
    let mut other = release(&[21, 30, 40]);
    other.subject.characteristic = Characteristic::Age;
    // The whole is the same people by whatever characteristic.
    assert_eq!(
        ledger.admits(&other, &BUDGET()),
        refused(DisclosureError::DiffersByFew)
    );
    // By another list of the same characteristic hidden counts may be told.
    let mut by_another = release(&[20, 30, 40]);
    by_another.subject.code_list = list("another");
    assert_eq!(
        ledger.admits(&by_another, &BUDGET()),
        refused(DisclosureError::AnotherList)
    );
    by_another.subject = two_ways();
    by_another.subject.code_list = list("another");
    by_another.table = four_by_four().table;
    by_another.hidden = four_by_four().hidden;
    by_another.one_value = four_by_four().one_value;
    assert_eq!(
        ledger.admits(&by_another, &BUDGET()),
        refused(DisclosureError::AnotherList)
    );
    assert_eq!(Ledger::new().admits(&other, &BUDGET()), Ok(()));
}

/// Members may be among participants: 16 less 15 would be one person. Apart by their boards, or by another characteristic, they are others.
#[test]
fn two_groups_of_the_same_boards_are_not_released() {
    let release = |group: MonitoredGroup, boards: Option<&[&str]>, counts: &[u32]| {
        let mut release = certified(&row(counts), one_way(), "threshold-5").unwrap();
        release.subject.group = Some(group);
        let codes = |boards: &[&str]| boards.iter().map(|board| board.parse().unwrap()).collect();
        release.subject.boards = boards.map(codes);
        release
    };
    let (members, participants) = (MonitoredGroup::Members, MonitoredGroup::Participants);
    let groups = refused(DisclosureError::AnotherGroup);
    for (ours, theirs, wanted) in [
        (Some(&["7A1", "7A2"][..]), Some(&["7A1", "7A2"][..]), &groups),
        (Some(&["7A1", "7A2"]), Some(&["7A2", "7A3"]), &groups),
        // Whose people they are is not on record.
        (None, Some(&["7A1"]), &groups),
        (None, None, &groups),
        (Some(&["7A1"]), Some(&["7A2"]), &Ok(())),
    ] {
        let ledger = Ledger::new().releases([release(members, ours, &[15, 22, 5])]);
        let mut next = release(participants, theirs, &[16, 22, 5]);
        assert_eq!(&ledger.admits(&next, &BUDGET()), wanted, "{ours:?} {theirs:?}");
        next.subject.characteristic = Characteristic::Age;
        assert_eq!(ledger.admits(&next, &BUDGET()), Ok(()), "{ours:?} {theirs:?}");
    }
}

/// What is hidden in one release and shown in the next still differs by few, once what both show is taken from the totals.
#[test]
fn few_people_among_what_is_hidden() {
    let release = |counts: &[u32]| certified(&row(counts), one_way(), "threshold-5").unwrap();
    let earlier = release(&[30, 3, 9]);
    assert_eq!(earlier.table.hidden(), 2);
    let ledger = Ledger::new().releases([earlier]);
    // One more carer: the two hidden were 12, and are 13.
    for few in [[36, 6, 7], [36, 4, 9]] {
        assert_eq!(
            ledger.admits(&release(&few), &BUDGET()),
            refused(DisclosureError::DiffersByFew)
        );
    }
    assert_eq!(ledger.admits(&release(&[36, 4, 14]), &BUDGET()), Ok(()));
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

/// Two releases of the same counts are admitted exactly if they are protected from whoever lays one over the other.
#[test]
fn releases_together_are_tried_completely() {
    let mut number = random(5);
    let mut three = profile("threshold-5");
    three.threshold = 3;
    three.name = "threshold-3".parse().unwrap();
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
