use super::*;

fn promise(spell: Spell, target: u32) -> Promise {
    Promise { spell, target }
}

fn kept(promises: &[Promise]) -> MeasureResult<Proportion> {
    promises_kept(promises, &EvidencePolicy::default())
        .unwrap()
        .result
}

fn share(part: u64, whole: u64) -> Proportion {
    Proportion::new(part, whole, "promises").unwrap()
}

#[test]
fn each_has_its_own_target() {
    let promises = [
        promise(Spell::ended(30), 30),
        promise(Spell::ended(31), 30),
        promise(Spell::ended(31), 60),
        promise(Spell::open(30), 30),
    ];
    let result = kept(&promises);
    let measured = result.measured().unwrap();
    assert_eq!((measured.value, measured.n), (share(2, 4), 4));
}

#[test]
fn one_with_days_left_gives_bounds() {
    let promises = [
        promise(Spell::ended(3), 5),
        promise(Spell::open(4), 5),
        promise(Spell::open(9), 5),
    ];
    let why = Why::InPartOrPending;
    assert_eq!(
        kept(&promises),
        MeasureResult::Bounded {
            low: share(1, 3),
            high: share(2, 3),
            why
        }
    );
    assert_eq!(
        kept(&[]),
        MeasureResult::NotDefined {
            why: Why::NothingCounted
        }
    );
}
