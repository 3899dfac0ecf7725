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
use crate::thread::{Index, Involvement, Taken};
use crate::view::{FORUMS_OWN, Judged, View, certainly, is_about_services, place, took_place, was_open};
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
         itself is soon enough. Decisions on the forum's own working and on research are left out.",
        "A gafodd pobl eu cynnwys ym mhob penderfyniad am wasanaethau cyn iddo gael ei wneud, ac nad oedd neb yn dal i gael ei holi amdano bryd hynny. \
         Y cynnwys cyntaf yw'r diwrnod y mae'r penderfyniad yn ei nodi; lle nad yw'n nodi un, y cyntaf o'r rhain: y diwrnod y'i hagorwyd i sylwadau, \
         cynnig gan bobl â phrofiad byw, y digwyddiadau, y cyfraniadau a'r atebion y mae'n eu henwi'n sail iddo, a'r arolygon, yr ymgynghoriadau a'r \
         digwyddiadau eraill i gasglu barn sy'n ei restru. Rhaid iddo ddod cyn diwrnod y penderfyniad; lle mae'r fforwm yn penderfynu, ar ei ben ei hun neu ar y \
         cyd, mae'r diwrnod ei hun yn ddigon buan. Gadewir allan benderfyniadau ar waith y fforwm ei hun ac ar ymchwil.",
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
         made up before, or whether what was asked could still change anything. What professionals said is no involvement; whose an event was is not seen. Where \
         the record says that nothing informed a decision, that is for another rule. Where the stated day is too late and something else came before, it is taken \
         as not known. A consultation after the decision, on how to carry it out, is no fault where people were involved before. A survey that is always open counts as \
         open only where it lists the decision.",
        "Dyletswydd i wneud trefniadau yw dyletswydd y Ddeddf: nid yw un penderfyniad ar gofnod yn doriad ohoni. Mae'n gweld dyddiau, nid a oedd rhywun wedi penderfynu \
         ymlaen llaw, nac a allai'r hyn a holwyd newid rhywbeth o hyd. Nid yw'r hyn a ddywedodd gweithwyr proffesiynol yn gyfystyr â chynnwys pobl; ni welir pwy oedd mewn \
         digwyddiad. Lle mae'r cofnod yn dweud nad oedd dim yn sail i benderfyniad, mater i reol arall yw hynny. Lle mae'r diwrnod a nodir yn rhy hwyr a rhywbeth arall yn gynharach, \
         cymerir nad yw'n hysbys. Nid bai yw ymgynghoriad ar ôl y penderfyniad, ar sut i'w weithredu, lle cafodd pobl eu cynnwys cyn hynny. Nid yw arolwg sydd bob amser ar agor yn cyfrif fel un \
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
    decided_first[first, asking, all, open]
        en: "Decisions about services that came before the first involvement on record: {first}; while people were still being asked: {asking}; of {all} (not on record: {open}).",
        cy: "Penderfyniadau am wasanaethau a ddaeth cyn y cynnwys cyntaf ar gofnod: {first}; tra oedd pobl yn dal i gael eu holi: {asking}; o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all, good]
        en: "Decisions about services of which the record does not show whether people were involved before them: {open} of {all}; after involvement: {good}.",
        cy: "Penderfyniadau am wasanaethau nad yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn eu gwneud: {open} o {all}; ar ôl cynnwys pobl: {good}.";
    involved_first[all]
        en: "Decisions about services that came after people were first involved: {all} of {all}.",
        cy: "Penderfyniadau am wasanaethau a ddaeth ar ôl i bobl gael eu cynnwys gyntaf: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let index = Index::of(view);
    let (mut judged, mut asking) = (Judged::default(), 0);
    for taken in &index.taken {
        let is_about_services = is_about_services(taken.decision);
        if taken.decided == Some(false) || is_about_services == Some(false) {
            continue;
        }
        let is_certain = taken.decided == Some(true) && is_about_services == Some(true);
        let still_asked = certainly(is_asked(&index, taken).map(|asked| !asked), is_certain);
        let is_good = match (still_asked, came_after(&index, taken)) {
            (Some(false), _) => Some(false),
            (None, Some(true)) => None,
            (_, other) => certainly(other, is_certain),
        };
        asking += usize::from(still_asked == Some(false));
        judged.add(is_good, taken.decision, place(Collection::Decisions, taken.place));
    }
    let sorted = &judged.sorted;
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    let first = sorted.bad.len() - asking;
    let none = view.none_of(
        Collection::Decisions,
        Conclusion::not_applicable(shared::no_decision_on_services()),
    );
    judged.conclude(
        say::involved_first(all),
        say::decided_first(first, asking, all, open),
        say::not_known(open, all, good),
        none,
    )
}

/// Whether a decision came after the first involvement in it.
fn came_after(index: &Index<'_>, taken: &Taken<'_>) -> Option<bool> {
    let day = taken.on?;
    let involvement = Involvement::of(index, taken);
    let before = || involvement.had_begun(|on| on < day);
    let by_then = || involvement.had_begun(|on| on <= day);
    match taken.decision.decided_by {
        Some(DecidedBy::AccountableBody) => before(),
        Some(_) => by_then(),
        None => before().filter(|before| by_then() == Some(*before)),
    }
}

/// Whether people were still being asked about a decision on its day.
fn is_asked(index: &Index<'_>, taken: &Taken<'_>) -> Option<bool> {
    let day = taken.on?;
    let mut is_asked = Some(stage_was_open(taken.decision, day));
    for (event, is_named) in index.events_of(taken.decision).into_values() {
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
        let was_open = match took_place(event, index.view.day) {
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
