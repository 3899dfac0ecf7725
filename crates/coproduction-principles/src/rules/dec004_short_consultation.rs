//! DEC004: a formal consultation leaves people time.

use coproduction_core::Date;
use coproduction_core::registers::is_bank_holiday;
use coproduction_events::OpeningWindow;
use coproduction_record::Collection;

use crate::catalogue::{ABUHB_TWELVE_WEEKS, GUNNING_TIME, NATIONAL_PRINCIPLE_3};
use crate::finding::Conclusion;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Consultation, Sorted, View, certainly, place};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC004",
    slug: "short-consultation",
    title: Phrase::new("Time to answer", "Amser i ateb"),
    checks: Phrase::new(
        "Whether each formal consultation that has closed was open for so many calendar days, the first and the last included, and whether no more than a part of them were bank holidays.",
        "A oedd pob ymgynghoriad ffurfiol sydd wedi cau ar agor am hyn a hyn o ddyddiau calendr, gan gynnwys y cyntaf a'r olaf, ac nad oedd mwy na chyfran ohonynt yn wyliau banc.",
    ),
    why: Phrase::new(
        "People who care, work or need support, and groups that have to meet before they can answer, need weeks and not days.",
        "Mae ar bobl sy'n gofalu, sy'n gweithio neu y mae arnynt angen cymorth, ac ar grwpiau sy'n gorfod cyfarfod cyn gallu ateb, angen wythnosau ac nid dyddiau.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&GUNNING_TIME, &NATIONAL_PRINCIPLE_3, &ABUHB_TWELVE_WEEKS],
    parameters: &[
        Parameter {
            name: "consultationDays",
            means: Phrase::new(
                "for how long a formal consultation is open, in calendar days",
                "am ba hyd y mae ymgynghoriad ffurfiol ar agor, mewn dyddiau calendr",
            ),
            basis: Basis::Choice,
            source: Phrase::new(
                "Twelve weeks: what one health board, Aneurin Bevan, says that its own consultations usually last at least. No guidance that was seen sets a length.",
                "Deuddeg wythnos: yr hyn y dywed un bwrdd iechyd, Aneurin Bevan, y mae ei ymgynghoriadau ei hun fel arfer yn para o leiaf. Nid oes canllawiau a welwyd sy'n pennu hyd.",
            ),
            value: |policy: &Policy| policy.consultation_days().get().into(),
        },
        Parameter {
            name: "holidayShare",
            means: Phrase::new(
                "the part of those days that may be bank holidays",
                "y gyfran o'r dyddiau hynny a all fod yn wyliau banc",
            ),
            basis: Basis::Choice,
            source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
            value: |policy: &Policy| serde_json::to_value(policy.holiday_share()).unwrap_or_default(),
        },
    ],
    limits: Phrase::new(
        "No law sets a length: shorter may be fair, and longer may not be. The twelve weeks are what one health board says of its own. Of holidays it counts bank holidays alone, from 2012 to 2028, so that the part of them is small; the \
         holidays of schools, Ramadan or August are not seen. It sees neither extensions that the last day does not show nor what people were told of the length. A consultation that is not said to be formal counts only where it was long enough.",
        "Nid oes cyfraith sy'n pennu hyd: gall llai fod yn deg, a gall mwy beidio â bod. Yr hyn y mae un bwrdd iechyd yn ei ddweud am ei rai ei hun yw'r deuddeg wythnos. O blith gwyliau, gwyliau banc yn unig y mae'n eu cyfrif, o 2012 i 2028, ac felly \
         bach yw eu cyfran; ni welir gwyliau ysgol, Ramadan na mis Awst. Nid yw'n gweld estyniadau nad yw'r diwrnod olaf yn eu dangos, na'r hyn a ddywedwyd wrth bobl am yr hyd. Nid yw ymgynghoriad na ddywedir ei fod yn ffurfiol yn cyfrif oni bai ei fod yn \
         ddigon hir.",
    ),
    to_meet: Phrase::new(
        "Leave twelve weeks, or those that your policy sets, and more where they fall over holidays.",
        "Caniatewch ddeuddeg wythnos, neu'r rhai y mae eich polisi'n eu pennu, a mwy lle maent yn disgyn dros wyliau.",
    ),
    to_record: Phrase::new(
        "With each consultation, its first and last day, and whether it is a formal one.",
        "Gyda phob ymgynghoriad, ei ddiwrnod cyntaf a'i ddiwrnod olaf, ac a yw'n un ffurfiol.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC004"),
    check,
};

