//! How many people counted towards a quorum, as far as is recorded.

use coproduction_core::{ConstituencyId, Date};
use coproduction_decisions::validity::{Between, Present};
use coproduction_decisions::{Decision, VoteOption};
use coproduction_events::{AttendingAs, EngagementEvent};
use coproduction_members::MemberId;
use coproduction_record::Collection;
use smallvec::SmallVec;

use super::{Sitting, View, present_when_decided};
use crate::by_id::{HashMap, HashSet};

impl<'a> View<'a> {
    /// Those who counted towards the quorum of a decision, from the best that is recorded.
    pub(super) fn counted_at(&self, sitting: Sitting<'a>) -> Present {
        let attended = Attended::of(self, sitting);
        let of = attended.of.into_iter();
        of.fold(
            Present::in_all(attended.all).others(attended.other),
            |present, (constituency, people)| present.with(constituency.clone(), people),
        )
    }
}

/// Those who counted towards the quorum of a decision.
#[derive(Debug, Clone)]
struct Attended<'a> {
    all: Between,
    of: HashMap<&'a ConstituencyId, Between>,
    /// What is known of a constituency that is not listed.
    other: Between,
}

impl<'a> Attended<'a> {
    /// Those who counted, from the best that is recorded: the members named with the decision, the attendance of its meeting
    /// with those who were counted without a name, the votes.
    fn of(view: &View<'a>, sitting: Sitting<'a>) -> Self {
        let Sitting {
            decision,
            meeting,
            day,
        } = sitting;
        let recused: HashSet<MemberId> = decision.recused.iter().flatten().copied().collect();
        if let Some(present) = &decision.present {
            let watching: HashSet<MemberId> = meeting.into_iter().flat_map(watching).collect();
            let counted = present
                .iter()
                .filter(|member| !recused.contains(*member) && !watching.contains(*member));
            return Self::members(view, counted.map(|member| (*member, true)), day);
        }
        let Some(meeting) =
            meeting.filter(|meeting| meeting.attendance.is_some() || meeting.head_counts.is_some())
        else {
            return Self::votes(decision);
        };
        let named = Self::members(
            view,
            present_when_decided(meeting, day).filter(|(member, _)| !recused.contains(member)),
            day,
        );
        if meeting.head_counts.is_none() {
            return named;
        }
        let counted = Self::heads(view, meeting, u64::try_from(recused.len()).unwrap_or(u64::MAX));
        if meeting.attendance.is_none() {
            counted
        } else {
            named.and_those_without_names(&counted)
        }
    }

    /// The number of one constituency.
    fn of_constituency(&self, constituency: &ConstituencyId) -> Between {
        self.of.get(constituency).copied().unwrap_or(self.other)
    }

