//! Whether people with lived experience were in the room, and among those who decided.

use std::iter::once;

use coproduction_core::{ConstituencyId, Date, Side};
use coproduction_decisions::validity::{Between, Eligible};
use coproduction_decisions::{Decision, VoteLine, VoteOption};
use coproduction_events::{AttendingAs, EngagementEvent, EventKind, HeadCount, Survey};
use coproduction_members::MemberId;
use coproduction_record::Collection;

use super::attended::{came, watching};
use super::{Sitting, View, any_known, present_when_decided};

impl<'a> View<'a> {
    /// The constituencies on the side of lived experience, where the forum's are recorded.
    fn of_lived_experience(&self) -> Option<Vec<&'a ConstituencyId>> {
        let all = self.record.forum.constituencies.as_ref()?;
        let theirs = all.iter().filter(|one| one.side == Side::LivedExperience);
        Some(theirs.map(|one| &one.id).collect())
    }

    /// Whether a member held a seat on a day as somebody with lived experience.
    pub(crate) fn has_lived_experience(&self, member: MemberId, day: Date) -> Option<bool> {
        let mut held = self.held_by(member, day).peekable();
        if held.peek().is_none() {
            // Where the memberships are not complete, there may be one that the record does not have.
            let is_whole = self.record.memberships.is_some() && self.is_whole(Collection::Memberships, day);
            return is_whole.then_some(false);
        }
        any_known(held.map(|held| {
            let is_theirs = self.sits_with_lived_experience(&held);
            is_theirs.filter(|is_theirs| !is_theirs || held.is_certain)
        }))
    }

    /// Whether somebody with lived experience was among those who took each decision of the record, in their order; nothing where the forum's
    /// constituencies are not recorded.
    pub(super) fn shared_decisions(&self) -> Vec<Option<bool>> {
        let Some(theirs) = self.of_lived_experience() else {
            return Vec::new();
        };
        let decisions = self.record.decisions.iter().flatten();
        decisions
            .enumerate()
            .map(|(index, decision)| self.took_it(&theirs, index, self.sitting(decision)))
            .collect()
    }

    /// Whether somebody with lived experience was among those who decided: who voted for or against, or was there and could vote, where no
    /// votes were kept by constituency. Votes from their seats are not theirs where others hold all of those. Who stood back because of an interest was not, nor were they where every one of them who could vote is
    /// on record as not having voted; whether whoever only abstained was is left open.
    fn took_it(&self, theirs: &[&'a ConstituencyId], index: usize, sitting: Sitting<'a>) -> Option<bool> {
        let voted = voted(sitting.decision, theirs);
        let nobody = |number: &dyn Fn(&ConstituencyId) -> Between| {
            theirs
                .iter()
                .all(|constituency| number(constituency) == Between::NOBODY)
        };
        let could = self.eligible(index);
        if could.is_some_and(|could| nobody(&|constituency| could.of(constituency))) {
            // Votes of those who could not vote contradict that, and somebody of theirs may have voted from another seat.
            let is_open = voted == Some(true) || self.sit_elsewhere(theirs, sitting.day);
            return Some(false).filter(|_| !is_open);
        }
        if voted == Some(true) {
            let are_others = self.seats_are_held_by_others(theirs, sitting.day);
            return Some(!are_others);
        }
        if could.is_some_and(|could| left_to_others(sitting.decision, theirs, could)) {
            return Some(false);
        }
        let present = self.present(sitting);
        let somebody_came = present.all().least() > 0;
        // Whoever holds one of their seats may be there for their work alone, and somebody of theirs may hold another.
        let named = sitting.day.map(|day| (day, Self::named_at(sitting, day)));
        let named = named.filter(|(_, named)| !named.is_empty());
        if let Some((day, named)) = &named {
            let lived = any_known(named.iter().map(|(member, certain)| {
                let lived = self.has_lived_experience(*member, *day);
                lived.filter(|lived| *certain || !lived)
            }));
            if lived != Some(true) {
                return lived.filter(|_| somebody_came);
            }
        }
        if theirs
            .iter()
            .any(|constituency| present.of(constituency).least() > 0)
        {
            return Some(true).filter(|_| voted.is_none());
        }
        (somebody_came && named.is_none() && nobody(&|constituency| present.of(constituency)))
            .then_some(false)
    }

    /// Whether somebody with lived experience may vote from a seat of another constituency than these on a day.
    fn sit_elsewhere(&self, theirs: &[&ConstituencyId], day: Option<Date>) -> bool {
        day.is_some_and(|day| {
            let mut others = self
                .held_on(day)
                .filter(|held| !theirs.contains(&held.constituency));
            others.any(|held| {
                held.may_vote != Some(false) && self.sits_with_lived_experience(&held) == Some(true)
            })
        })
    }

    /// Whether every seat of these constituencies that was held on a day was held by somebody who is there for their work alone, and one was.
    fn seats_are_held_by_others(&self, theirs: &[&ConstituencyId], day: Option<Date>) -> bool {
        day.is_some_and(|day| {
            let seats = self
                .held_on(day)
                .filter(|held| theirs.contains(&held.constituency));
            let lived: Vec<_> = seats.map(|held| self.sits_with_lived_experience(&held)).collect();
            !lived.is_empty()
                && lived.iter().all(|lived| *lived == Some(false))
                && self.is_whole(Collection::Memberships, day)
        })
    }

    /// The members who are named as there when something was decided on a day, and whether that is certain; empty where nobody is, or some
    /// were counted without a name.
    fn named_at(sitting: Sitting<'a>, day: Date) -> Vec<(MemberId, bool)> {
        let (decision, meeting) = (sitting.decision, sitting.meeting);
        let mut named: Vec<_> = match (&decision.present, meeting) {
            (Some(present), _) => present.iter().map(|member| (*member, true)).collect(),
            (None, Some(meeting)) if meeting.attendance.is_some() && meeting.head_counts.is_none() => {
                present_when_decided(meeting, Some(day)).collect()
            }
            _ => Vec::new(),
        };
        let recused = decision.recused.iter().flatten().copied();
        let apart: Vec<MemberId> = recused.chain(meeting.into_iter().flat_map(watching)).collect();
        named.retain(|(member, _)| !apart.contains(member));
        named
    }

    /// Whether everybody who is named or counted as having taken part in an event is without lived experience, and somebody is. It is no
    /// word on whoever came without being recorded.
    pub(crate) fn names_only_others(&self, event: &EngagementEvent) -> bool {
        let Some(theirs) = self.of_lived_experience() else {
            return false;
        };
        let day = event.day().unwrap_or(self.day);
        let mut lines = event.head_counts.iter().flatten().filter(|line| line.people > 0);
        let somebody_came = came(event).next().is_some() || lines.clone().next().is_some();
        let are_others = came(event).all(|(member, _)| self.has_lived_experience(member, day) == Some(false))
            && lines.all(|line| line.constituency.as_ref().is_some_and(|of| !theirs.contains(&of)));
        let answered = |survey: &Survey| survey.responses.is_some_and(|responses| responses > 0);
        somebody_came && are_others && !has_guests(event) && !event.survey.as_ref().is_some_and(answered)
    }

    /// Whether somebody with lived experience took part in an event. Guests are of no side; whoever comes to anything but a meeting of
    /// the forum may come without being recorded as a guest.
    pub(crate) fn lived_experience_came(&self, event: &EngagementEvent) -> Option<bool> {
        let theirs = self.of_lived_experience()?;
        let day = event.day();
        let members = came(event).map(|(member, certain)| {
            let lived = self.has_lived_experience(member, day.unwrap_or(self.day));
            lived.filter(|lived| day.is_some() && (!lived || certain))
        });
        let counted = event.head_counts.as_ref().map(|counts| heads(counts, &theirs));
        let others = Some(false).filter(|_| !may_have_others(event));
        let somebody_came =
            came(event).next().is_some() || event.head_counts.iter().flatten().any(|line| line.people > 0);
        let found = any_known(members.chain(counted).chain(once(others)));
        found.filter(|_| somebody_came)
    }
}