messages! {
    short[short, days, holidays, all, open]
        en: "Formal consultations open for fewer than {days} days: {short}; long enough, with too many bank holidays: {holidays}; of {all} (not on record: {open}).",
        cy: "Ymgyngoriadau ffurfiol a fu ar agor am lai na {days} o ddyddiau: {short}; yn ddigon hir, gyda gormod o wyliau banc: {holidays}; o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all, good]
        en: "Consultations of which the record does not show whether they were formal, or for how long they were open: {open} of {all}; long enough: {good}.",
        cy: "Ymgyngoriadau nad yw'r cofnod yn dangos a oeddent yn ffurfiol, neu am ba hyd y buont ar agor: {open} o {all}; yn ddigon hir: {good}.";
    long_enough[all, days]
        en: "Consultations that were open for {days} days or more: {all} of {all}.",
        cy: "Ymgyngoriadau a fu ar agor am {days} o ddyddiau neu fwy: {all} o {all}.";
    none_closed
        en: "No formal consultation had closed.",
        cy: "Nid oedd unrhyw ymgynghoriad ffurfiol wedi cau.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.events.is_none() {
        return Conclusion::not_evidenced(shared::no_events());
    }
    let (mut sorted, mut short) = (Sorted::default(), 0);
    for consultation in view.consultations() {
        let window = consultation.event.window.as_ref();
        let is_open = window
            .and_then(|window| window.closes_on)
            .is_some_and(|closes| closes > view.day);
        if consultation.is_formal == Some(false) || is_open {
            continue;
        }
        let time = window.and_then(|window| time(view, window));
        let is_good = certainly(time.map(|time| time == Time::Enough), is_formal(&consultation));
        short += usize::from(is_good == Some(false) && time == Some(Time::Short));
        sorted.add(is_good, place(Collection::Events, consultation.place));
    }
    let (all, good, bad, open) = (
        sorted.len(),
        sorted.good.len(),
        sorted.bad.len(),
        sorted.unknown.len(),
    );
    let days = view.policy.consultation_days();
    let none = view.none_of(Collection::Events, Conclusion::not_applicable(say::none_closed()));
    sorted.conclude(
        say::long_enough(all, days),
        say::short(short, days, bad - short, all, open),
        say::not_known(open, all, good),
        none,
    )
}

/// Whether it is a formal consultation that took place, for certain.
fn is_formal(consultation: &Consultation<'_>) -> bool {
    consultation.is_formal == Some(true) && consultation.is_certain
}

/// The time that a consultation left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    Enough,
    Short,
    OnHolidays,
}

/// The time of a window; not known where an end is missing, or where bank holidays cannot be counted.
fn time(view: &View<'_>, window: &OpeningWindow) -> Option<Time> {
    let (opens, closes) = window.opens_on.zip(window.closes_on)?;
    let days = opens.days_until(closes) + 1;
    if days < i64::from(view.policy.consultation_days().get()) {
        return Some(Time::Short);
    }
    let share = view.policy.holiday_share();
    let holidays = bank_holidays(opens, closes)?;
    let too_many = holidays * i64::from(share.denominator.get()) > i64::from(share.numerator) * days;
    Some(if too_many { Time::OnHolidays } else { Time::Enough })
}

/// The bank holidays from one day to another, both included.
fn bank_holidays(first: Date, last: Date) -> Option<i64> {
    let (mut day, mut holidays) = (first, 0);
    while day <= last {
        holidays += i64::from(is_bank_holiday(day)?);
        day = day.plus_days(1)?;
    }
    Some(holidays)
}
