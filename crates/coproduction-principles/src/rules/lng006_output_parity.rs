//! LNG006: minutes, feedback and reports are there in Welsh no later than in English.

use coproduction_events::{Document, DocumentKind};
use coproduction_record::Collection;

use crate::catalogue::{
    ACTIVE_OFFER, NATIONAL_PRINCIPLE_5, UK_STANDARDS_COMMUNICATIONS, WELSH_STANDARD_36, WELSH_STANDARD_37,
    WELSH_STANDARD_38,
};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::template::messages;
use crate::view::{Issued, Parity, Sorted, View, all_known, place, reaches_people};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "LNG006",
    slug: "output-parity",
    title: Phrase::new(
        "Minutes, feedback and reports in Welsh too",
        "Cofnodion, adborth ac adroddiadau yn Gymraeg hefyd",
    ),
    checks: Phrase::new(
        "Whether minutes and feedback, and reports that the forum or its accountable body wrote for members, for those who took part or for the public, were available in Welsh no later than in English.",
        "A oedd cofnodion ac adborth, ac adroddiadau a ysgrifennodd y fforwm neu'r corff atebol ar gyfer aelodau, y rhai a gymerodd ran neu'r cyhoedd, ar gael yn Gymraeg heb fod yn hwyrach nag yn Saesneg.",
    ),
    why: Phrase::new(
        "What people said in Welsh comes back to them in English, or late, and the loop closes in one language only.",
        "Mae'r hyn a ddywedodd pobl yn Gymraeg yn dod yn ôl atynt yn Saesneg, neu'n hwyr, ac mae'r cylch yn cau mewn un iaith yn unig.",
    ),
    severity: Severity::Warning,
    basis: Basis::Guidance,
    otherwise: &[],
    provisions: &[
        &ACTIVE_OFFER,
        &NATIONAL_PRINCIPLE_5,
        &UK_STANDARDS_COMMUNICATIONS,
        &WELSH_STANDARD_36,
        &WELSH_STANDARD_37,
        &WELSH_STANDARD_38,
    ],
    parameters: &[],
    limits: Phrase::new(
        "It sees since when a version was available, not how good it is, nor who translated it. Of two versions in one language the earlier counts. Where the two languages are two documents, they are taken as one where one names the other, or where both are of one kind, of the same \
         things or, if that is not recorded, of the same day; where they may be one, it concludes nothing. Replies to single people are left out: they are answered in the language of the person. A report of which it is not recorded who wrote it, \
         or for whom, is not held against anybody. No compliance notice is asked for, and research is not left out.",
        "Mae'n gweld ers pryd yr oedd fersiwn ar gael, nid pa mor dda ydyw, na phwy a'i cyfieithodd. O ddwy fersiwn mewn un iaith, y gynharaf sy'n cyfrif. Lle mae'r ddwy iaith yn ddwy ddogfen, fe'u cymerir fel un lle mae un yn enwi'r llall, neu lle mae'r ddwy o'r un math ac am yr un \
         pethau neu, os na chofnodwyd hynny, o'r un diwrnod; lle gallant fod yn un, nid yw'n dod i gasgliad. Gadewir allan atebion i bobl unigol: cânt ateb yn iaith y person. Ni ddelir adroddiad na chofnodwyd pwy a'i hysgrifennodd, \
         neu ar gyfer pwy, yn erbyn neb. Ni ofynnir am hysbysiad cydymffurfio, ac ni adewir ymchwil allan.",
    ),
    to_meet: Phrase::new(
        "Plan the translation with the document, and publish both versions on the same day.",
        "Cynlluniwch y cyfieithu gyda'r ddogfen, a chyhoeddwch y ddwy fersiwn ar yr un diwrnod.",
    ),
    to_record: Phrase::new(
        "For each document, since when it was available in each language, who wrote it and for whom.",
        "Ar gyfer pob dogfen, ers pryd yr oedd ar gael ym mhob iaith, pwy a'i hysgrifennodd ac ar gyfer pwy.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("LNG006"),
    check,
};

