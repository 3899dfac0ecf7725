//! FBK001: people are told what came of what they said.

use std::collections::HashMap;
use std::num::NonZeroU16;

use coproduction_core::{Date, EventId, Message, Pointer};
use coproduction_events::{Contribution, EventStatus};
use coproduction_forums::{DayCount, Lead};
use coproduction_record::Collection;

use crate::catalogue::{IAP2_PROMISE, NATIONAL_PRINCIPLE_9, UK_STANDARDS_COMMUNICATIONS};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, Outcomes, Parameter, example};
use crate::view::{Answer, Answers, Span, View, deadline, gathers_views, place, was_called_off};
use crate::{Basis, Phrase, Policy, Rule, Severity};

const OWN_PROMISE: Weight = Weight::new(Severity::Error, Basis::OwnTerms);

pub(crate) static RULE: Rule = Rule {
    code: "FBK001",
    slug: "feedback-overdue",
    title: Phrase::new("People told what came of it", "Pobl yn clywed beth ddaeth ohono"),
    checks: Phrase::new(
        "Whether those who took part were told what came of it in time: after each survey, consultation, workshop, listening session, focus group, \
         public event and online discussion, after any other event at which something was contributed, and for each contribution made elsewhere. Time \
         is that which the terms of reference promised then, otherwise that of the policy, from the day the event closed. A reply with a day on which \
         they were told counts, and so does a published feedback document.",
        "A ddywedwyd wrth y rhai a gymerodd ran beth ddaeth ohono mewn pryd: ar ôl pob arolwg, ymgynghoriad, gweithdy, sesiwn wrando, grŵp ffocws, \
         digwyddiad cyhoeddus a thrafodaeth ar-lein, ar ôl unrhyw ddigwyddiad arall lle cyfrannwyd rhywbeth, ac ar gyfer pob cyfraniad a wnaed mewn man \
         arall. Yr amser yw'r hyn a addawodd y cylch gorchwyl ar y pryd, fel arall amser y polisi, o'r diwrnod y caeodd y digwyddiad. Mae ateb â \
         diwrnod y dywedwyd wrthynt yn cyfrif, a dogfen adborth gyhoeddedig hefyd.",
    ),
    why: Phrase::new(
        "To be asked and never told is the most documented way in which involvement fails.",
        "Cael eich holi a byth gael clywed yw'r ffordd a gofnodwyd amlaf y mae cynnwys pobl yn methu.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[Otherwise::new(
        OWN_PROMISE,
        Phrase::new(
            "where the forum's own terms of reference promised an answer by then",
            "lle'r oedd cylch gorchwyl y fforwm ei hun wedi addo ateb erbyn hynny",
        ),
    )],
    provisions: &[&NATIONAL_PRINCIPLE_9, &IAP2_PROMISE, &UK_STANDARDS_COMMUNICATIONS],
    parameters: &[
        Parameter {
            name: "feedbackDays",
            means: Phrase::new(
                "the days within which people are told, where the terms of reference promise none, in calendar days",
                "y dyddiau y dywedir wrth bobl o'u mewn, lle nad yw'r cylch gorchwyl yn addo dim, mewn dyddiau calendr",
            ),
            basis: Basis::Choice,
            source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
            value: |policy: &Policy| policy.feedback_days().get().into(),
        },
        Parameter {
            name: "longOverdueDays",
            means: Phrase::new(
                "after how many calendar days an answer that is still owed is counted as long overdue",
                "ar ôl faint o ddyddiau calendr y cyfrifir ateb sy'n dal yn ddyledus yn hwyr iawn",
            ),
            basis: Basis::Choice,
            source: Phrase::new(
                "A year: consultations were reported to be without an outcome a year on.",
                "Blwyddyn: adroddwyd bod ymgynghoriadau heb ganlyniad flwyddyn yn ddiweddarach.",
            ),
            value: |policy: &Policy| policy.long_overdue_days().get().into(),
        },
    ],
    limits: Phrase::new(
        "It sees that people were told, not whether the answer was a good one. A reply of which it is not recorded that they were told is not taken as \
         telling them. Contributions that expect no reply are left out, and so is what is not due yet.",
        "Mae'n gweld y dywedwyd wrth bobl, nid a oedd yr ateb yn un da. Ni chymerir bod ateb, na chofnodwyd y dywedwyd wrthynt amdano, yn dweud \
         wrthynt. Gadewir allan gyfraniadau nad ydynt yn disgwyl ateb, a'r hyn nad yw'n ddyledus eto.",
    ),
    to_meet: Phrase::new(
        "After each event, tell those who took part what was heard, what was decided and why, and do so by a day that is fixed beforehand.",
        "Ar ôl pob digwyddiad, dywedwch wrth y rhai a gymerodd ran beth a glywyd, beth a benderfynwyd a pham, a gwnewch hynny erbyn diwrnod a bennir ymlaen llaw.",
    ),
    to_record: Phrase::new(
        "What people said, the replies to it, and the day on which those who took part were told.",
        "Yr hyn a ddywedodd pobl, yr atebion iddo, a'r diwrnod y dywedwyd wrth y rhai a gymerodd ran.",
    ),
    welsh_checked: false,
    outcomes: Outcomes::new(
        example!("FBK001", "met"),
        example!("FBK001", "not-met"),
        example!("FBK001", "not-evidenced"),
        example!("FBK001", "not-applicable"),
    ),
    check,
};

