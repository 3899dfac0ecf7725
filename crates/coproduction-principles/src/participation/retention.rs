//! Who stays, and who leaves before their time.

use std::collections::HashMap;

use coproduction_core::measure::Measure;
use coproduction_core::{Date, PartialDate, Side};
use coproduction_equity::participation::{Turnover, TurnoverRatio, retention};
use coproduction_equity::{EquityError, EquityPolicy};
use coproduction_members::{MemberId, Membership, MembershipEnd};
use coproduction_record::Collection;

use super::on_record;
use crate::scope::Scope;
use crate::view::View;

/// A stretch of months, counted from year 0, both ends within it.
type Months = (u64, u64);

pub(super) fn turnover(
    view: &View<'_>,
    policy: &EquityPolicy,
) -> Result<Measure<TurnoverRatio>, EquityError> {
    let mut scope = Scope {
        recorded: view.record.memberships.is_some(),
        whole: view.is_whole(Collection::Memberships, view.day),
    };
    let mut months: HashMap<(Side, MemberId), Vec<Months>> = HashMap::new();
    let mut leavers: HashMap<Side, u64> = HashMap::new();
    let (mut known, mut open) = (0_u64, 0_u64);
    for membership in view.record.memberships.iter().flatten() {
        match seen(view, membership) {
            Seen::During(spell) => {
                known += 1;
                months
                    .entry((spell.side, membership.member))
                    .or_default()
                    .push(spell.months);
                *leavers.entry(spell.side).or_default() += u64::from(spell.left);
            }
            Seen::Open => open += 1,
            Seen::NotWhole => scope.whole = false,
            Seen::Never => {}
        }
    }
    let of = |side: Side| Turnover {
        leavers: leavers.get(&side).copied().unwrap_or(0),
        person_months: months
            .iter()
            .filter(|((of, _), _)| *of == side)
            .map(|(_, spells)| together(spells))
            .sum(),
    };
    let mut measure = retention(of(Side::LivedExperience), of(Side::Professional), policy)?;
    on_record(
        &mut measure,
        (known, known.saturating_add(open)),
        (
            "Memberships with their months, and why they ended, on record",
            "Aelodaethau y mae eu misoedd, a'r rheswm y daethant i ben, ar gofnod",
        ),
    );
    scope.say(&mut measure);
    Ok(measure)
}

/// How many months several stretches cover together.
fn together(spells: &[Months]) -> u64 {
    let mut spells = spells.to_vec();
    spells.sort_unstable();
    let (mut months, mut upto) = (0, 0);
    for (first, last) in spells {
        let first = first.max(upto);
        months += (last + 1).saturating_sub(first);
        upto = upto.max(last + 1);
    }
    months
}

/// What is seen of a membership.
enum Seen {
    During(Spell),
    /// Its dates, or why it ended, leave open what to count.
    Open,
    /// It lies in days of which the record does not hold everything.
    NotWhole,
    /// It had not begun, or was over before the record holds everything.
    Never,
}

struct Spell {
    side: Side,
    months: Months,
    /// Whether the member left before the term was over.
    left: bool,
}

/// From the day that the record holds every membership, a member who was there before is seen from then on.
fn seen(view: &View<'_>, membership: &Membership) -> Seen {
    if membership.from.is_some_and(|from| from.earliest() > view.day) {
        return Seen::Never;
    }
    let Some(from) = membership.from else {
        return Seen::Open;
    };
    let since = from.latest().min(view.day);
    let (first_day, first) = if view.is_whole_since(Collection::Memberships, since) {
        let Some(month) = month_of(from) else {
            return Seen::Open;
        };
        (since, month)
    } else {
        let Some(whole) = whole_after(view, since) else {
            return Seen::NotWhole;
        };
        (whole, month(whole))
    };
    let ended = membership.ended.filter(|ended| ended.earliest() <= view.day);
    if ended.is_some_and(|ended| ended.latest() < first_day) {
        return Seen::Never;
    }
    let last = match ended {
        None => Some(month(view.day)),
        Some(ended) if ended.latest() > view.day => None,
        Some(ended) => month_of(ended),
    };
    let left = ended.map_or(Some(false), |ended| left(view, membership, ended));
    let mut held = view.held_by(membership.member, first_day);
    let side = held
        .find(|held| held.membership.id == membership.id)
        .map(|held| held.side);
    match (side, last, left) {
        (Some(side), Some(last), Some(left)) if first <= last => Seen::During(Spell {
            side,
            months: (first, last),
            left,
        }),
        _ => Seen::Open,
    }
}

/// The first day after another since which the record holds every membership.
fn whole_after(view: &View<'_>, after: Date) -> Option<Date> {
    let periods = view.record.coverage_of(Collection::Memberships);
    let days = periods.filter_map(|period| period.from);
    days.filter(|day| after < *day && *day <= view.day)
        .filter(|day| view.is_whole_since(Collection::Memberships, *day))
        .min()
}

/// Whether a member left the forum before the term was over, as far as is recorded.
fn left(view: &View<'_>, membership: &Membership, ended: PartialDate) -> Option<bool> {
    let next = ended.latest().plus_days(1)?;
    let mut held = view.held_by(membership.member, next);
    if held.any(|held| held.membership.id != membership.id) {
        return Some(false);
    }
    match membership.end_reason {
        Some(
            MembershipEnd::SteppedDown
            | MembershipEnd::LeftOrganisation
            | MembershipEnd::RemovedByRules
            | MembershipEnd::Other,
        ) => Some(true),
        Some(_) => Some(false),
        None => {
            let due = membership.due_end?;
            if ended.latest() < due.earliest() {
                Some(true)
            } else {
                (ended.earliest() >= due.latest()).then_some(false)
            }
        }
    }
}

/// The month of a date, where it is known.
fn month_of(date: PartialDate) -> Option<u64> {
    let first = month(date.earliest());
    (first == month(date.latest())).then_some(first)
}

fn month(day: Date) -> u64 {
    day.month_number().into()
}
