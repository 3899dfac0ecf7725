//! What a conclusion stands on: the provisions that were in force for what it looks at, and that bind the accountable body.

use std::borrow::Cow;

use coproduction_core::{Date, Pointer};
use coproduction_record::{Checked, Collection, ForumRecord};

use crate::catalogue::{Bound, Provision};
use crate::finding::Weight;
use crate::view::{day_of_decision, day_of_event};
use crate::{Basis, Body, Force, Severity, SourceKind};

/// What a conclusion stands on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ground {
    /// The provisions in force, but for those that do not bind the body.
    pub(crate) provisions: Cow<'static, [&'static Provision]>,
    /// What they bear.
    pub(crate) weight: Weight,
    /// Whether the best of them binds the body.
    pub(crate) bound: Bound,
}

/// Why a conclusion stands on nothing, so that the question does not arise.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NoGround {
    /// Nothing that it rests on binds the body.
    DoesNotBind,
    /// The law that it rests on was not in force yet, or no longer.
    NotInForce,
}

impl Ground {
    /// What a conclusion of a weight stands on, of these provisions, for a body, by which of them were in force.
    ///
    /// The law bears an error where a duty binds the body for certain and its words were seen; a warning where that it binds is not known,
    /// where it is but a duty to have regard, or where another of the rule's duties does not bind: it was weighed with all of them. Where no law binds, what remains bears a warning at most, by its own basis. What nobody
    /// saw bears no more than a notice. A forum's own terms of reference bear theirs alone.
    pub(crate) fn of(
        weight: Weight,
        provisions: &'static [&'static Provision],
        body: Body,
        in_force: impl Fn(&Provision) -> bool,
    ) -> Result<Self, NoGround> {
        let is_in_force = |provision: &&'static Provision| in_force(provision);
        let is_left = |provision: &&'static Provision| {
            is_in_force(provision) && provision.binds(body) != Bound::DoesNotBind
        };
        let left = if provisions.iter().all(is_left) {
            Cow::Borrowed(provisions)
        } else {
            Cow::Owned(provisions.iter().copied().filter(is_left).collect())
        };
        let own_terms = weight.basis == Basis::OwnTerms;
        if left.is_empty() && !own_terms && provisions.iter().any(is_in_force) {
            return Err(NoGround::DoesNotBind);
        }
        let basis = if weight.basis == Basis::Law && !left.iter().any(|provision| provision.is_law()) {
            if left.is_empty() {
                return Err(NoGround::NotInForce);
            }
            published(left.iter().copied())
        } else if weight.basis == Basis::Guidance
            && provisions.iter().any(|one| is_in_force(one) && is_published(one))
        {
            published(left.iter().copied())
        } else {
            weight.basis
        };
        let (most, bound) = match basis {
            Basis::OwnTerms => (Severity::Error, Bound::Binds),
            Basis::Law if provisions.iter().any(|one| is_duty(one) && !is_among(&left, one)) => {
                let (most, bound) = by_law(&left, body);
                (most.max(Severity::Warning), bound)
            }
            Basis::Law => by_law(&left, body),
            _ if weight.basis == Basis::Law => (most(&left, Severity::Warning), best(left.iter(), body)),
            _ => (most(&left, Severity::Error), best(left.iter(), body)),
        };
        Ok(Self {
            provisions: left,
            // The heaviest comes first.
            weight: Weight::new(weight.severity.max(most), basis),
            bound,
        })
    }
}

