//! SAF003: whoever asks that monitoring of them stop is heeded in time.

use coproduction_core::Date;
use coproduction_equity::StopNotice;
use coproduction_record::Collection;

use crate::catalogue::{DPA_2018_8_1, DPA_2018_8_5};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, View, is_special_category};
use crate::{Basis, Phrase, Rule, Severity};

/// What the condition for equality monitoring does not speak of.
const BEYOND_THE_CONDITION: Weight = Weight::new(Severity::Warning, Basis::Choice);

pub(crate) static RULE: Rule = Rule {
    code: "SAF003",
    slug: "objection-ignored",
    title: Phrase::new("Notices to stop heeded", "Parchu hysbysiadau i roi'r gorau iddi"),
    checks: Phrase::new(
        "Whether, after each written notice to stop using somebody's monitoring answers, that stopped by the end of the period that the notice gave. A notice whose period has not ended is left out.",
        "A roddwyd y gorau, ar ôl pob hysbysiad ysgrifenedig i beidio â defnyddio atebion monitro rhywun, i'w defnyddio erbyn diwedd y cyfnod a roddodd yr hysbysiad. Gadewir allan hysbysiad nad yw ei gyfnod wedi dod i ben.",
    ),
    why: Phrase::new(
        "The right to say stop is what makes answering a free choice.",
        "Yr hawl i ddweud stop sy'n gwneud ateb yn ddewis rhydd.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[Otherwise::new(
        BEYOND_THE_CONDITION,
        Phrase::new(
            "where the return is not on record as counting people by race, religion or belief, disability or sexual orientation",
            "lle nad yw ar gofnod bod y ffurflen yn cyfrif pobl yn ôl hil, crefydd neu gred, anabledd neu gyfeiriadedd rhywiol",
        ),
    )],
    provisions: &[&DPA_2018_8_5, &DPA_2018_8_1],
    parameters: &[],
    limits: Phrase::new(
        "A notice whose period has ended and of which no day is on record on which the use stopped counts as one that was not heeded. It does not see whether the notice was withdrawn or the period reasonable, nor whether \
         the answers were taken out of what was already published. It tells returns, and never how many people gave notice.",
        "Mae hysbysiad y mae ei gyfnod wedi dod i ben, ac nad oes diwrnod ar gofnod y rhoddwyd y gorau i'r defnydd, yn cyfrif fel un na pharchwyd. Nid yw'n gweld a dynnwyd yr hysbysiad yn ôl nac a oedd y cyfnod yn rhesymol, na chwaith a \
         dynnwyd yr atebion o'r hyn a gyhoeddwyd eisoes. Mae'n cyfrif ffurflenni, a byth faint o bobl a roddodd hysbysiad.",
    ),
    to_meet: Phrase::new(
        "Take the answers out as soon as somebody gives notice, and keep a log of notices that names nobody.",
        "Tynnwch yr atebion allan cyn gynted ag y bydd rhywun yn rhoi hysbysiad, a chadwch log o hysbysiadau nad yw'n enwi neb.",
    ),
    to_record: Phrase::new(
        "For each return the notices, by when processing had to stop and when it did; an empty list says that there were none.",
        "Ar gyfer pob ffurflen, yr hysbysiadau, erbyn pryd yr oedd yn rhaid rhoi'r gorau i brosesu, a phryd y gwnaed hynny; mae rhestr wag yn dweud nad oedd dim.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("SAF003"),
    check,
};

