//! What several rules and measures ask for, looked up when the first of them asks and kept for the others.

use std::cell::OnceCell;

use coproduction_core::Date;
use coproduction_decisions::validity::Eligible;

use super::claims::Claims;
use super::owed::{self, Owed};
use super::sessions::{Payments, Sessions};
use super::taken::Meetings;
use super::{Answers, Filed, Information, Room, Taken, Ties, View};

/// Everything that is kept.
#[derive(Default)]
pub(super) struct Kept<'a> {
    answers: OnceCell<Answers>,
    claims: OnceCell<Claims>,
    eligible: OnceCell<Vec<Option<Eligible>>>,
    first_day: OnceCell<Option<Date>>,
    information: OnceCell<Information<'a>>,
    meetings: OnceCell<Meetings<'a>>,
    owed: OnceCell<Vec<Owed>>,
    payments: OnceCell<Payments<'a>>,
    rooms: OnceCell<Vec<Option<Room>>>,
    sessions: OnceCell<Sessions<'a>>,
    shared: OnceCell<Vec<Option<bool>>>,
    taken: OnceCell<Vec<Taken<'a>>>,
    ties: OnceCell<Ties<'a>>,
}

impl<'a> View<'a> {
    /// Every answer that was there on the day.
    pub(crate) fn answers(&self) -> &Answers {
        self.kept.answers.get_or_init(|| Answers::of(self))
    }

    /// What is called co-design or co-production, beside what the record shows of it.
    pub(crate) fn claims(&self) -> &Claims {
        self.kept.claims.get_or_init(|| Claims::of(self))
    }

    /// The first of all days of its events and decisions.
    pub(super) fn first_day(&self) -> Option<Date> {
        *self.kept.first_day.get_or_init(|| self.first_of_days())
    }

    /// Documents by what they concern.
    pub(crate) fn filed(&self) -> &Filed<'a> {
        &self.information().filed
    }

    /// The same, with those that decisions name.
    pub(crate) fn information(&self) -> &Information<'a> {
        self.kept.information.get_or_init(|| Information::of(self))
    }

    /// The meetings by the decisions that they list.
    pub(super) fn meetings(&self) -> &Meetings<'a> {
        self.kept.meetings.get_or_init(|| Meetings::of(self))
    }

    /// Every answer that is owed, due or not, with the answers that are given. Which they are does not hang on the answers.
    pub(crate) fn owed(&self) -> &[Owed] {
        self.kept.owed.get_or_init(|| owed::all(self))
    }

    /// The payments that were there on the day, by member.
    pub(crate) fn payments(&self) -> &Payments<'a> {
        self.kept.payments.get_or_init(|| Payments::of(self))
    }

    /// Who took part in an event, given by its place in the list of events, by their sides. `None` where that, or the day, is not recorded.
    pub(crate) fn room(&self, event: usize) -> Option<Room> {
        let events = self.record.events.iter().flatten();
        let rooms = self
            .kept
            .rooms
            .get_or_init(|| events.map(|event| self.room_of(event)).collect());
        rooms.get(event).copied().flatten()
    }

    /// The time that members with lived experience gave at events.
    pub(crate) fn sessions(&self) -> &Sessions<'a> {
        self.kept.sessions.get_or_init(|| Sessions::of(self))
    }

    /// Who could vote on a decision, given by its place in the list of decisions.
    pub(super) fn eligible(&self, decision: usize) -> Option<&Eligible> {
        let decisions = self.record.decisions.iter().flatten();
        let eligible = self.kept.eligible.get_or_init(|| {
            decisions
                .map(|decision| self.eligible_for(self.sitting(decision)))
                .collect()
        });
        eligible.get(decision)?.as_ref()
    }

    /// Whether somebody with lived experience was among those who took a decision, given by its place in the list of decisions.
    pub(crate) fn lived_experience_decided(&self, decision: usize) -> Option<bool> {
        let shared = self.kept.shared.get_or_init(|| self.shared_decisions());
        shared.get(decision).copied().flatten()
    }

    /// The decisions that were taken by the day, or may have been: whatever was decided, whoever the decision belongs to.
    pub(crate) fn taken(&self) -> &[Taken<'a>] {
        self.kept.taken.get_or_init(|| self.all_taken())
    }

    /// What is tied to what.
    pub(crate) fn ties(&self) -> &Ties<'a> {
        self.kept.ties.get_or_init(|| Ties::of(self))
    }
}