/// Whether an event is on record as one to which nobody came, or that nobody answered.
pub(crate) fn nobody_came(event: &EngagementEvent) -> bool {
    let counts = event.head_counts.as_deref().unwrap_or_default();
    let is_empty = !counts.is_empty() && counts.iter().all(|line| line.people == 0);
    let is_unanswered = event
        .survey
        .as_ref()
        .is_some_and(|survey| survey.responses == Some(0));
    is_unanswered || (is_empty && came(event).next().is_none())
}

/// Whether somebody of these constituencies voted for or against, with a vote that weighs something, where the votes were kept by
/// constituency.
fn voted(decision: &Decision, theirs: &[&ConstituencyId]) -> Option<bool> {
    let mut lines = decision
        .count
        .as_ref()?
        .lines
        .iter()
        .filter(|line| line.people > 0);
    let voted = lines.clone().any(|line| {
        let is_of_them = line.constituency.as_ref().is_some_and(|of| theirs.contains(&of));
        is_of_them && is_choice(line)
    });
    let are_by_constituency = lines.all(|line| line.constituency.is_some());
    (voted || are_by_constituency).then_some(voted)
}

/// Whether others voted for or against, and of these constituencies everybody who could vote is on record as not having voted.
fn left_to_others(decision: &Decision, theirs: &[&ConstituencyId], could: &Eligible) -> bool {
    let lines = || decision.count.iter().flat_map(|count| &count.lines);
    let somebody_chose = lines().any(|line| line.people > 0 && is_choice(line));
    let silent = |constituency: &ConstituencyId| -> u64 {
        lines()
            .filter(|line| line.option == VoteOption::DidNotVote)
            .filter(|line| line.constituency.as_ref() == Some(constituency))
            .map(|line| u64::from(line.people))
            .sum()
    };
    let are_all_silent = |constituency: &&ConstituencyId| {
        let most = could.of(constituency).most();
        most.is_some_and(|most| most <= silent(constituency))
    };
    somebody_chose && theirs.iter().all(are_all_silent)
}

