//! FBK001: people are told what came of what they said.

use coproduction_core::Pointer;
use coproduction_record::Collection;

use crate::catalogue::{IAP2_PROMISE, NATIONAL_PRINCIPLE_9, UK_STANDARDS_COMMUNICATIONS};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, Parameter, examples};
use crate::template::messages;
use crate::view::{Standing, View, records_what_was_said};
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
         they were told counts, and so does a published feedback document. Minutes, a report, a plan or another document for those who took part or for everybody may have told \
         them: where it names the event or what was said, and was out in time, that is taken as not known.",
        "A ddywedwyd mewn pryd wrth y rhai a gymerodd ran beth a ddaeth o'u cyfraniad: ar ôl pob arolwg, ymgynghoriad, gweithdy, sesiwn wrando, grŵp ffocws, \
         digwyddiad cyhoeddus a thrafodaeth ar-lein, ar ôl unrhyw ddigwyddiad arall lle cyfrannwyd rhywbeth, ac ar gyfer pob cyfraniad a wnaed mewn man \
         arall. Y terfyn amser yw'r un a addawodd y cylch gorchwyl ar y pryd, neu fel arall un y polisi, o'r diwrnod y caeodd y digwyddiad. Mae ateb sy'n nodi'r \
         diwrnod y dywedwyd wrthynt yn cyfrif, a dogfen adborth gyhoeddedig hefyd. Gall cofnodion, adroddiad, cynllun neu ddogfen arall i'r rhai a gymerodd ran neu i bawb fod wedi dweud \
         wrthynt: lle mae'n enwi'r digwyddiad neu'r hyn a ddywedwyd, ac roedd ar gael mewn pryd, cymerir nad yw'n hysbys.",
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
         for the event. Where everybody who came to a gathering, guests too, then took a decision of the forum that it was about, \
         nobody need tell them what came of it; where it is open who came or who decided, it is left open. Contributions that expect no reply, events still planned and what is not due yet are \
         left out.",
        "Mae'n gweld y dywedwyd wrth bobl, nid a oedd yr ateb yn un da; mae cael gwybod bod rhywbeth dan \
         ystyriaeth yn cyfrif. Ni chymerir bod ateb, na chofnodwyd y dywedwyd wrthynt amdano, yn dweud \
         wrthynt. Lle cofnodir cyfraniadau i ddigwyddiad fesul un, mae atebion i bob un ohonynt yn sefyll \
         dros y digwyddiad. Lle gwnaeth pawb a ddaeth i gynulliad, gan gynnwys gwesteion, benderfyniad o eiddo'r fforwm amdano wedyn, nid oes \
         angen i neb ddweud wrthynt beth a ddaeth ohono; lle mae'n agored pwy ddaeth neu bwy a benderfynodd, gadewir hynny'n agored. Gadewir allan gyfraniadau nad ydynt yn disgwyl ateb, digwyddiadau sy'n dal wedi'u \
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
    due[all]
        en: { one: "One answer was due.", other: "{all} answers were due." },
        cy: {
            zero: "Nid oedd unrhyw ateb yn ddyledus.",
            one: "Roedd un ateb yn ddyledus.",
            two: "Roedd dau ateb yn ddyledus.",
            few: "Roedd tri ateb yn ddyledus.",
            many: "Roedd chwe ateb yn ddyledus.",
            other: "Roedd {all} ateb yn ddyledus."
        };
    not_given[owed]
        en: { one: "One has not been given.", other: "{owed} have not been given." },
        cy: {
            zero: "Nid oes yr un heb ei roi.",
            one: "Mae un heb ei roi.",
            two: "Mae dau heb eu rhoi.",
            few: "Mae tri heb eu rhoi.",
            many: "Mae chwech heb eu rhoi.",
            other: "Mae {owed} heb eu rhoi."
        };
    long_awaited[long_owed, days]
        en: {
            one: "One of these has been awaited for more than {days} days.",
            other: "{long_owed} of these have been awaited for more than {days} days."
        },
        cy: {
            zero: "Nid oes disgwyl am yr un o'r rhain ers mwy na {days} o ddyddiau.",
            one: "Mae disgwyl am un o'r rhain ers mwy na {days} o ddyddiau.",
            two: "Mae disgwyl am ddau o'r rhain ers mwy na {days} o ddyddiau.",
            few: "Mae disgwyl am dri o'r rhain ers mwy na {days} o ddyddiau.",
            many: "Mae disgwyl am chwech o'r rhain ers mwy na {days} o ddyddiau.",
            other: "Mae disgwyl am {long_owed} o'r rhain ers mwy na {days} o ddyddiau."
        };
    given_late[late]
        en: { one: "One was given late.", other: "{late} were given late." },
        cy: {
            zero: "Ni roddwyd yr un yn hwyr.",
            one: "Rhoddwyd un yn hwyr.",
            two: "Rhoddwyd dau yn hwyr.",
            few: "Rhoddwyd tri yn hwyr.",
            many: "Rhoddwyd chwech yn hwyr.",
            other: "Rhoddwyd {late} yn hwyr."
        };
    not_on_record[open]
        en: {
            one: "For one, it is not on record whether people were told in time.",
            other: "For {open}, it is not on record whether people were told in time."
        },
        cy: {
            zero: "Nid oes yr un nad yw ar gofnod a ddywedwyd wrth bobl amdano mewn pryd.",
            one: "Ar gyfer un, nid yw ar gofnod a ddywedwyd wrth bobl mewn pryd.",
            two: "Ar gyfer dau, nid yw ar gofnod a ddywedwyd wrth bobl mewn pryd.",
            few: "Ar gyfer tri, nid yw ar gofnod a ddywedwyd wrth bobl mewn pryd.",
            many: "Ar gyfer chwech, nid yw ar gofnod a ddywedwyd wrth bobl mewn pryd.",
            other: "Ar gyfer {open}, nid yw ar gofnod a ddywedwyd wrth bobl mewn pryd."
        };
    promised[own]
        en: {
            one: "One of those not given in time was promised by the forum's own terms of reference.",
            other: "{own} of those not given in time were promised by the forum's own terms of reference."
        },
        cy: {
            zero: "Nid oedd cylch gorchwyl y fforwm ei hun wedi addo'r un o'r rhai na roddwyd mewn pryd.",
            one: "Roedd cylch gorchwyl y fforwm ei hun wedi addo un o'r rhai na roddwyd mewn pryd.",
            two: "Roedd cylch gorchwyl y fforwm ei hun wedi addo dau o'r rhai na roddwyd mewn pryd.",
            few: "Roedd cylch gorchwyl y fforwm ei hun wedi addo tri o'r rhai na roddwyd mewn pryd.",
            many: "Roedd cylch gorchwyl y fforwm ei hun wedi addo chwech o'r rhai na roddwyd mewn pryd.",
            other: "Roedd cylch gorchwyl y fforwm ei hun wedi addo {own} o'r rhai na roddwyd mewn pryd."
        };
    looked_for[days]
        en: "Days looked for: {days}.",
        cy: "Dyddiau a geisir: {days}.";
    not_known[open, all, good]
        en: {
            one: "For one answer of {all} due, the record does not show whether people were told in time; in time: {good}.",
            other: "For {open} answers of {all} due, the record does not show whether people were told in time; in time: {good}."
        },
        cy: {
            zero: "Nid oes yr un ateb o {all} nad yw'r cofnod yn dangos a ddywedwyd wrth bobl amdano mewn pryd; mewn pryd: {good}.",
            one: "Ar gyfer un ateb o {all} a oedd yn ddyledus, nid yw'r cofnod yn dangos a ddywedwyd wrth bobl mewn pryd; mewn pryd: {good}.",
            two: "Ar gyfer dau ateb o {all} a oedd yn ddyledus, nid yw'r cofnod yn dangos a ddywedwyd wrth bobl mewn pryd; mewn pryd: {good}.",
            few: "Ar gyfer tri ateb o {all} a oedd yn ddyledus, nid yw'r cofnod yn dangos a ddywedwyd wrth bobl mewn pryd; mewn pryd: {good}.",
            many: "Ar gyfer chwe ateb o {all} a oedd yn ddyledus, nid yw'r cofnod yn dangos a ddywedwyd wrth bobl mewn pryd; mewn pryd: {good}.",
            other: "Ar gyfer {open} ateb o {all} a oedd yn ddyledus, nid yw'r cofnod yn dangos a ddywedwyd wrth bobl mewn pryd; mewn pryd: {good}."
        };
    in_time[all]
        en: { one: "One answer was due, and people were told in time.", other: "{all} answers were due, and people were told of each in time." },
        cy: {
            zero: "Nid oedd ateb yn ddyledus, a dywedwyd wrth bobl mewn pryd am bob un.",
            one: "Roedd un ateb yn ddyledus, a dywedwyd wrth bobl mewn pryd.",
            two: "Roedd dau ateb yn ddyledus, a dywedwyd wrth bobl mewn pryd am y ddau.",
            few: "Roedd tri ateb yn ddyledus, a dywedwyd wrth bobl mewn pryd am bob un.",
            many: "Roedd chwe ateb yn ddyledus, a dywedwyd wrth bobl mewn pryd am bob un.",
            other: "Roedd {all} ateb yn ddyledus, a dywedwyd wrth bobl mewn pryd am bob un."
        };
    not_due[later]
        en: { one: "Nothing is due yet; one answer will be.", other: "Nothing is due yet; {later} answers will be." },
        cy: {
            zero: "Nid oes dim yn ddyledus eto, ac ni ddaw'r un ateb yn ddyledus.",
            one: "Nid oes dim yn ddyledus eto; daw un ateb yn ddyledus.",
            two: "Nid oes dim yn ddyledus eto; daw dau ateb yn ddyledus.",
            few: "Nid oes dim yn ddyledus eto; daw tri ateb yn ddyledus.",
            many: "Nid oes dim yn ddyledus eto; daw chwe ateb yn ddyledus.",
            other: "Nid oes dim yn ddyledus eto; daw {later} ateb yn ddyledus."
        };
    not_recorded
        en: "What people said, and what came of it, is not recorded.",
        cy: "Ni chofnodwyd yr hyn a ddywedodd pobl, na'r hyn a ddaeth ohono.";
    decided_themselves[own]
        en: {
            one: "Those who would be owed the one answer decided the matter themselves; nothing else was said that calls for an answer.",
            other: "Those who would be owed {own} answers decided the matters themselves; nothing else was said that calls for an answer."
        },
        cy: {
            zero: "Ni phenderfynodd neb y byddai ateb yn ddyledus iddo ar y mater ei hun; ni ddywedwyd dim arall sy'n galw am ateb.",
            one: "Y rhai y byddai'r unig ateb yn ddyledus iddynt a benderfynodd ar y mater eu hunain; ni ddywedwyd dim arall sy'n galw am ateb.",
            two: "Y rhai y byddai dau ateb yn ddyledus iddynt a benderfynodd ar y materion eu hunain; ni ddywedwyd dim arall sy'n galw am ateb.",
            few: "Y rhai y byddai tri ateb yn ddyledus iddynt a benderfynodd ar y materion eu hunain; ni ddywedwyd dim arall sy'n galw am ateb.",
            many: "Y rhai y byddai chwe ateb yn ddyledus iddynt a benderfynodd ar y materion eu hunain; ni ddywedwyd dim arall sy'n galw am ateb.",
            other: "Y rhai y byddai {own} ateb yn ddyledus iddynt a benderfynodd ar y materion eu hunain; ni ddywedwyd dim arall sy'n galw am ateb."
        };
    nothing_said
        en: "Nothing was said that calls for an answer.",
        cy: "Ni ddywedwyd dim sy'n galw am ateb.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.events.is_none() && view.record.contributions.is_none() {
        return Conclusion::not_evidenced(say::none_recorded());
    }
    let mut found = Found::default();
    for owed in view.owed() {
        let standing = match (owed.standing(view), owed.by_themselves) {
            (Standing::InTime | Standing::NotDue, _) | (_, Some(false)) => owed.standing(view),
            (_, Some(true)) => {
                found.by_themselves += 1;
                continue;
            }
            (_, None) => Standing::NotKnown,
        };
        found.add(standing, owed.debt.by_own_promise, owed.place());
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
    /// Whether the forum's own terms of reference say when one of those is due.
    not_due_by_own_promise: bool,
    late: usize,
    owed: usize,
    long_owed: usize,
    by_own_promise: usize,
    /// Of things that those who are owed an answer decided themselves.
    by_themselves: usize,
}

