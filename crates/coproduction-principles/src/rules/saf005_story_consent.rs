//! SAF005: what somebody told is used as they agreed, and no longer than they agreed.

use coproduction_core::{Date, Pointer};
use coproduction_events::{Consent, ConsentPurpose};
use coproduction_record::Collection;

use crate::catalogue::{UK_GDPR_6, UK_GDPR_7};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, View, place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "SAF005",
    slug: "story-consent",
    title: Phrase::new("Stories used as agreed", "Defnyddio straeon fel y cytunwyd"),
    checks: Phrase::new(
        "Whether each use of what somebody said, as a quotation, a story, an image or for anything else than the forum's own work, came while consent to that purpose stood: after it was given, \
         and before it was withdrawn.",
        "A ddaeth pob defnydd o'r hyn a ddywedodd rhywun, fel dyfyniad, stori neu ddelwedd neu ar gyfer unrhyw beth heblaw gwaith y fforwm ei hun, tra oedd cydsyniad i'r diben hwnnw'n sefyll: ar ôl ei \
         roi, a chyn ei dynnu'n ôl.",
    ),
    why: Phrase::new(
        "A story is the most personal thing that a forum holds; it stays the teller's.",
        "Stori yw'r peth mwyaf personol y mae fforwm yn ei gadw; mae'n dal yn eiddo i'r sawl a'i hadroddodd.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&UK_GDPR_6, &UK_GDPR_7],
    parameters: &[],
    limits: Phrase::new(
        "It sees the uses that are on record, and not whether something is still to be seen after consent was withdrawn. Consent that was given on the day of the use counts; one that was refused or withdrawn on that day is not concluded from. Use for \
         which the only consent on record came later counts as without, though it may have been given anew. A use may rest on another basis than consent. No text of this law was seen, so that it weighs no more than a notice.",
        "Mae'n gweld y defnyddiau sydd ar gofnod, nid a yw rhywbeth i'w weld o hyd ar ôl tynnu cydsyniad yn ôl. Mae cydsyniad a roddwyd ar ddiwrnod y defnydd yn cyfrif; ni ddeuir i gasgliad ar sail un a wrthodwyd neu a dynnwyd yn ôl y diwrnod hwnnw. Mae defnydd y \
         daeth yr unig gydsyniad sydd ar gofnod iddo'n ddiweddarach yn cyfrif fel un heb gydsyniad, er y gallai fod wedi'i roi o'r newydd. Gall defnydd ddibynnu ar sail arall heblaw cydsyniad. Ni welwyd testun y gyfraith hon, felly nid yw'n pwyso mwy na sylw.",
    ),
    to_meet: Phrase::new(
        "Ask for each purpose before anything is used, look at the log before each use, and take down what is no longer agreed to.",
        "Gofynnwch am bob diben cyn defnyddio dim, edrychwch ar y log cyn pob defnydd, a thynnwch i lawr yr hyn na chytunir iddo mwyach.",
    ),
    to_record: Phrase::new(
        "For each contribution the consents, purpose by purpose, with the days on which each was given, refused or withdrawn, and every use; an empty list of uses says that there was none.",
        "Ar gyfer pob cyfraniad, y cydsyniadau, fesul diben, gyda'r dyddiau y rhoddwyd, y gwrthodwyd neu y tynnwyd pob un yn ôl, a phob defnydd; mae rhestr wag o ddefnyddiau yn dweud na fu yr un.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("SAF005"),
    check,
};

messages! {
    without[without, all]
        en: "Uses without consent that stood on the day, as far as is on record: {without} of {all}.",
        cy: "Defnyddiau heb gydsyniad a oedd yn sefyll ar y diwrnod, hyd y mae ar gofnod: {without} o {all}.";
    not_known[unknown, all]
        en: "Uses of which it is not on record whether consent stood on the day: {unknown} of {all}.",
        cy: "Defnyddiau nad yw ar gofnod a oedd cydsyniad yn sefyll ar y diwrnod: {unknown} o {all}.";
    silent[silent, good, all]
        en: "Contributions or consents of which it is not on record whether there were uses: {silent}; uses with consent: {good} of {all}.",
        cy: "Cyfraniadau neu gydsyniadau nad yw ar gofnod a fu defnydd: {silent}; defnyddiau â chydsyniad: {good} o {all}.";
    none_used
        en: "Nothing that was said was used but in the forum's own work.",
        cy: "Ni ddefnyddiwyd dim a ddywedwyd ond yng ngwaith y fforwm ei hun.";
    met[all]
        en: {
            one: "Consent stood on the day of the one use.",
            other: "Consent stood on the day of each of the {all} uses."
        },
        cy: {
            zero: "Ni fu defnydd.",
            one: "Roedd cydsyniad yn sefyll ar ddiwrnod yr unig ddefnydd.",
            two: "Roedd cydsyniad yn sefyll ar ddiwrnod y naill a'r llall o'r ddau ddefnydd.",
            few: "Roedd cydsyniad yn sefyll ar ddiwrnod pob un o'r tri defnydd.",
            many: "Roedd cydsyniad yn sefyll ar ddiwrnod pob un o'r chwe defnydd.",
            other: "Roedd cydsyniad yn sefyll ar ddiwrnod pob un o'r {all} defnydd."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(contributions) = &view.record.contributions else {
        return Conclusion::not_evidenced(shared::no_contributions());
    };
    let mut uses = Sorted::default();
    let mut silent = Vec::new();
    for (index, contribution) in contributions.iter().enumerate() {
        if contribution.on.is_some_and(|on| on > view.day) {
            continue;
        }
        let at = place(Collection::Contributions, index);
        let Some(consents) = &contribution.consents else {
            silent.push(at);
            continue;
        };
        for (index, consent) in consents.iter().enumerate() {
            if consent.purpose == ConsentPurpose::ForumWork {
                continue;
            }
            let at = at.entry("consents", index);
            let Some(log) = &consent.uses else {
                silent.push(at);
                continue;
            };
            for (index, used) in log.iter().enumerate().filter(|(_, used)| used.on <= view.day) {
                let stood = stood_on(used.on, consents, consent.purpose, view.day);
                uses.add(stood, at.entry("uses", index));
            }
        }
    }
    conclude(view, uses, silent)
}

fn conclude(view: &View<'_>, uses: Sorted, silent: Vec<Pointer>) -> Conclusion {
    let all = uses.len();
    if !uses.bad.is_empty() {
        return Conclusion::not_met(say::without(uses.bad.len(), all)).at(uses.bad);
    }
    if !uses.unknown.is_empty() {
        return Conclusion::not_evidenced(say::not_known(uses.unknown.len(), all)).at(uses.unknown);
    }
    if !silent.is_empty() {
        let (open, good) = (silent.len(), uses.good.len());
        return Conclusion::not_evidenced(say::silent(open, good, all)).at(silent);
    }
    let kept = Collection::Contributions;
    if all == 0 {
        return view.none_of(kept, Conclusion::not_applicable(say::none_used()));
    }
    view.met_where_whole(kept, Conclusion::met(say::met(all)).at(uses.good))
}

/// Whether consent to a purpose stood on the day of a use: what was last said before it holds, wherever it is recorded.
fn stood_on(used: Date, consents: &[Consent], purpose: ConsentPurpose, day: Date) -> Option<bool> {
    let of_purpose = consents.iter().filter(|consent| consent.purpose == purpose);
    let dated = of_purpose.flat_map(|consent| {
        let ended = [consent.refused_on, consent.withdrawn_on].map(|on| (on, false));
        ended.into_iter().chain([(consent.given_on, true)])
    });
    let said: Vec<(Date, bool)> = dated
        .filter_map(|(on, agreed)| on.filter(|on| *on <= day).map(|on| (on, agreed)))
        .collect();
    let Some(last) = said.iter().map(|(on, _)| *on).filter(|on| *on <= used).max() else {
        // Agreed to afterwards, and not before.
        return said.iter().any(|(_, agreed)| *agreed).then_some(false);
    };
    let mut of_last = said
        .iter()
        .filter(|(on, _)| *on == last)
        .map(|(_, agreed)| *agreed);
    if of_last.clone().all(|agreed| agreed) {
        return Some(true);
    }
    // Of a day on which both were said, or of the day of the use itself, the order is not known.
    (last < used && !of_last.any(|agreed| agreed)).then_some(false)
}