messages! {
    no_documents
        en: "No documents are recorded.",
        cy: "Ni chofnodwyd unrhyw ddogfennau.";
    late[late, all, open]
        en: "Minutes, feedback and reports available in Welsh later than in English: {late} of {all} (not on record: {open}).",
        cy: "Cofnodion, adborth ac adroddiadau a oedd ar gael yn Gymraeg yn hwyrach nag yn Saesneg: {late} o {all} (nid yw ar gofnod: {open}).";
    missing[missing, all, open]
        en: "Minutes, feedback and reports available in English only: {missing} of {all} (not on record: {open}).",
        cy: "Cofnodion, adborth ac adroddiadau a oedd ar gael yn Saesneg yn unig: {missing} o {all} (nid yw ar gofnod: {open}).";
    late_and_missing[late, missing, all, open]
        en: "Minutes, feedback and reports: {all} (not on record: {open}). In Welsh later than in English: {late}; in English only: {missing}.",
        cy: "Cofnodion, adborth ac adroddiadau: {all} (nid yw ar gofnod: {open}). Yn Gymraeg yn hwyrach nag yn Saesneg: {late}; yn Saesneg yn unig: {missing}.";
    not_known[open, all]
        en: "Minutes, feedback and reports of which the record does not show that they were available in Welsh no later than in English: {open} of {all}.",
        cy: "Cofnodion, adborth ac adroddiadau nad yw'r cofnod yn dangos eu bod ar gael yn Gymraeg heb fod yn hwyrach nag yn Saesneg: {open} o {all}.";
    level[all]
        en: {
            one: "The one document with minutes, feedback or a report was available in Welsh no later than in English.",
            other: "All {all} documents with minutes, feedback or a report were available in Welsh no later than in English."
        },
        cy: {
            zero: "Nid oedd dogfen â chofnodion, adborth neu adroddiad i fod ar gael yn Gymraeg heb fod yn hwyrach nag yn Saesneg.",
            one: "Roedd yr unig ddogfen â chofnodion, adborth neu adroddiad ar gael yn Gymraeg heb fod yn hwyrach nag yn Saesneg.",
            two: "Roedd y ddwy ddogfen â chofnodion, adborth neu adroddiad ar gael yn Gymraeg heb fod yn hwyrach nag yn Saesneg.",
            few: "Roedd pob un o'r tair dogfen â chofnodion, adborth neu adroddiad ar gael yn Gymraeg heb fod yn hwyrach nag yn Saesneg.",
            many: "Roedd pob un o'r chwe dogfen â chofnodion, adborth neu adroddiad ar gael yn Gymraeg heb fod yn hwyrach nag yn Saesneg.",
            other: "Roedd pob un o'r {all} dogfen â chofnodion, adborth neu adroddiad ar gael yn Gymraeg heb fod yn hwyrach nag yn Saesneg."
        };
    none
        en: "No minutes, feedback or reports were published.",
        cy: "Ni chyhoeddwyd cofnodion, adborth nac adroddiadau.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(documents) = &view.record.documents else {
        return Conclusion::not_evidenced(say::no_documents());
    };
    let (mut found, mut late) = (Sorted::default(), 0_usize);
    let issued = Issued::of(view);
    for (index, document) in documents.iter().enumerate() {
        let is_output = is_output(view, document);
        let parity = issued.parity(index, document);
        if issued.is_welsh_of_another(index) || (parity == Parity::Neither && document.available.is_some()) {
            continue;
        }
        late += usize::from(is_output == Some(true) && parity == Parity::Late);
        found.add_where(is_output, parity.is_level(), place(Collection::Documents, index));
    }
    conclude(view, found, late)
}

/// Whether a document tells people what came of something.
fn is_output(view: &View<'_>, document: &Document) -> Option<bool> {
    match document.kind {
        DocumentKind::Minutes | DocumentKind::Feedback => Some(true),
        DocumentKind::Report | DocumentKind::EngagementReport => {
            let for_people = document.audiences.as_ref().map(|_| reaches_people(document));
            all_known([view.is_own(document), for_people])
        }
        _ => Some(false),
    }
}

fn conclude(view: &View<'_>, found: Sorted, late: usize) -> Conclusion {
    let (all, open, bad) = (found.len(), found.unknown.len(), found.bad.len());
    if bad > 0 {
        let said = match (late, bad - late) {
            (late, 0) => say::late(late, all, open),
            (0, missing) => say::missing(missing, all, open),
            (late, missing) => say::late_and_missing(late, missing, all, open),
        };
        return Conclusion::not_met(said).at(found.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::not_known(open, all)).at(found.unknown);
    }
    if all > 0 {
        return Conclusion::met(say::level(all)).at(found.good);
    }
    view.none_of(Collection::Documents, Conclusion::not_applicable(say::none()))
}