impl Found {
    fn add(&mut self, standing: Standing, by_own_promise: bool, place: Pointer) {
        match standing {
            Standing::InTime => return self.in_time.push(place),
            Standing::NotKnown => return self.not_known.push(place),
            Standing::NotDue => {
                self.not_due += 1;
                self.not_due_by_own_promise |= by_own_promise;
                return;
            }
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
            let said = say::due(all)
                .and_if(self.owed, say::not_given)
                .and_if(self.long_owed, |owed| say::long_awaited(owed, long))
                .and_if(self.late, say::given_late)
                .and_if(open, say::not_on_record);
            let own = self.by_own_promise;
            return if own > 0 {
                Conclusion::not_met(said.and_if(own, say::promised)).weighing(OWN_PROMISE)
            } else {
                Conclusion::not_met(said.and(&say::looked_for(days)))
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
            let days = usize::from(!self.not_due_by_own_promise);
            let said =
                say::not_due(self.not_due).and_if(days, |_| say::looked_for(view.policy.feedback_days()));
            return Conclusion::not_applicable(said);
        }
        if !records_what_was_said(view) {
            return Conclusion::not_evidenced(say::not_recorded());
        }
        let none = Conclusion::not_applicable(match self.by_themselves {
            0 => say::nothing_said(),
            own => say::decided_themselves(own),
        });
        view.none_of(Collection::Events, view.none_of(Collection::Contributions, none))
    }
}
