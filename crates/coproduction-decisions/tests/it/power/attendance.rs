//! Power at an attendance: project reference `measures.md`, section 3.4, and row 14 of section 7. Its values have twelve
//! decimals.

use std::num::NonZeroU32;

use coproduction_core::Side;
use coproduction_decisions::power::{AtMeeting, Budget, Game, PowerError};
use coproduction_decisions::{ConstituencyQuorum, Quorum, QuorumRequirement};
use num_rational::BigRational;
use num_traits::{ToPrimitive as _, Zero as _};

use super::bodies::{advisory, board, body, casting_vote, double_majority, fraction, lived, majority, staff};

fn people(number: u32) -> QuorumRequirement {
    QuorumRequirement::AtLeast {
        people: NonZeroU32::new(number).unwrap(),
    }
}

/// Nine in all and three with lived experience.
fn nine_and_three() -> Quorum {
    nine().constituencies([ConstituencyQuorum::new("patients".parse().unwrap(), people(3))])
}

fn nine() -> Quorum {
    Quorum::new().overall(people(9))
}

fn near(value: &BigRational, expected: f64) {
    let value = value.to_f64().unwrap();
    assert!((value - expected).abs() < 6e-13, "{value} is not {expected}");
}

fn member(member: &AtMeeting, [vote, presence, paradox]: [f64; 3]) {
    near(&member.vote_power, vote);
    near(&member.presence_power, presence);
    near(&member.no_show_paradox, paradox);
}

#[test]
fn attendance_of_three_quarters() {
    let game = Game::new(&body([lived(6), staff(10)]), &majority()).unwrap();
    let none = [0.229_755_646_305, 0.117_292_176_702, 0.0];
    let nine_alone = [0.224_854_107_797, 0.130_475_615_994, 0.014_284_390_109];
    for (quorum, pass, quorate, lived, professional) in [
        (None, 0.443_164_676_811, 0.999_999_999_767, none, none),
        (
            Some(nine()),
            0.432_506_499_338,
            0.972_870_043_712,
            nine_alone,
            nine_alone,
        ),
        (
            Some(nine_and_three()),
            0.419_990_255_416,
            0.944_928_678_218,
            [0.221_840_000_161, 0.157_768_711_418, 0.034_210_195_959],
            [0.217_222_286_513, 0.122_789_821_433, 0.010_987_992_391],
        ),
    ] {
        let attendance = [fraction(3, 4), fraction(3, 4)];
        let at = game
            .at_attendance(quorum.as_ref(), &attendance, &Budget::default())
            .unwrap();
        near(&at.pass, pass);
        near(&at.quorate, quorate);
        member(at.members[0].as_ref().unwrap(), lived);
        member(at.members[1].as_ref().unwrap(), professional);
    }
}

/// `measures.md`, section 3.4: full attendance reproduces the figures of the yes-or-no game.
#[test]
fn full_attendance_is_the_game_of_yes_and_no() {
    let all = fraction(1, 1);
    for (forum, rule) in [
        (body([lived(6), staff(10)]), majority()),
        (body([lived(6), staff(10)]), double_majority()),
        (body([lived(3), staff(4), board()]), advisory()),
        (
            body([
                lived(3),
                staff(4),
                super::bodies::office(coproduction_decisions::power::Role::Chair),
            ]),
            casting_vote(),
        ),
    ] {
        let game = Game::new(&forum, &rule).unwrap();
        let counts = game.counts(&Budget::default()).unwrap();
        let attendance = vec![all; forum.kinds().len()];
        let at = game.at_attendance(None, &attendance, &Budget::default()).unwrap();
        assert_eq!(at.quorate, BigRational::from_integer(1.into()));
        assert_eq!(at.pass, counts.act());
        for (kind, member) in at.members.iter().enumerate() {
            assert_eq!(
                member.as_ref().map(|m| m.vote_power.clone()),
                counts.banzhaf(kind)
            );
        }
    }
}

/// `measures.md`, section 7, row 14: at that attendance "one meeting in eighteen would not be valid".
#[test]
fn one_meeting_in_eighteen() {
    let game = Game::new(&body([lived(6), staff(10)]), &majority()).unwrap();
    let attendance = [fraction(3, 4), fraction(3, 4)];
    let at = game
        .at_attendance(Some(&nine_and_three()), &attendance, &Budget::default())
        .unwrap();
    let not_valid = 1.0 - at.quorate.to_f64().unwrap();
    assert!((17.5..18.5).contains(&(1.0 / not_valid)));
}

