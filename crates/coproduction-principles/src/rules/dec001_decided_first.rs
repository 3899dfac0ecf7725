//! DEC001: people are involved before it is decided.

use coproduction_core::Date;
use coproduction_decisions::{DecidedBy, Decision};
use coproduction_events::EventKind;
use coproduction_record::Collection;

use crate::catalogue::{GUNNING_FORMATIVE, NHS_WALES_ACT_183_B, NHS_WALES_ACT_183_C};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::thread::Involvement;
use crate::view::{
    FORUMS_OWN, Judged, TiedDecision, View, certainly, is_about_services, place, took_place, was_open,
};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC001",
    slug: "decided-first",
    title: Phrase::new("Involved before it is decided", "Cynnwys pobl cyn penderfynu"),
    checks: Phrase::new(
        "Whether people were involved in each decision about services before it was taken, and whether nobody was still being asked about it then. \
         The first involvement is the day that the decision states; where it states none, the first of: the day it was opened for views, a proposal of \
         people with lived experience, the events, contributions and replies that it names as informing it, and the surveys, consultations and other \
         events for gathering views that list it. It has to come before the day of the decision; where the forum decides, alone or jointly, that day \
         itself is soon enough, and people with lived experience who were among those who decided were involved. Decisions on the forum's own working and on research are left out.",
        "A gafodd pobl eu cynnwys ym mhob penderfyniad am wasanaethau cyn iddo gael ei wneud, ac nad oedd neb yn dal i gael ei holi amdano bryd hynny. \
         Y cynnwys cyntaf yw'r diwrnod y mae'r penderfyniad yn ei nodi; lle nad yw'n nodi un, y cyntaf o'r rhain: y diwrnod y'i hagorwyd i sylwadau, \
         cynnig gan bobl â phrofiad byw, y digwyddiadau, y cyfraniadau a'r atebion y mae'n eu henwi'n sail iddo, a'r arolygon, yr ymgynghoriadau a'r \
         digwyddiadau eraill i gasglu barn sy'n ei restru. Rhaid iddo ddod cyn diwrnod y penderfyniad; lle mae'r fforwm yn penderfynu, ar ei ben ei hun neu ar y \
         cyd, mae'r diwrnod ei hun yn ddigon buan, ac roedd pobl â phrofiad byw a oedd ymhlith y rhai a benderfynodd wedi'u cynnwys. Gadewir allan benderfyniadau ar waith y fforwm ei hun ac ar ymchwil.",
    ),
    why: Phrase::new(
        "To be asked about what has already been decided is not to be asked.",
        "Nid holi pobl yw eu holi am yr hyn sydd eisoes wedi'i benderfynu.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[FORUMS_OWN],
    provisions: &[&NHS_WALES_ACT_183_B, &NHS_WALES_ACT_183_C, &GUNNING_FORMATIVE],
    parameters: &[],
    limits: Phrase::new(
        "The duty of the Act is one to make arrangements: one decision on record is not a breach of it. It sees days, and not whether a mind was \
         made up before, or whether what was asked could still change anything. What professionals said is no involvement; an event of which the record names or counts only people without lived experience leaves it open, and whose any other event was is not seen. Where \
         the record says that nothing informed a decision, that is for another rule. Where the stated day is too late and something else came before, it is taken \
         as not known; so it is where the record states an early day and nothing else bears it out, while a formal consultation on the decision began only after it. \
         Another consultation after the decision, on how to carry it out, is no fault where people were involved before. Whether those with lived experience who decided had any say \
         before the meeting is not seen. A survey that is always open counts as \
         open only where it lists the decision.",
        "Dyletswydd i wneud trefniadau yw dyletswydd y Ddeddf: nid yw un penderfyniad ar gofnod yn doriad ohoni. Mae'n gweld dyddiau, nid a oedd rhywun wedi penderfynu \
         ymlaen llaw, nac a allai'r hyn a holwyd newid rhywbeth o hyd. Nid yw'r hyn a ddywedodd gweithwyr proffesiynol yn gyfystyr â chynnwys pobl; mae digwyddiad nad yw'r cofnod yn enwi nac yn cyfrif ynddo ond pobl heb brofiad byw yn gadael y mater yn agored, ac ni welir pwy oedd mewn unrhyw \
         ddigwyddiad arall. Lle mae'r cofnod yn dweud nad oedd dim yn sail i benderfyniad, mater i reol arall yw hynny. Lle mae'r diwrnod a nodir yn rhy hwyr a rhywbeth arall yn gynharach, \
         cymerir nad yw'n hysbys; felly hefyd lle mae'r cofnod yn nodi diwrnod cynnar heb ddim arall i'w gadarnhau, ac ymgynghoriad ffurfiol ar y penderfyniad heb ddechrau tan ar ei ôl. \
         Nid bai yw ymgynghoriad arall ar ôl y penderfyniad, ar sut i'w weithredu, lle cafodd pobl eu cynnwys cyn hynny. Ni welir a oedd gan y rhai â phrofiad byw a benderfynodd lais \
         cyn y cyfarfod. Nid yw arolwg sydd bob amser ar agor yn cyfrif fel un \
         agored oni bai ei fod yn rhestru'r penderfyniad.",
    ),
    to_meet: Phrase::new(
        "Involve people while it is still open what will be done, and decide only once they have been heard and the consultation has closed.",
        "Dylech gynnwys pobl tra bo'r hyn a wneir yn dal yn agored, a phenderfynu dim ond ar ôl eu clywed ac ar ôl i'r ymgynghoriad gau.",
    ),
    to_record: Phrase::new(
        "With each decision, its subject, its day, the day on which people were first involved, and the events and contributions that informed it; with each consultation, its first \
         and last day.",
        "Gyda phob penderfyniad, ei bwnc, ei ddiwrnod, y diwrnod y cafodd pobl eu cynnwys gyntaf, a'r digwyddiadau a'r cyfraniadau a fu'n sail iddo; gyda phob ymgynghoriad, ei ddiwrnod \
         cyntaf a'i ddiwrnod olaf.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC001"),
    check,
};