fn check(view: &View<'_>) -> Conclusion {
    let record = view.record;
    if record.events.is_none() && record.contributions.is_none() {
        return Conclusion::not_evidenced(Phrase::new(
            "Neither events nor contributions are recorded.",
            "Ni chofnodwyd digwyddiadau na chyfraniadau.",
        ));
    }
    let answers = Answers::of(view);
    let mut found = Found::default();
    let mut said_at: HashMap<EventId, Vec<(usize, &Contribution)>> = HashMap::new();
    for (index, contribution) in record.contributions.iter().flatten().enumerate() {
        if contribution.reply_expected == Some(false) {
            continue;
        }
        if let Some(event) = contribution.event {
            said_at.entry(event).or_default().push((index, contribution));
        } else {
            let debt = Debt::since(view, &answers, contribution.on.map(Span::from));
            let standing = debt.standing(view, answers.to_contribution(contribution.id));
            found.add(
                standing,
                debt.by_own_promise,
                place(Collection::Contributions, index),
            );
        }
    }
    for (index, event) in record.events.iter().flatten().enumerate() {
        let said = said_at.get(&event.id).map(Vec::as_slice).unwrap_or_default();
        let not_known_to_be_held = event.status == Some(EventStatus::Planned) && said.is_empty();
        if was_called_off(event) || not_known_to_be_held || (said.is_empty() && !gathers_views(event)) {
            continue;
        }
        let debt = Debt::since(view, &answers, Span::close_of(event));
        let whole = debt.standing(view, answers.to_event(event.id));
        if said.is_empty() || whole == Standing::InTime {
            found.add(whole, debt.by_own_promise, place(Collection::Events, index));
            continue;
        }
        for (index, contribution) in said {
            let answer = match (
                answers.to_contribution(contribution.id),
                answers.to_event(event.id),
            ) {
                (Some(one), Some(other)) => Some(one.best(other)),
                (one, other) => one.or(other),
            };
            let standing = debt.standing(view, answer);
            found.add(
                standing,
                debt.by_own_promise,
                place(Collection::Contributions, *index),
            );
        }
    }
    found.conclude(view)
}

/// An answer that is owed.
struct Debt {
    closed: Option<Span>,
    days: NonZeroU16,
    counting: DayCount,
    by_own_promise: bool,
    /// Whether a reply is recorded that may be the answer, without what it answers.
    may_be_answered: bool,
}

/// How an answer that is owed stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    InTime,
    Late,
    /// There is none, for more than the long time or not.
    Owed {
        long: bool,
    },
    NotDue,
    NotKnown,
}

impl Debt {
    fn since(view: &View<'_>, answers: &Answers, closed: Option<Span>) -> Self {
        let terms = closed.and_then(|closed| view.terms_on(closed.earliest).version());
        let (days, counting, by_own_promise) =
            match terms.and_then(|(terms, _)| terms.response_promise.as_ref()) {
                Some(Lead::Days { days, counting }) => (*days, *counting, true),
                _ => (view.policy.feedback_days(), DayCount::Calendar, false),
            };
        Self {
            closed,
            days,
            counting,
            by_own_promise,
            may_be_answered: answers.has_unplaced,
        }
    }