/// Whether votes are for or against, and weigh something.
fn is_choice(line: &VoteLine) -> bool {
    matches!(line.option, VoteOption::For | VoteOption::Against) && line.weight != Some(0)
}

/// Whether head counts have somebody of these constituencies.
fn heads(counts: &[HeadCount], theirs: &[&ConstituencyId]) -> Option<bool> {
    let lines = counts.iter().map(|line| match &line.constituency {
        Some(of) => Some(line.people > 0 && theirs.contains(&of)),
        None => Some(false).filter(|_| line.people == 0),
    });
    let has_line = |constituency: &&ConstituencyId| {
        counts
            .iter()
            .any(|line| line.constituency.as_ref() == Some(*constituency))
    };
    let is_counted = theirs.iter().all(has_line);
    any_known(lines.chain(once(Some(false).filter(|_| is_counted))))
}

/// Whether people may have taken part who are not recorded as members.
fn may_have_others(event: &EngagementEvent) -> bool {
    let is_not_said =
        event.kind != Some(EventKind::Meeting) && event.guests.is_none() && event.head_counts.is_none();
    has_guests(event) || event.open_to_public == Some(true) || is_not_said
}

/// Whether guests took part, or may have.
fn has_guests(event: &EngagementEvent) -> bool {
    let came_as_guest = event.attendance.iter().flatten().any(|attendance| {
        attendance.attending_as == Some(AttendingAs::Guest) && attendance.state.took_part() != Some(false)
    });
    let mut guests = event.guests.iter().flatten();
    came_as_guest
        || guests.any(|guest| guest.observer != Some(true) && guest.state.took_part() != Some(false))
}
