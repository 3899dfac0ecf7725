//! How many people counted towards a quorum, as far as is recorded.

use std::collections::{BTreeSet, HashMap};

use coproduction_core::{ConstituencyId, Date};
use coproduction_decisions::{Decision, VoteOption};
use coproduction_events::{AttendingAs, EngagementEvent};
use coproduction_members::MemberId;
use coproduction_record::Collection;

use super::View;

/// A number that is known, or lies between two; no upper end where nothing bounds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Between {
    pub(crate) least: u64,
    pub(crate) most: Option<u64>,
}

impl Between {
    const NOBODY: Self = Self {
        least: 0,
        most: Some(0),
    };
    const NOT_KNOWN: Self = Self { least: 0, most: None };

    fn or_more(self, more: u64) -> Self {
        Self {
            least: self.least,
            most: self.most.map(|most| most.saturating_add(more)),
        }
    }

    fn plus(self, certain: bool) -> Self {
        Self {
            least: self.least + u64::from(certain),
            most: self.most.map(|most| most + 1),
        }
    }
}

/// Those who counted towards the quorum of a decision.
#[derive(Debug)]
pub(crate) struct Attended<'a> {
    pub(crate) all: Between,
    of: HashMap<&'a ConstituencyId, Between>,
    /// What is known of a constituency that is not listed.
    other: Between,
}

impl<'a> Attended<'a> {
    /// Those who counted, from the best that is recorded: the members named with the decision, the attendance of the
    /// meeting, its head counts, the votes.
    pub(crate) fn of(view: &View<'a>, decision: &'a Decision, day: Option<Date>) -> Self {
        let recused: BTreeSet<MemberId> = decision.recused.iter().flatten().copied().collect();
        if let Some(present) = &decision.present {
            let present = present.iter().map(|member| (*member, true));
            return Self::members(view, present.filter(|(member, _)| !recused.contains(member)), day);
        }
        let meeting = decision.meeting.and_then(|id| view.record.event(id));
        if let Some(meeting) = meeting.filter(|meeting| meeting.attendance.is_some()) {
            let came = came(meeting).filter(|(member, _)| !recused.contains(member));
            return Self::members(view, came, day).or_more_heads(meeting);
        }
        if let Some(meeting) = meeting.filter(|meeting| meeting.head_counts.is_some()) {
            let unknown = Self::unknown();
            return unknown.with_heads(meeting, u64::try_from(recused.len()).unwrap_or(u64::MAX));
        }
        Self::votes(decision)
    }

    /// The number of one constituency.
    pub(crate) fn of_constituency(&self, constituency: &ConstituencyId) -> Between {
        self.of.get(constituency).copied().unwrap_or(self.other)
    }

    fn unknown() -> Self {
        Self {
            all: Between::NOT_KNOWN,
            of: HashMap::new(),
            other: Between::NOT_KNOWN,
        }
    }

    /// Members, each once, who held a seat on the day; those of whom that or their vote is open only may count.
    fn members(view: &View<'a>, came: impl Iterator<Item = (MemberId, bool)>, day: Option<Date>) -> Self {
        let mut attended = Self {
            all: Between::NOBODY,
            of: HashMap::new(),
            other: Between::NOBODY,
        };
        let came: HashMap<MemberId, bool> = came.collect();
        let day_or_view = day.unwrap_or(view.day);
        let mut counted: HashMap<MemberId, bool> = HashMap::new();
        for held in view.held_on(day_or_view) {
            let Some(came_for_certain) = came.get(&held.membership.member) else {
                continue;
            };
            let certain = *came_for_certain
                && held.is_certain
                && day.is_some()
                && view.may_vote(held.membership.seat) != Some(false);
            let known = attended.of.entry(held.constituency).or_insert(Between::NOBODY);
            *known = known.plus(certain);
            let any = counted.entry(held.membership.member).or_insert(false);
            *any |= certain;
        }
        let unplaced = came
            .keys()
            .filter(|member| !counted.contains_key(*member))
            .count();
        for certain in counted.into_values() {
            attended.all = attended.all.plus(certain);
        }
        // Where the memberships are not complete, whoever came may have held a seat that the record does not have.
        let memberships_are_whole =
            view.record.memberships.is_some() && view.is_whole(Collection::Memberships, day_or_view);
        if memberships_are_whole {
            return attended;
        }
        let unplaced = u64::try_from(unplaced).unwrap_or(u64::MAX);
        attended.all = attended.all.or_more(unplaced);
        attended.other = attended.other.or_more(unplaced);
        for known in attended.of.values_mut() {
            *known = known.or_more(unplaced);
        }
        attended
    }

    /// Where more heads were counted than are named, the rest may count too.
    fn or_more_heads(mut self, meeting: &'a EngagementEvent) -> Self {
        let heads = Self::unknown().with_heads(meeting, 0);
        let most = |named: Between, counted: Between| Between {
            least: named.least,
            most: named.most.max(counted.most.or(named.most)),
        };
        if meeting.head_counts.is_some() {
            self.all = most(self.all, heads.all);
            for (constituency, counted) in heads.of {
                let named = self.of.entry(constituency).or_insert(Between::NOBODY);
                *named = most(*named, counted);
            }
        }
        self
    }

    /// Head counts, less those who stood back, who may be among them.
    fn with_heads(mut self, meeting: &'a EngagementEvent, recused: u64) -> Self {
        let less = |people: u64| Between {
            least: people.saturating_sub(recused),
            most: Some(people),
        };
        let lines = || meeting.head_counts.iter().flatten();
        let unassigned: u64 = lines()
            .filter(|line| line.constituency.is_none())
            .map(|line| u64::from(line.people))
            .sum();
        let mut all = unassigned;
        let mut of: HashMap<&ConstituencyId, u64> = HashMap::new();
        for line in lines() {
            if let Some(constituency) = &line.constituency {
                *of.entry(constituency).or_default() += u64::from(line.people);
                all += u64::from(line.people);
            }
        }
        self.all = less(all);
        let with_unassigned = |people: u64| Between {
            least: people.saturating_sub(recused),
            most: Some(people + unassigned),
        };
        self.of = of
            .into_iter()
            .map(|(id, people)| (id, with_unassigned(people)))
            .collect();
        self.other = Between {
            least: 0,
            most: Some(unassigned),
        };
        self
    }

    /// Those who voted were there; how many others were is not known.
    fn votes(decision: &'a Decision) -> Self {
        let mut attended = Self::unknown();
        let lines = decision.count.iter().flat_map(|count| &count.lines);
        for line in lines.filter(|line| line.option != VoteOption::DidNotVote) {
            attended.all.least += u64::from(line.people);
            if let Some(constituency) = &line.constituency {
                let known = attended.of.entry(constituency).or_insert(Between::NOT_KNOWN);
                known.least += u64::from(line.people);
            }
        }
        attended
    }
}

/// The members who took part in a meeting as members, and whether that is certain.
fn came(meeting: &EngagementEvent) -> impl Iterator<Item = (MemberId, bool)> {
    let as_members = meeting
        .attendance
        .iter()
        .flatten()
        .filter(|attendance| matches!(attendance.attending_as, None | Some(AttendingAs::Member)));
    as_members.filter_map(|attendance| match attendance.state.took_part() {
        Some(true) => Some((attendance.member, true)),
        Some(false) => None,
        None => Some((attendance.member, false)),
    })
}