messages! {
    looked_at[all]
        en: { one: "One decision about services was looked at.", other: "{all} decisions about services were looked at." },
        cy: {
            zero: "Nid edrychwyd ar unrhyw benderfyniad am wasanaethau.",
            one: "Edrychwyd ar un penderfyniad am wasanaethau.",
            two: "Edrychwyd ar ddau benderfyniad am wasanaethau.",
            few: "Edrychwyd ar dri phenderfyniad am wasanaethau.",
            many: "Edrychwyd ar chwe phenderfyniad am wasanaethau.",
            other: "Edrychwyd ar {all} penderfyniad am wasanaethau."
        };
    decided_first[first]
        en: { one: "One came before the first involvement on record.", other: "{first} came before the first involvement on record." },
        cy: {
            zero: "Ni ddaeth yr un cyn y cynnwys cyntaf ar gofnod.",
            one: "Daeth un cyn y cynnwys cyntaf ar gofnod.",
            two: "Daeth dau cyn y cynnwys cyntaf ar gofnod.",
            few: "Daeth tri cyn y cynnwys cyntaf ar gofnod.",
            many: "Daeth chwech cyn y cynnwys cyntaf ar gofnod.",
            other: "Daeth {first} cyn y cynnwys cyntaf ar gofnod."
        };
    still_asked[asking]
        en: { one: "One was taken while people were still being asked.", other: "{asking} were taken while people were still being asked." },
        cy: {
            zero: "Ni wnaed yr un tra oedd pobl yn dal i gael eu holi.",
            one: "Gwnaed un tra oedd pobl yn dal i gael eu holi.",
            two: "Gwnaed dau tra oedd pobl yn dal i gael eu holi.",
            few: "Gwnaed tri tra oedd pobl yn dal i gael eu holi.",
            many: "Gwnaed chwech tra oedd pobl yn dal i gael eu holi.",
            other: "Gwnaed {asking} tra oedd pobl yn dal i gael eu holi."
        };
    not_on_record[open]
        en: {
            one: "For one, the record does not show whether people were involved before it.",
            other: "For {open}, the record does not show whether people were involved before them."
        },
        cy: {
            zero: "Nid oes yr un nad yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn ei wneud.",
            one: "Ar gyfer un, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn ei wneud.",
            two: "Ar gyfer dau, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn eu gwneud.",
            few: "Ar gyfer tri, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn eu gwneud.",
            many: "Ar gyfer chwech, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn eu gwneud.",
            other: "Ar gyfer {open}, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn eu gwneud."
        };
    belied[belied]
        en: {
            one: "For one, the record states a day on which people were first involved that is early enough, and a formal consultation on it that began only after it was taken; nothing else shows which is right.",
            other: "For {belied}, the record states days on which people were first involved that are early enough, and formal consultations on them that began only after they were taken; nothing else shows which is right."
        },
        cy: {
            zero: "Nid oes yr un y mae'r cofnod yn nodi diwrnod cynnar iddo ac ymgynghoriad ffurfiol a ddechreuodd ar ôl ei wneud.",
            one: "Ar gyfer un, mae'r cofnod yn nodi diwrnod digon cynnar y cafodd pobl eu cynnwys gyntaf, ac ymgynghoriad ffurfiol arno na ddechreuodd tan ar ôl ei wneud; nid oes dim arall yn dangos pa un sy'n gywir.",
            two: "Ar gyfer dau, mae'r cofnod yn nodi diwrnodau digon cynnar y cafodd pobl eu cynnwys gyntaf, ac ymgynghoriadau ffurfiol arnynt na ddechreuasant tan ar ôl eu gwneud; nid oes dim arall yn dangos pa rai sy'n gywir.",
            few: "Ar gyfer tri, mae'r cofnod yn nodi diwrnodau digon cynnar y cafodd pobl eu cynnwys gyntaf, ac ymgynghoriadau ffurfiol arnynt na ddechreuasant tan ar ôl eu gwneud; nid oes dim arall yn dangos pa rai sy'n gywir.",
            many: "Ar gyfer chwech, mae'r cofnod yn nodi diwrnodau digon cynnar y cafodd pobl eu cynnwys gyntaf, ac ymgynghoriadau ffurfiol arnynt na ddechreuasant tan ar ôl eu gwneud; nid oes dim arall yn dangos pa rai sy'n gywir.",
            other: "Ar gyfer {belied}, mae'r cofnod yn nodi diwrnodau digon cynnar y cafodd pobl eu cynnwys gyntaf, ac ymgynghoriadau ffurfiol arnynt na ddechreuasant tan ar ôl eu gwneud; nid oes dim arall yn dangos pa rai sy'n gywir."
        };
    not_known[open, all, good]
        en: {
            one: "For one decision about services of {all}, the record does not show whether people were involved before it; after involvement: {good}.",
            other: "For {open} decisions about services of {all}, the record does not show whether people were involved before them; after involvement: {good}."
        },
        cy: {
            zero: "Nid oes yr un penderfyniad am wasanaethau o {all} nad yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn ei wneud; ar ôl cynnwys pobl: {good}.",
            one: "Ar gyfer un penderfyniad am wasanaethau o {all}, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn ei wneud; ar ôl cynnwys pobl: {good}.",
            two: "Ar gyfer dau benderfyniad am wasanaethau o {all}, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn eu gwneud; ar ôl cynnwys pobl: {good}.",
            few: "Ar gyfer tri phenderfyniad am wasanaethau o {all}, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn eu gwneud; ar ôl cynnwys pobl: {good}.",
            many: "Ar gyfer chwe phenderfyniad am wasanaethau o {all}, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn eu gwneud; ar ôl cynnwys pobl: {good}.",
            other: "Ar gyfer {open} penderfyniad am wasanaethau o {all}, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn eu gwneud; ar ôl cynnwys pobl: {good}."
        };
    looked_at_perhaps[all]
        en: {
            one: "One decision that is, or may be, about services was looked at.",
            other: "{all} decisions that are, or may be, about services were looked at."
        },
        cy: {
            zero: "Nid edrychwyd ar unrhyw benderfyniad sydd, neu a all fod, am wasanaethau.",
            one: "Edrychwyd ar un penderfyniad sydd, neu a all fod, am wasanaethau.",
            two: "Edrychwyd ar ddau benderfyniad sydd, neu a all fod, am wasanaethau.",
            few: "Edrychwyd ar dri phenderfyniad sydd, neu a all fod, am wasanaethau.",
            many: "Edrychwyd ar chwe phenderfyniad sydd, neu a all fod, am wasanaethau.",
            other: "Edrychwyd ar {all} penderfyniad sydd, neu a all fod, am wasanaethau."
        };
    subject_open[subject]
        en: {
            one: "One was taken too soon if it is about services, and its subject does not show whether it is.",
            other: "{subject} were taken too soon if they are about services, and their subjects do not show whether they are."
        },
        cy: {
            zero: "Nid oes yr un y mae ei bwnc yn gadael yn agored a yw am wasanaethau.",
            one: "Gwnaed un yn rhy fuan os yw am wasanaethau, ac nid yw ei bwnc yn dangos a yw.",
            two: "Gwnaed dau yn rhy fuan os ydynt am wasanaethau, ac nid yw eu pynciau'n dangos a ydynt.",
            few: "Gwnaed tri yn rhy fuan os ydynt am wasanaethau, ac nid yw eu pynciau'n dangos a ydynt.",
            many: "Gwnaed chwech yn rhy fuan os ydynt am wasanaethau, ac nid yw eu pynciau'n dangos a ydynt.",
            other: "Gwnaed {subject} yn rhy fuan os ydynt am wasanaethau, ac nid yw eu pynciau'n dangos a ydynt."
        };
    involved_first[all]
        en: {
            one: "One decision about services was taken, after people were first involved.",
            other: "{all} decisions about services were taken, each after people were first involved."
        },
        cy: {
            zero: "Ni wnaed unrhyw benderfyniad am wasanaethau ar ôl i bobl gael eu cynnwys gyntaf.",
            one: "Gwnaed un penderfyniad am wasanaethau, ar ôl i bobl gael eu cynnwys gyntaf.",
            two: "Gwnaed dau benderfyniad am wasanaethau, y ddau ar ôl i bobl gael eu cynnwys gyntaf.",
            few: "Gwnaed tri phenderfyniad am wasanaethau, pob un ar ôl i bobl gael eu cynnwys gyntaf.",
            many: "Gwnaed chwe phenderfyniad am wasanaethau, pob un ar ôl i bobl gael eu cynnwys gyntaf.",
            other: "Gwnaed {all} penderfyniad am wasanaethau, pob un ar ôl i bobl gael eu cynnwys gyntaf."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let (mut judged, mut asking, mut belied, mut subject) = (Judged::default(), 0, 0, 0);
    for taken in &view.ties().taken {
        let is_about_services = is_about_services(taken.decision);
        if taken.decided == Some(false) || is_about_services == Some(false) {
            continue;
        }
        let is_certain = taken.decided == Some(true) && is_about_services == Some(true);
        let waited = is_asked(view, taken).map(|asked| !asked);
        let involvement = Involvement::of(view, taken);
        let came_after = came_after(&involvement, taken);
        let judge = |is_certain| match (certainly(waited, is_certain), came_after) {
            (Some(false), _) => Some(false),
            (None, Some(true)) => None,
            (_, other) => certainly(other, is_certain),
        };
        let is_good = judge(is_certain);
        asking += usize::from(certainly(waited, is_certain) == Some(false));
        let is_taken = taken.decided == Some(true);
        subject += usize::from(is_taken && is_good.is_none() && judge(true) == Some(false));
        belied += usize::from(is_good.is_none() && is_belied(&involvement, taken));
        judged.add(is_good, taken.decision, place(Collection::Decisions, taken.place));
    }
    let n = judged.sorted.numbers();
    let looked_at = match subject {
        0 => say::looked_at(n.all),
        _ => say::looked_at_perhaps(n.all),
    };
    let too_soon = looked_at
        .clone()
        .and_if(n.bad - asking, say::decided_first)
        .and_if(asking, say::still_asked)
        .and_if(belied, say::belied)
        .and_if(subject, say::subject_open)
        .and_if(n.open - belied - subject, say::not_on_record);
    let not_known = match belied + subject {
        0 => say::not_known(n.open, n.all, n.good),
        _ => looked_at
            .and_if(belied, say::belied)
            .and_if(subject, say::subject_open)
            .and_if(n.open - belied - subject, say::not_on_record),
    };
    judged.conclude(
        say::involved_first(n.all),
        too_soon,
        not_known,
        view.no_decision(shared::no_decision_on_services()),
    )
}

/// Whether a decision came after the first involvement in it.
fn came_after(involvement: &Involvement, taken: &TiedDecision<'_>) -> Option<bool> {
    let day = taken.on?;
    let before = || involvement.had_begun(|on| on < day);
    let by_then = || involvement.had_begun(|on| on <= day);
    match taken.decision.decided_by {
        Some(DecidedBy::AccountableBody) => before(),
        Some(_) => by_then(),
        None => before().filter(|before| by_then() == Some(*before)),
    }
}

/// Whether a decision states a day of the first involvement that was soon enough, and the record speaks against it.
fn is_belied(involvement: &Involvement, taken: &TiedDecision<'_>) -> bool {
    let is_of_body = taken.decision.decided_by == Some(DecidedBy::AccountableBody);
    taken
        .on
        .is_some_and(|day| involvement.is_belied(|on| on < day || (!is_of_body && on == day)))
}

/// Whether people were still being asked about a decision on its day.
fn is_asked(view: &View<'_>, taken: &TiedDecision<'_>) -> Option<bool> {
    let day = taken.on?;
    let mut is_asked = Some(stage_was_open(taken.decision, day));
    for (event, is_named) in view.ties().events_of(view, taken.decision).into_values() {
        let is_listed = event
            .decisions
            .iter()
            .flatten()
            .any(|id| *id == taken.decision.id);
        let asks = match event.kind {
            Some(EventKind::Consultation) => is_listed || is_named,
            Some(EventKind::Survey) => is_listed,
            _ => false,
        };
        let was_open = match took_place(event, view.day) {
            Some(false) => Some(false),
            took_place => was_open(event, day).filter(|open| !open || took_place == Some(true)),
        };
        match was_open {
            Some(true) if asks => return Some(true),
            None if asks => is_asked = is_asked.filter(|asked| *asked),
            _ => {}
        }
    }
    is_asked
}

/// Whether a decision was open for views on a day and closed after it; one that closed on the day had closed.
fn stage_was_open(decision: &Decision, day: Date) -> bool {
    decision.stages.as_ref().is_some_and(|stages| {
        stages.opened_on.is_some_and(|opened| opened <= day)
            && stages.closed_on.is_some_and(|closed| day < closed)
    })
}