    /// Members, each once, who held a seat on the day; those of whom that or their vote is open only may count.
    fn members(view: &View<'a>, came: impl Iterator<Item = (MemberId, bool)>, day: Option<Date>) -> Self {
        let mut attended = Self {
            all: Between::NOBODY,
            of: HashMap::default(),
            other: Between::NOBODY,
        };
        let day_or_view = day.unwrap_or(view.day);
        let came: HashMap<MemberId, bool> = came.collect();
        let mut without_a_seat = 0;
        for (member, came_for_certain) in came {
            let mut seats: SmallVec<[(&'a ConstituencyId, bool); 2]> = SmallVec::new();
            for held in view.held_by(member, day_or_view) {
                let certain =
                    came_for_certain && held.is_certain && day.is_some() && held.may_vote != Some(false);
                match seats.iter_mut().find(|(of, _)| *of == held.constituency) {
                    Some((_, known)) => *known |= certain,
                    None => seats.push((held.constituency, certain)),
                }
            }
            if seats.is_empty() {
                without_a_seat += 1;
                continue;
            }
            attended.all = attended.all.and_one(seats.iter().any(|(_, certain)| *certain));
            for (constituency, certain) in seats {
                let known = attended.of.entry(constituency).or_insert(Between::NOBODY);
                *known = known.and_one(certain);
            }
        }
        // Where the memberships are not complete, whoever came may have held a seat that the record does not have.
        let is_whole =
            view.record.memberships.is_some() && view.is_whole(Collection::Memberships, day_or_view);
        if !is_whole {
            let perhaps = Between::up_to(without_a_seat);
            attended.all = attended.all + perhaps;
            attended.other = attended.other + perhaps;
            for known in attended.of.values_mut() {
                *known = *known + perhaps;
            }
        }
        attended
    }

    /// Head counts, less those who stood back, who may be among them. A constituency that was not counted is not known.
    fn heads(view: &View<'_>, meeting: &'a EngagementEvent, recused: u64) -> Self {
        let lines = || meeting.head_counts.iter().flatten();
        let together = || {
            lines()
                .filter(|line| line.constituency.is_none())
                .map(|line| u64::from(line.people))
        };
        let unassigned: u64 = together().sum();
        let mut of: HashMap<&ConstituencyId, u64> = HashMap::default();
        for line in lines() {
            if let Some(constituency) = &line.constituency {
                *of.entry(constituency).or_default() += u64::from(line.people);
            }
        }
        let counted: u64 = of.values().sum();
        let everybody_was_counted = of.len() >= view.constituencies() || together().next().is_some();
        let between = |least: u64, most: u64| {
            Between::range(
                least.saturating_sub(recused),
                everybody_was_counted.then_some(most),
            )
        };
        let of_one = |people: u64| Between::range(people.saturating_sub(recused), Some(people + unassigned));
        Self {
            // A count of all together may hold those who were counted by constituency.
            all: between(counted.max(unassigned), counted + unassigned),
            of: of
                .into_iter()
                .map(|(constituency, people)| (constituency, of_one(people)))
                .collect(),
            other: between(0, unassigned),
        }
    }

    /// Those who are named, and those who were counted without a name; some may be both.
    fn and_those_without_names(mut self, counted: &Self) -> Self {
        let both = |named: Between, counted: Between| {
            Between::range(named.least().max(counted.least()), (named + counted).most())
        };
        let mut least = 0;
        let constituencies: HashSet<_> = self.of.keys().chain(counted.of.keys()).copied().collect();
        for constituency in constituencies {
            let counted = counted.of.get(constituency).copied().unwrap_or(Between::NOBODY);
            let known = both(self.of_constituency(constituency), counted);
            least += known.least();
            self.of.insert(constituency, known);
        }
        self.all = both(self.all, counted.all);
        self.all = Between::range(self.all.least().max(least), self.all.most());
        self
    }

    /// Those who voted were there; how many others were is not known.
    fn votes(decision: &'a Decision) -> Self {
        let mut attended = Self {
            all: Between::NOT_KNOWN,
            of: HashMap::default(),
            other: Between::NOT_KNOWN,
        };
        let lines = decision.count.iter().flat_map(|count| &count.lines);
        for line in lines.filter(|line| line.option != VoteOption::DidNotVote) {
            let voted = Between::exactly(u64::from(line.people));
            attended.all = attended.all + voted;
            if let Some(constituency) = &line.constituency {
                let known = attended.of.entry(constituency).or_insert(Between::NOT_KNOWN);
                *known = *known + voted;
            }
        }
        attended
    }
}

/// Whether somebody attended as a member.
pub(super) fn as_member(attending_as: Option<AttendingAs>) -> bool {
    matches!(attending_as, None | Some(AttendingAs::Member))
}

/// The members who took part in a meeting as members, and whether that is certain.
pub(crate) fn came(meeting: &EngagementEvent) -> impl Iterator<Item = (MemberId, bool)> {
    let attendance = meeting.attendance.iter().flatten();
    let members = attendance.filter(|attendance| as_member(attendance.attending_as));
    members.filter_map(|attendance| match attendance.state.took_part() {
        Some(true) => Some((attendance.member, true)),
        Some(false) => None,
        None => Some((attendance.member, false)),
    })
}

/// The members who attended in another standing: as observers or guests.
pub(super) fn watching(meeting: &EngagementEvent) -> impl Iterator<Item = MemberId> {
    let attendance = meeting.attendance.iter().flatten();
    let others = attendance.filter(|attendance| !as_member(attendance.attending_as));
    others.map(|attendance| attendance.member)
}
