//! DEC008: equality is assessed before it is decided, and a substantial impact is made public.

use coproduction_decisions::{Decision, ImpactAssessment};
use coproduction_events::DocumentKind;
use coproduction_record::Collection;

use crate::catalogue::{
    EQUALITY_REGULATIONS_8_1_A, EQUALITY_REGULATIONS_8_1_D, EQUALITY_REGULATIONS_8_2, Provision,
};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{
    Assessed, FORUMS_OWN, Judged, View, any_known, certainly, owes_assessment, reaches_people, was_out,
};
use crate::{Basis, Phrase, Rule, Severity};

/// What asks that it be made in time.
static ASSESSING: &[&Provision] = &[&EQUALITY_REGULATIONS_8_1_A];
/// What asks for a published report.
static PUBLISHING: &[&Provision] = &[&EQUALITY_REGULATIONS_8_1_D, &EQUALITY_REGULATIONS_8_2];

pub(crate) static RULE: Rule = Rule {
    code: "DEC008",
    slug: "eia-too-late",
    title: Phrase::new("Assessed in time, and published", "Asesu mewn pryd, a chyhoeddi"),
    checks: Phrase::new(
        "Whether each decision with an equality or an integrated impact assessment had one by the day on which it was taken, that day included, and whether a report is published where one of them found the likely impact to be substantial. \
         Decisions still to be taken, and those without such an assessment, are left out.",
        "A oedd gan bob penderfyniad ag asesiad effaith ar gydraddoldeb, neu un integredig, un erbyn y diwrnod y'i gwnaed, gan gynnwys y diwrnod hwnnw, ac a gyhoeddwyd adroddiad lle canfu un ohonynt fod yr effaith debygol yn sylweddol. \
         Gadewir allan benderfyniadau sydd eto i'w gwneud, a rhai heb asesiad effaith o'r fath.",
    ),
    why: Phrase::new(
        "An assessment that comes after the decision can change nothing, and one that nobody can read convinces nobody.",
        "Ni all asesiad effaith sy'n dod ar ôl y penderfyniad newid dim, ac nid yw un na all neb ei ddarllen yn argyhoeddi neb.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[FORUMS_OWN],
    provisions: &[
        &EQUALITY_REGULATIONS_8_1_A,
        &EQUALITY_REGULATIONS_8_1_D,
        &EQUALITY_REGULATIONS_8_2,
    ],
    parameters: &[],
    limits: Phrase::new(
        "The duty is one to make arrangements: one date on record is not a breach of it. It sees when an assessment was made, and not whether those who decided read it. One that was made again later is no fault where there was one in time. \
         The regulations name no day for publishing: a report that is still to come counts as none, but only where the record holds all its documents of the day. A day of publication, a document or an address each show that a report was published.",
        "Dyletswydd i wneud trefniadau ydyw: nid yw un dyddiad ar gofnod yn doriad ohoni. Mae'n gweld pryd y gwnaed asesiad effaith, nid a ddarllenodd y rhai a benderfynodd ef. Nid bai yw un a wnaed eto'n ddiweddarach lle'r oedd un mewn pryd. \
         Nid yw'r rheoliadau'n enwi diwrnod ar gyfer cyhoeddi: mae adroddiad sydd eto i ddod yn cyfrif fel dim, ond dim ond lle mae'r cofnod yn cynnwys ei holl ddogfennau o'r diwrnod. Mae diwrnod cyhoeddi, dogfen neu gyfeiriad, pob un ohonynt, yn dangos \
         bod adroddiad wedi'i gyhoeddi.",
    ),
    to_meet: Phrase::new(
        "Finish the assessment before the decision, and publish it where the impact is substantial.",
        "Gorffennwch yr asesiad effaith cyn y penderfyniad, a chyhoeddwch ef lle mae'r effaith yn sylweddol.",
    ),
    to_record: Phrase::new(
        "With each equality impact assessment, its day, whether the impact was found to be substantial, and when and where it was published; with each decision, its day.",
        "Gyda phob asesiad o'r effaith ar gydraddoldeb, ei ddiwrnod, a ganfuwyd bod yr effaith yn sylweddol, a phryd ac ymhle y'i cyhoeddwyd; gyda phob penderfyniad, ei ddiwrnod.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC008"),
    check,
};

messages! {
    looked_at[all]
        en: {
            one: "One decision with an equality impact assessment, or that may have one, was looked at.",
            other: "{all} decisions with an equality impact assessment, or that may have one, were looked at."
        },
        cy: {
            zero: "Nid edrychwyd ar unrhyw benderfyniad ag asesiad o'r effaith ar gydraddoldeb, neu a all fod ag un.",
            one: "Edrychwyd ar un penderfyniad ag asesiad o'r effaith ar gydraddoldeb, neu a all fod ag un.",
            two: "Edrychwyd ar ddau benderfyniad ag asesiad o'r effaith ar gydraddoldeb, neu a all fod ag un.",
            few: "Edrychwyd ar dri phenderfyniad ag asesiad o'r effaith ar gydraddoldeb, neu a all fod ag un.",
            many: "Edrychwyd ar chwe phenderfyniad ag asesiad o'r effaith ar gydraddoldeb, neu a all fod ag un.",
            other: "Edrychwyd ar {all} penderfyniad ag asesiad o'r effaith ar gydraddoldeb, neu a all fod ag un."
        };
    too_late[late]
        en: { one: "One had been taken before its assessment was made.", other: "{late} had been taken before their assessments were made." },
        cy: {
            zero: "Ni wnaed yr un cyn ei asesiad.",
            one: "Gwnaed un cyn ei asesiad.",
            two: "Gwnaed dau cyn eu hasesiadau.",
            few: "Gwnaed tri cyn eu hasesiadau.",
            many: "Gwnaed chwech cyn eu hasesiadau.",
            other: "Gwnaed {late} cyn eu hasesiadau."
        };
    unpublished[unpublished]
        en: {
            one: "One with a substantial impact has no published report on record.",
            other: "{unpublished} with a substantial impact have no published report on record."
        },
        cy: {
            zero: "Nid oes yr un ag effaith sylweddol heb adroddiad cyhoeddedig ar gofnod.",
            one: "Mae un ag effaith sylweddol heb adroddiad cyhoeddedig ar gofnod.",
            two: "Mae dau ag effaith sylweddol heb adroddiad cyhoeddedig ar gofnod.",
            few: "Mae tri ag effaith sylweddol heb adroddiad cyhoeddedig ar gofnod.",
            many: "Mae chwech ag effaith sylweddol heb adroddiad cyhoeddedig ar gofnod.",
            other: "Mae {unpublished} ag effaith sylweddol heb adroddiad cyhoeddedig ar gofnod."
        };
    not_on_record[open]
        en: { one: "For one, that is not on record.", other: "For {open}, that is not on record." },
        cy: {
            zero: "Mae hynny ar gofnod ar gyfer pob un.",
            one: "Ar gyfer un, nid yw hynny ar gofnod.",
            two: "Ar gyfer dau, nid yw hynny ar gofnod.",
            few: "Ar gyfer tri, nid yw hynny ar gofnod.",
            many: "Ar gyfer chwech, nid yw hynny ar gofnod.",
            other: "Ar gyfer {open}, nid yw hynny ar gofnod."
        };
    not_known[open, all, good]
        en: "Decisions of whose equality impact assessments the record does not show whether they came in time, or whether a report was called for and published: {open} of {all}; in time, and published where called for: {good}.",
        cy: "Penderfyniadau nad yw'r cofnod yn dangos a ddaeth eu hasesiadau o'r effaith ar gydraddoldeb mewn pryd, neu a oedd angen adroddiad ac a gyhoeddwyd un: {open} o {all}; mewn pryd, ac wedi'u cyhoeddi lle'r oedd angen: {good}.";
    in_time[all]
        en: "Decisions whose equality impact assessments came in time, and were published where the impact was substantial: {all} of {all}.",
        cy: "Penderfyniadau y daeth eu hasesiadau o'r effaith ar gydraddoldeb mewn pryd, ac a gyhoeddwyd lle'r oedd yr effaith yn sylweddol: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let assessed = Assessed::of(view);
    let (mut judged, mut silent) = (Judged::default(), Vec::new());
    let (mut late, mut unpublished) = (0, 0);
    for taken in &assessed.taken {
        let (decision, at) = (taken.decision(), taken.place());
        if decision.assessments.is_none() {
            if owes_assessment(decision) == Some(false) {
                silent.push(at);
            } else {
                judged.add(None, decision, at);
            }
            continue;
        }
        let mut assessments = view.equality_assessments(decision).peekable();
        if assessments.peek().is_none() {
            continue;
        }
        let in_time = any_known(assessments.map(|made| Some(made.on? <= taken.sitting.day?)));
        let in_time = certainly(in_time, taken.is_certain);
        let is_published = certainly(is_published(view, &assessed, decision), taken.is_certain);
        late += usize::from(in_time == Some(false));
        unpublished += usize::from(is_published == Some(false));
        let is_good = match (in_time, is_published) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (in_time, is_published) => in_time.and(is_published),
        };
        judged.add(is_good, decision, at.member("assessments"));
    }
    let n = judged.sorted.numbers();
    let none = if silent.is_empty() {
        view.no_decision(shared::none_assessed())
    } else {
        Conclusion::not_evidenced(shared::assessments_not_listed(silent.len())).at(silent)
    };
    let wanting = say::looked_at(n.all)
        .and_if(late, say::too_late)
        .and_if(unpublished, say::unpublished)
        .and_if(n.open, say::not_on_record);
    let conclusion = judged.conclude(
        say::in_time(n.all),
        wanting,
        say::not_known(n.open, n.all, n.good),
        none,
    );
    match (late, unpublished) {
        (1.., 0) => conclusion.resting_on(ASSESSING),
        (0, 1..) => conclusion.resting_on(PUBLISHING),
        _ => conclusion,
    }
}

