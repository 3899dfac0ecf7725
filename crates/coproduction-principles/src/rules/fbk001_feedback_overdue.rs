//! FBK001: people are told what came of what they said.

use coproduction_core::Pointer;
use coproduction_record::Collection;

use crate::catalogue::{IAP2_PROMISE, NATIONAL_PRINCIPLE_9, UK_STANDARDS_COMMUNICATIONS};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, Parameter, examples};
use crate::template::messages;
use crate::view::{Answers, Standing, View, owed, records_what_was_said};
use crate::{Basis, Phrase, Policy, Rule, Severity};

const OWN_PROMISE: Weight = Weight::new(Severity::Error, Basis::OwnTerms);

pub(crate) static RULE: Rule = Rule {
    code: "FBK001",
    slug: "feedback-overdue",
    title: Phrase::new(
        "People told what came of it",
        "Dweud wrth bobl beth a ddaeth o'u cyfraniad",
    ),
    checks: Phrase::new(
        "Whether those who took part were told what came of it in time: after each survey, consultation, workshop, listening session, focus group, \
         public event and online discussion, after any other event at which something was contributed, and for each contribution made elsewhere. Time \
         is that which the terms of reference promised then, otherwise that of the policy, from the day the event closed. A reply with a day on which \
         they were told counts, and so does a published feedback document.",
        "A ddywedwyd mewn pryd wrth y rhai a gymerodd ran beth a ddaeth o'u cyfraniad: ar ôl pob arolwg, ymgynghoriad, gweithdy, sesiwn wrando, grŵp ffocws, \
         digwyddiad cyhoeddus a thrafodaeth ar-lein, ar ôl unrhyw ddigwyddiad arall lle cyfrannwyd rhywbeth, ac ar gyfer pob cyfraniad a wnaed mewn man \
         arall. Y terfyn amser yw'r un a addawodd y cylch gorchwyl ar y pryd, neu fel arall un y polisi, o'r diwrnod y caeodd y digwyddiad. Mae ateb sy'n nodi'r \
         diwrnod y dywedwyd wrthynt yn cyfrif, a dogfen adborth gyhoeddedig hefyd.",
    ),
    why: Phrase::new(
        "To be asked and never told is a well documented way in which involvement fails.",
        "Holi pobl heb fyth ddweud wrthynt beth a ddaeth o hynny: mae digon o dystiolaeth i'r methiant hwn wrth gynnwys pobl.",
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
                "o fewn faint o ddyddiau calendr y dywedir wrth bobl, lle nad yw'r cylch gorchwyl yn addo nifer",
            ),
            basis: Basis::Choice,
            source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
            value: |policy: &Policy| policy.feedback_days().get().into(),
        },
        Parameter {
            name: "longOverdueDays",
            means: Phrase::new(
                "after how many calendar days an answer that is still owed is counted as long overdue",
                "ar ôl faint o ddyddiau calendr y cyfrifir bod ateb sy'n dal yn ddyledus yn hwyr iawn",
            ),
            basis: Basis::Choice,
            source: Phrase::new(
                "A year: ITV Wales found 16 consultations of the Welsh Government without an outcome a year on, as the Consultation Institute reports. That a year is long is our choice.",
                "Blwyddyn: canfu ITV Cymru Wales 16 o ymgynghoriadau Llywodraeth Cymru heb ganlyniad flwyddyn yn ddiweddarach, yn ôl y Consultation Institute. Ein dewis ni yw bod blwyddyn yn hir.",
            ),
            value: |policy: &Policy| policy.long_overdue_days().get().into(),
        },
    ],
    limits: Phrase::new(
        "It sees that people were told, not whether the answer was a good one; to be told that something is \
         being considered counts. A reply of which it is not recorded that they were told is not taken as \
         telling them. Where contributions to an event are recorded one by one, replies to all of them stand \
         for the event. Contributions that expect no reply, events still planned and what is not due yet are \
         left out.",
        "Mae'n gweld y dywedwyd wrth bobl, nid a oedd yr ateb yn un da; mae cael gwybod bod rhywbeth dan \
         ystyriaeth yn cyfrif. Ni chymerir bod ateb, na chofnodwyd y dywedwyd wrthynt amdano, yn dweud \
         wrthynt. Lle cofnodir cyfraniadau i ddigwyddiad fesul un, mae atebion i bob un ohonynt yn sefyll \
         dros y digwyddiad. Gadewir allan gyfraniadau nad ydynt yn disgwyl ateb, digwyddiadau sy'n dal wedi'u \
         cynllunio a'r hyn nad yw'n ddyledus eto.",
    ),
    to_meet: Phrase::new(
        "After each event, tell those who took part what was heard, what was decided and why, and do so by a day that is fixed beforehand.",
        "Ar ôl pob digwyddiad, dywedwch wrth y rhai a gymerodd ran beth a glywyd, beth a benderfynwyd a pham, a gwnewch hynny erbyn diwrnod a bennir ymlaen llaw.",
    ),
    to_record: Phrase::new(
        "What people said, the replies to it, and the day on which those who took part were told.",
        "Yr hyn a ddywedodd pobl, yr atebion iddo, a'r diwrnod y dywedwyd wrth y rhai a gymerodd ran.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("FBK001"),
    check,
};

