use super::*;

fn kept(promises: Promises) -> Measure<Proportion> {
    promises_kept(promises, &EvidencePolicy::default()).unwrap()
}

fn share(part: u64, whole: u64) -> Proportion {
    Proportion::new(part, whole, "promises").unwrap()
}

#[test]
fn all_of_them_known() {
    let promises = Promises {
        kept: 2,
        not_kept: 2,
        ..Promises::default()
    };
    let measure = kept(promises);
    let measured = measure.result.measured().unwrap();
    assert_eq!((measured.value, measured.n), (share(2, 4), 4));
    assert!(measure.explanation.en.contains("2 of 4") && measure.explanation.cy.contains("2 o 4"));
    let said = |kept_by_day, not_kept| {
        let promises = Promises {
            kept: kept_by_day,
            not_kept,
            ..Promises::default()
        };
        kept(promises).explanation.en
    };
    assert!(said(2, 0).starts_with("Every promise"));
    assert!(said(0, 2).starts_with("No promise"));
    assert!(said(1, 1).starts_with("Not every promise"));
}

#[test]
fn what_is_open_or_not_on_record_gives_bounds() {
    let mut promises = Promises {
        kept: 1,
        not_kept: 1,
        pending: 1,
        not_recorded: 2,
    };
    let bounds = |why| MeasureResult::Bounded {
        low: share(1, 5),
        high: share(4, 5),
        why,
    };
    assert_eq!(kept(promises).result, bounds(Why::InPartOrPending));
    // One that was broken is said, whatever is open of others.
    assert!(kept(promises).explanation.en.starts_with("Not every promise"));
    let none_broken = Promises {
        not_kept: 0,
        ..promises
    };
    assert!(
        kept(none_broken)
            .explanation
            .en
            .starts_with("Whether every promise")
    );
    (promises.pending, promises.not_recorded) = (0, 3);
    assert_eq!(kept(promises).result, bounds(Why::Recording));
}

#[test]
fn no_promises_and_too_many() {
    let why = Why::NothingCounted;
    assert_eq!(
        kept(Promises::default()).result,
        MeasureResult::NotDefined { why }
    );
    let promises = Promises {
        kept: u64::MAX,
        not_kept: 1,
        ..Promises::default()
    };
    assert_eq!(
        promises_kept(promises, &EvidencePolicy::default()),
        Err(StatisticsError::NotFinite)
    );
}
