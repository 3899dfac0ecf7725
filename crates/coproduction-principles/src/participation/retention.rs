//! Who stays, and who leaves before their time.

use coproduction_core::measure::Measure;
use coproduction_core::statistics::survival::{self, Curve};
use coproduction_core::{Date, PartialDate, Side};
use coproduction_equity::participation::{StayTime, Turnover, TurnoverRatio, retention, stay_time};
use coproduction_equity::{EquityError, EquityPolicy};
use coproduction_members::{MemberId, Membership, MembershipEnd};
use coproduction_record::Collection;

use super::on_record;
use crate::scope::Scope;
use crate::view::View;

/// A stretch of months, counted from year 0, both ends within it.
type Months = (u64, u64);

/// What is seen of the memberships of each person on each side.
pub(super) struct Stays {
    scope: Scope,
    spells: Vec<Spell>,
    known: u64,
    open: u64,
}

const ON_RECORD: (&str, &str) = (
    "Memberships with their months, and why they ended, on record",
    "Aelodaethau y mae eu misoedd, a'r rheswm y daethant i ben, ar gofnod",
);

impl Stays {
    pub(super) fn of(view: &View<'_>) -> Self {
        let mut stays = Self {
            scope: Scope {
                recorded: view.record.memberships.is_some(),
                whole: view.is_whole(Collection::Memberships, view.day),
            },
            spells: Vec::new(),
            known: 0,
            open: 0,
        };
        for membership in view.record.memberships.iter().flatten() {
            match seen(view, membership) {
                Seen::During(spell) => {
                    stays.known += 1;
                    stays.spells.push(spell);
                }
                Seen::Open => stays.open += 1,
                Seen::NotWhole => stays.scope.whole = false,
                Seen::Never => {}
            }
        }
        // Of two that are seen in the same months, the one joined first opens the stay.
        stays
            .spells
            .sort_unstable_by_key(|spell| (spell.side, spell.member, spell.months, spell.joined, spell.left));
        stays
    }

    /// How fast people leave.
    pub(super) fn turnover(&self, policy: &EquityPolicy) -> Result<Measure<TurnoverRatio>, EquityError> {
        let of = |side: Side| Turnover {
            leavers: super::count(
                &self
                    .of_side(side)
                    .flatten()
                    .filter(|spell| spell.left)
                    .collect::<Vec<_>>(),
            ),
            person_months: self.of_side(side).map(together).sum(),
        };
        let mut measure = retention(of(Side::LivedExperience), of(Side::Professional), policy)?;
        self.say(&mut measure, self.known);
        Ok(measure)
    }

    /// How long the members of a side stay.
    pub(super) fn time(&self, side: Side, policy: &EquityPolicy) -> Result<Measure<StayTime>, EquityError> {
        let (mut curve, mut unknown) = (Curve::default(), 0);
        for stay in self.of_side(side).flat_map(stays) {
            let months = |until: u64| {
                let since = stay.joined?;
                u32::try_from(until.saturating_sub(since)).ok()
            };
            let Some((since, until)) = months(stay.months.0).zip(months(stay.months.1)) else {
                unknown += 1;
                continue;
            };
            let time = if stay.left {
                survival::Spell::ended(until)
            } else {
                survival::Spell::open(until)
            };
            curve.add_late(since, time, 1);
        }
        let mut measure = stay_time(&curve, side, policy)?;
        self.say(&mut measure, self.known.saturating_sub(unknown));
        Ok(measure)
    }

    /// Of each member of a side, the seats held on it, by their months.
    fn of_side(&self, side: Side) -> impl Iterator<Item = &[Spell]> {
        let by_member = self
            .spells
            .chunk_by(|one, next| (one.side, one.member) == (next.side, next.member));
        by_member.filter(move |spells| spells.first().is_some_and(|spell| spell.side == side))
    }

    fn say<T>(&self, measure: &mut Measure<T>, known: u64) {
        on_record(measure, (known, self.known.saturating_add(self.open)), ON_RECORD);
        self.scope.say(measure);
    }
}

/// Seats that one person held one after the other, from month to month, are one stay.
fn stays(spells: &[Spell]) -> Vec<Spell> {
    let mut stays: Vec<Spell> = Vec::new();
    for spell in spells {
        match stays.last_mut() {
            Some(stay) if spell.months.0 <= stay.months.1.saturating_add(1) => {
                if spell.months.1 >= stay.months.1 {
                    stay.left = spell.left;
                }
                stay.months.1 = stay.months.1.max(spell.months.1);
            }
            _ => stays.push(*spell),
        }
    }
    stays
}

/// How many months several stretches cover together.
fn together(spells: &[Spell]) -> u64 {
    let (mut months, mut upto) = (0, 0);
    for (first, last) in spells.iter().map(|spell| spell.months) {
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

#[derive(Clone, Copy)]
struct Spell {
    member: MemberId,
    side: Side,
    /// The months in which it is seen.
    months: Months,
    /// The month of joining, which may be before; `None` where it is not on record.
    joined: Option<u64>,
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
            member: membership.member,
            side,
            months: (first, last),
            joined: month_of(from),
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