/// What the law among these bears at most, and whether it binds.
fn by_law(provisions: &[&'static Provision], body: Body) -> (Severity, Bound) {
    let law = || provisions.iter().filter(|provision| provision.is_law());
    let duties = || law().filter(|provision| is_duty(provision));
    let is_must = |duty: &&&Provision| duty.is_seen() && duty.binds(body) == Bound::Binds;
    let bound = if duties().next().is_some() {
        best(duties(), body)
    } else {
        best(law(), body)
    };
    if duties().any(|duty| is_must(&duty)) {
        (Severity::Error, bound)
    } else if law().any(|provision| provision.is_seen()) {
        (Severity::Warning, bound)
    } else {
        (Severity::Notice, bound)
    }
}

/// Whether a provision is one of these; each is there once in the catalogue.
fn is_among(provisions: &[&'static Provision], one: &Provision) -> bool {
    provisions.iter().any(|other| std::ptr::eq(*other, one))
}

/// Whether a provision is law that says what must be done.
fn is_duty(provision: &Provision) -> bool {
    provision.is_law() && provision.force == Force::Duty
}

/// No more than a notice where none of these was seen.
fn most(provisions: &[&'static Provision], most: Severity) -> Severity {
    if provisions.iter().any(|provision| provision.is_seen()) {
        most
    } else {
        Severity::Notice
    }
}

/// The surest of whether these bind a body.
fn best<'p>(provisions: impl Iterator<Item = &'p &'static Provision>, body: Body) -> Bound {
    provisions
        .map(|provision| provision.binds(body))
        .min()
        .unwrap_or(Bound::Binds)
}

/// Guidance where there is any, otherwise a choice of the rulebook.
fn published(mut provisions: impl Iterator<Item = &'static Provision>) -> Basis {
    if provisions.any(is_published) {
        Basis::Guidance
    } else {
        Basis::Choice
    }
}

fn is_published(provision: &'static Provision) -> bool {
    matches!(provision.source.kind, SourceKind::Guidance | SourceKind::Standard)
}

/// The last day of what these places are about, where each is an event or a decision of a day on record.
pub(crate) fn last_day(record: &Checked<ForumRecord>, places: &[Pointer]) -> Option<Date> {
    let mut last = None;
    for place in places {
        last = last.max(Some(day_of(record, place)?));
    }
    last
}

fn day_of(record: &Checked<ForumRecord>, place: &Pointer) -> Option<Date> {
    if let Some(index) = index_in(Collection::Events, place) {
        return day_of_event(record.events.as_ref()?.get(index)?);
    }
    let decisions = record.decisions.as_ref()?;
    day_of_decision(record, decisions.get(index_in(Collection::Decisions, place)?)?)
}

/// The number of the entry of a collection that a place is within.
fn index_in(collection: Collection, place: &Pointer) -> Option<usize> {
    let within = place.as_str().strip_prefix(collection.place().as_str())?;
    let digits = within.strip_prefix('/')?;
    let end = digits
        .bytes()
        .position(|byte| byte == b'/')
        .unwrap_or(digits.len());
    digits.get(..end)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{
        EQUALITY_ACT_149, EQUALITY_ACT_ADJUSTMENTS, NATIONAL_PRINCIPLE_5, NATIONAL_PRINCIPLE_9,
        NATIONAL_PRINCIPLE_10, NHS_WALES_ACT_12A, QUALITY_STANDARDS_DOMAINS, UK_GDPR_6,
    };

    /// What an error of a basis comes to, for a body of which nothing is recorded.
    fn borne(basis: Basis, provisions: &[&'static Provision], day: &str) -> Result<Weight, NoGround> {
        let ground = Ground::of(
            Weight::new(Severity::Error, basis),
            // A test keeps what it makes.
            provisions.to_vec().leak(),
            Body::NOT_KNOWN,
            |provision| provision.in_force_on(day.parse().unwrap()),
        );
        ground.map(|ground| ground.weight)
    }

    #[test]
    fn what_nobody_saw_bears_no_more_than_a_notice() {
        let unseen: &[&Provision] = &[&NATIONAL_PRINCIPLE_9, &NATIONAL_PRINCIPLE_10];
        for basis in [Basis::Guidance, Basis::Choice] {
            let notice = Ok(Weight::new(Severity::Notice, basis));
            assert_eq!(borne(basis, unseen, "2026-06-30"), notice);
            assert_eq!(borne(basis, &[], "2026-06-30"), notice);
        }
        let notice = Ok(Weight::new(Severity::Notice, Basis::Law));
        assert_eq!(borne(Basis::Law, &[&UK_GDPR_6], "2026-06-30"), notice);
    }

    #[test]
    fn a_duty_that_was_seen_and_binds_bears_an_error_and_so_do_the_terms_of_reference() {
        let error = |basis| Ok(Weight::new(Severity::Error, basis));
        let (duty, unseen): (&Provision, &Provision) = (&EQUALITY_ACT_ADJUSTMENTS, &NATIONAL_PRINCIPLE_9);
        assert_eq!(
            borne(Basis::Law, &[duty, unseen], "2026-06-30"),
            error(Basis::Law)
        );
        assert_eq!(
            borne(Basis::OwnTerms, &[unseen], "2026-06-30"),
            error(Basis::OwnTerms)
        );
        assert_eq!(borne(Basis::OwnTerms, &[], "2026-06-30"), error(Basis::OwnTerms));
    }

    #[test]
    fn regard_and_a_duty_that_may_not_bind_bear_a_warning() {
        let warning = Ok(Weight::new(Severity::Warning, Basis::Law));
        assert_eq!(borne(Basis::Law, &[&EQUALITY_ACT_149], "2026-06-30"), warning);
        assert_eq!(borne(Basis::Law, &[&NHS_WALES_ACT_12A], "2026-06-30"), warning);
    }

    #[test]
    fn before_the_law_what_remains_bears_a_warning_by_its_own_basis() {
        let law: &Provision = &EQUALITY_ACT_ADJUSTMENTS;
        let before = "2010-09-30";
        assert_eq!(borne(Basis::Law, &[law], before), Err(NoGround::NotInForce));
        assert_eq!(borne(Basis::Law, &[], before), Err(NoGround::NotInForce));
        let late = |basis| Ok(Weight::new(Severity::Warning, basis));
        let law: &Provision = &crate::catalogue::BSL_ACT_INVOLVEMENT;
        assert_eq!(
            borne(Basis::Law, &[law, &NATIONAL_PRINCIPLE_5], "2026-04-27"),
            late(Basis::Choice)
        );
        assert_eq!(
            borne(Basis::Law, &[law, &QUALITY_STANDARDS_DOMAINS], "2026-04-27"),
            late(Basis::Guidance)
        );
    }
}