#[test]
fn nobody_ever_comes() {
    let game = Game::new(&body([lived(6), staff(10)]), &majority()).unwrap();
    let at = game
        .at_attendance(None, &[fraction(0, 1), fraction(0, 1)], &Budget::default())
        .unwrap();
    assert!(at.quorate.is_zero() && at.pass.is_zero());
}

#[test]
fn bad_attendance_is_refused() {
    let game = Game::new(&body([lived(6), staff(10)]), &majority()).unwrap();
    let at = |attendance: &[_]| {
        game.at_attendance(None, attendance, &Budget::default())
            .unwrap_err()
    };
    assert_eq!(
        at(&[fraction(1, 2)]),
        PowerError::AttendanceMismatch { kinds: 2, given: 1 }
    );
    assert_eq!(
        at(&[fraction(1, 2), fraction(3, 2)]),
        PowerError::ProbabilityAboveOne
    );
    let large = Game::new(&body([lived(600), staff(600)]), &majority()).unwrap();
    let error = large
        .at_attendance(None, &[fraction(1, 2); 2], &Budget::default())
        .unwrap_err();
    assert!(matches!(error, PowerError::TooManyStates { .. }));
}

/// `measures.md`, section 3.2: a quorum gives power by absence.
#[test]
fn a_meeting_without_lived_experience() {
    let forum = body([lived(6), staff(10)]);
    let game = Game::new(&forum, &majority()).unwrap();
    let valid = |quorum: Option<Quorum>| {
        let predicates = game.predicates(quorum.as_ref(), &Budget::default()).unwrap();
        predicates.meeting_without_lived_experience
    };
    assert_eq!(valid(None), None);
    // What is asked of constituencies is not recorded; eleven in all cannot be had without them.
    assert_eq!(valid(Some(nine())), None);
    assert_eq!(valid(Some(Quorum::new().overall(people(11)))), Some(false));
    assert_eq!(valid(Some(nine().constituencies([]))), Some(true));
    assert_eq!(valid(Some(nine_and_three())), Some(false));
    let half_of = |of| {
        let half = QuorumRequirement::Share {
            share: fraction(1, 2),
            of,
        };
        let patients = ConstituencyQuorum::new("patients".parse().unwrap(), half);
        valid(Some(nine().constituencies([patients])))
    };
    assert_eq!(
        half_of(coproduction_decisions::ThresholdBase::Eligible),
        Some(false)
    );
    // A share of those present that is asked of a constituency is a share of them all.
    assert_eq!(
        half_of(coproduction_decisions::ThresholdBase::Present),
        Some(false)
    );
    let half = QuorumRequirement::Share {
        share: fraction(1, 2),
        of: coproduction_decisions::ThresholdBase::Present,
    };
    let of_staff = ConstituencyQuorum::new("staff".parse().unwrap(), half);
    assert_eq!(valid(Some(nine().constituencies([of_staff]))), Some(true));
    let unknown = ConstituencyQuorum::new("carers".parse().unwrap(), people(1));
    let error = game
        .predicates(Some(&nine().constituencies([unknown])), &Budget::default())
        .unwrap_err();
    assert_eq!(error.code(), "power-unknown-constituency");
    assert!(game.alone(Side::Other).is_none());
}

/// Kinds without anybody change nothing.
#[test]
fn vacant_kinds_change_nothing() {
    let vacant = std::iter::repeat_n(lived(0).places(1), 50);
    let forum = body([lived(2), staff(3)].into_iter().chain(vacant));
    let game = Game::new(&forum, &majority()).unwrap();
    let attendance = vec![fraction(3, 4); forum.kinds().len()];
    let at = game.at_attendance(None, &attendance, &Budget::default()).unwrap();
    assert!(at.members[0].is_some() && at.members[2].is_none());
    let few = Game::new(&body([lived(2), staff(3)]), &majority()).unwrap();
    let same = few
        .at_attendance(None, &attendance[..2], &Budget::default())
        .unwrap();
    assert_eq!((&at.pass, &at.members[..2]), (&same.pass, &same.members[..]));
}