/// Whether a report was published by the day of the view, where a substantial impact calls for one.
fn is_published(view: &View<'_>, assessed: &Assessed<'_, '_>, decision: &Decision) -> Option<bool> {
    let mut assessments = view.equality_assessments(decision);
    let is_out = |assessment: &ImpactAssessment| is_out(view, assessment);
    if assessments.clone().any(is_out) || assessments.clone().all(|one| one.substantial == Some(false)) {
        return Some(true);
    }
    let mut documents = assessed.information.on_decision(decision.id);
    if documents.any(|document| {
        let is_report = document.kind == DocumentKind::ImpactAssessment && reaches_people(document);
        is_report && was_out(document, view.day) == Some(true)
    }) {
        return Some(true);
    }
    let is_substantial = assessments.any(|one| one.substantial == Some(true));
    let is_known = view.record.documents.is_some()
        && view.is_whole(Collection::Documents, view.day)
        && !assessed.has_document(decision);
    (is_substantial && is_known).then_some(false)
}

/// Whether an assessment says that it was published by the day of the view.
fn is_out(view: &View<'_>, assessment: &ImpactAssessment) -> bool {
    match (assessment.published_on, assessment.document) {
        (Some(on), _) => on <= view.day,
        (None, Some(id)) => {
            let document = view.record.document(id);
            document.is_none_or(|document| was_out(document, view.day) != Some(false))
        }
        (None, None) => assessment.uri.is_some(),
    }
}