messages! {
    ignored[ignored, all]
        en: "Monitoring returns with a notice to stop whose period ended before the use stopped, as far as is on record: {ignored} of {all} with such notices.",
        cy: "Ffurflenni monitro â hysbysiad i roi'r gorau iddi y daeth ei gyfnod i ben cyn i'r defnydd beidio, hyd y mae ar gofnod: {ignored} o {all} â hysbysiadau o'r fath.";
    not_known[unknown, all]
        en: "Monitoring returns with a notice to stop, of which it is not on record whether the use stopped in time: {unknown} of {all} with such notices.",
        cy: "Ffurflenni monitro â hysbysiad i roi'r gorau iddi, nad yw ar gofnod a beidiodd y defnydd mewn pryd: {unknown} o {all} â hysbysiadau o'r fath.";
    silent[silent, all]
        en: "Monitoring returns of which it is not on record whether there were notices to stop: {silent} of {all}.",
        cy: "Ffurflenni monitro nad yw ar gofnod a fu hysbysiadau i roi'r gorau iddi: {silent} o {all}.";
    none_given
        en: "There was no notice to stop whose period has ended.",
        cy: "Nid oedd hysbysiad i roi'r gorau iddi y mae ei gyfnod wedi dod i ben.";
    met[all]
        en: "Monitoring returns with notices to stop, where the use stopped in time: {all} of {all}.",
        cy: "Ffurflenni monitro â hysbysiadau i roi'r gorau iddi, lle peidiodd y defnydd mewn pryd: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.monitoring_returns.is_none() {
        return Conclusion::not_evidenced(shared::no_monitoring());
    }
    let kept = Collection::MonitoringReturns;
    let is_whole = view.is_whole(kept, view.day);
    let mut notices = Sorted::default();
    let mut silent = Vec::new();
    let (mut looked_at, mut with_notices, mut ignored, mut open) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut is_barred = false;
    for (at, returned) in view.returns() {
        looked_at += 1;
        let handling = returned.handling.as_ref();
        let Some(given) = handling.and_then(|handling| handling.stop_notices.as_ref()) else {
            silent.push(at);
            continue;
        };
        let mut of_return = Sorted::default();
        for (index, notice) in given.iter().enumerate() {
            if is_due(notice, view.day) {
                let at = at.member("handling").entry("stopNotices", index);
                of_return.add(was_heeded(notice, view.day, is_whole), at);
            }
        }
        let is_ignored = !of_return.bad.is_empty();
        with_notices += usize::from(of_return.len() > 0);
        ignored += usize::from(is_ignored);
        open += usize::from(!of_return.unknown.is_empty());
        is_barred |= is_ignored && is_special_category(returned) == Some(true);
        notices.good.extend(of_return.good);
        notices.bad.extend(of_return.bad);
        notices.unknown.extend(of_return.unknown);
    }
    if ignored > 0 {
        let not_met = Conclusion::not_met(say::ignored(ignored, with_notices)).at(notices.bad);
        return if is_barred {
            not_met
        } else {
            not_met.weighing(BEYOND_THE_CONDITION)
        };
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::not_known(open, with_notices)).at(notices.unknown);
    }
    if !silent.is_empty() {
        return Conclusion::not_evidenced(say::silent(silent.len(), looked_at)).at(silent);
    }
    if with_notices == 0 {
        return view.none_of(kept, Conclusion::not_applicable(say::none_given()));
    }
    view.met_where_whole(kept, Conclusion::met(say::met(with_notices)).at(notices.good))
}

fn stopped(notice: &StopNotice, day: Date) -> Option<Date> {
    notice.stopped_on.filter(|stopped| *stopped <= day)
}

/// Whether a notice was given by the day, and its period has ended or may have, or the use has stopped.
fn is_due(notice: &StopNotice, day: Date) -> bool {
    let may_be_over = notice.stop_by.is_none_or(|by| by < day);
    notice.on <= day && (may_be_over || stopped(notice, day).is_some())
}

/// Whether the use stopped by the end of the period, where that is on record.
fn was_heeded(notice: &StopNotice, day: Date, is_whole: bool) -> Option<bool> {
    match (stopped(notice, day), notice.stop_by) {
        (Some(stopped), Some(by)) => Some(stopped <= by),
        // At once is in time, whatever the period was.
        (Some(stopped), None) => (stopped == notice.on).then_some(true),
        (None, Some(_)) => is_whole.then_some(false),
        (None, None) => None,
    }
}