messages! {
    none_recorded
        en: "Neither events nor contributions are recorded.",
        cy: "Ni chofnodwyd digwyddiadau na chyfraniadau.";
    not_as_promised[all, open, owed, long, long_owed, late, own]
        en: "Answers due: {all} (not on record: {open}). Not given: {owed} (for more than {long} days: {long_owed}); given late: {late}; promised by the forum's own terms of reference: {own}.",
        cy: "Atebion dyledus: {all} (nid yw ar gofnod: {open}). Heb eu rhoi: {owed} (ers mwy na {long} o ddyddiau: {long_owed}); wedi'u rhoi'n hwyr: {late}; wedi'u haddo gan gylch gorchwyl y fforwm ei hun: {own}.";
    not_in_time[all, open, owed, long, long_owed, late, days]
        en: "Answers due: {all} (not on record: {open}). Not given: {owed} (for more than {long} days: {long_owed}); given late: {late}; days looked for: {days}.",
        cy: "Atebion dyledus: {all} (nid yw ar gofnod: {open}). Heb eu rhoi: {owed} (ers mwy na {long} o ddyddiau: {long_owed}); wedi'u rhoi'n hwyr: {late}; dyddiau a geisir: {days}.";
    not_known[open, all, good]
        en: "Answers of which the record does not show whether people were told in time: {open} of {all}; in time: {good}.",
        cy: "Atebion nad yw'r cofnod yn dangos a ddywedwyd wrth bobl amdanynt mewn pryd: {open} o {all}; mewn pryd: {good}.";
    in_time[all]
        en: "Answers due of which people were told in time: {all} of {all}.",
        cy: "Atebion dyledus y dywedwyd wrth bobl amdanynt mewn pryd: {all} o {all}.";
    not_due[later]
        en: "Nothing is due yet; answers that will be due: {later}.",
        cy: "Nid oes dim yn ddyledus eto; atebion a ddaw'n ddyledus: {later}.";
    not_recorded
        en: "What people said, and what came of it, is not recorded.",
        cy: "Ni chofnodwyd yr hyn a ddywedodd pobl, na'r hyn a ddaeth ohono.";
    nothing_said
        en: "Nothing was said that calls for an answer.",
        cy: "Ni ddywedwyd dim sy'n galw am ateb.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.events.is_none() && view.record.contributions.is_none() {
        return Conclusion::not_evidenced(say::none_recorded());
    }
    let mut found = Found::default();
    for owed in owed(view, &Answers::of(view)) {
        found.add(owed.standing(view), owed.debt.by_own_promise, owed.place);
    }
    found.conclude(view)
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
            Standing::InTime => return self.in_time.push(place),
            Standing::NotKnown => return self.not_known.push(place),
            Standing::NotDue => return self.not_due += 1,
            Standing::Late => self.late += 1,
            Standing::Owed { long } => {
                self.owed += 1;
                self.long_owed += usize::from(long);
            }
        }
        self.wanting.push(place);
        self.by_own_promise += usize::from(by_own_promise);
    }

    fn conclude(self, view: &View<'_>) -> Conclusion {
        let all = self.in_time.len() + self.wanting.len() + self.not_known.len();
        let (good, open) = (self.in_time.len(), self.not_known.len());
        if !self.wanting.is_empty() {
            let (days, long) = (view.policy.feedback_days(), view.policy.long_overdue_days());
            let (owed, long_owed, late, own) = (self.owed, self.long_owed, self.late, self.by_own_promise);
            return if own > 0 {
                Conclusion::not_met(say::not_as_promised(all, open, owed, long, long_owed, late, own))
                    .weighing(OWN_PROMISE)
            } else {
                Conclusion::not_met(say::not_in_time(all, open, owed, long, long_owed, late, days))
            }
            .at(self.wanting);
        }
        if open > 0 {
            return Conclusion::not_evidenced(say::not_known(open, all, good)).at(self.not_known);
        }
        if all > 0 {
            return Conclusion::met(say::in_time(all)).at(self.in_time);
        }
        self.nothing_due(view)
    }

    fn nothing_due(&self, view: &View<'_>) -> Conclusion {
        if self.not_due > 0 {
            return Conclusion::not_applicable(say::not_due(self.not_due));
        }
        if !records_what_was_said(view) {
            return Conclusion::not_evidenced(say::not_recorded());
        }
        let none = Conclusion::not_applicable(say::nothing_said());
        view.none_of(Collection::Events, view.none_of(Collection::Contributions, none))
    }
}