    fn standing(&self, view: &View<'_>, answer: Option<Answer>) -> Standing {
        let due = |after: Date| deadline(self.days, self.counting, after);
        let Some(closed) = self.closed else {
            return Standing::NotKnown;
        };
        let (Some(earliest), Some(latest)) = (due(closed.earliest), due(closed.latest)) else {
            return Standing::NotKnown;
        };
        match answer {
            Some(Answer::Told(told)) if told <= earliest => Standing::InTime,
            Some(Answer::Told(told)) if told > latest => Standing::Late,
            _ if view.day <= latest => Standing::NotDue,
            Some(_) => Standing::NotKnown,
            None if self.may_be_answered => Standing::NotKnown,
            None if view.record.replies.is_none() || !view.is_whole(Collection::Replies, latest) => {
                Standing::NotKnown
            }
            None => Standing::Owed {
                long: closed.latest.days_until(view.day) > i64::from(view.policy.long_overdue_days().get()),
            },
        }
    }
}

/// What was found, by how it stands.
#[derive(Default)]
struct Found {
    in_time: Vec<Pointer>,
    wanting: Vec<Pointer>,
    not_known: Vec<Pointer>,
    not_due: usize,
    late: usize,
    owed: usize,
    long_owed: usize,
    by_own_promise: usize,
}

impl Found {
    fn add(&mut self, standing: Standing, by_own_promise: bool, place: Pointer) {
        match standing {
            Standing::InTime => self.in_time.push(place),
            Standing::NotKnown => self.not_known.push(place),
            Standing::NotDue => self.not_due += 1,
            Standing::Late | Standing::Owed { .. } => {
                self.wanting.push(place);
                self.by_own_promise += usize::from(by_own_promise);
                match standing {
                    Standing::Owed { long } => {
                        self.owed += 1;
                        self.long_owed += usize::from(long);
                    }
                    _ => self.late += 1,
                }
            }
        }
    }

    fn conclude(self, view: &View<'_>) -> Conclusion {
        let all = self.in_time.len() + self.wanting.len() + self.not_known.len();
        if !self.wanting.is_empty() {
            let long = view.policy.long_overdue_days();
            let (owed, long_owed, late) = (self.owed, self.long_owed, self.late);
            let conclusion = Conclusion::not_met(Message::new(
                format!("Answers due: {all}. Not given: {owed} (for more than {long} days: {long_owed}); given late: {late}."),
                format!("Atebion dyledus: {all}. Heb eu rhoi: {owed} (ers mwy na {long} diwrnod: {long_owed}); wedi'u rhoi'n hwyr: {late}."),
            ))
            .at(self.wanting);
            return if self.by_own_promise > 0 {
                conclusion.weighing(OWN_PROMISE)
            } else {
                conclusion
            };
        }
        if !self.not_known.is_empty() {
            let (unknown, good) = (self.not_known.len(), self.in_time.len());
            return Conclusion::not_evidenced(Message::new(
                format!("Answers due of which it is not on record when people were told: {unknown} of {all}; told in time: {good}."),
                format!("Atebion dyledus nad yw ar gofnod pryd y dywedwyd wrth bobl: {unknown} o {all}; wedi'u rhoi mewn pryd: {good}."),
            ))
            .at(self.not_known);
        }
        if all > 0 {
            return Conclusion::met(Message::new(
                format!("Answers due of which people were told in time: {all} of {all}."),
                format!("Atebion dyledus y dywedwyd wrth bobl amdanynt mewn pryd: {all} o {all}."),
            ))
            .at(self.in_time);
        }
        if self.not_due > 0 {
            return Conclusion::not_applicable(Message::new(
                format!("Nothing is due yet; answers that will be: {}.", self.not_due),
                format!("Nid oes dim yn ddyledus eto; atebion a fydd: {}.", self.not_due),
            ));
        }
        let nothing_said = view.record.contributions.as_ref().is_some_and(Vec::is_empty);
        let no_events = view.record.events.as_ref().is_some_and(Vec::is_empty);
        if view.record.contributions.is_none() && !no_events || view.record.events.is_none() && nothing_said {
            return Conclusion::not_evidenced(Phrase::new(
                "What people said, and what came of it, is not recorded.",
                "Ni chofnodwyd yr hyn a ddywedodd pobl, na'r hyn a ddaeth ohono.",
            ));
        }
        Conclusion::not_applicable(Phrase::new(
            "Nothing was said that calls for an answer.",
            "Ni ddywedwyd dim sy'n galw am ateb.",
        ))
    }
}
