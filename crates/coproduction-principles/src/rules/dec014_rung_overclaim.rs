//! DEC014: what is called co-design or co-production is that.

use coproduction_core::Pointer;
use coproduction_record::Collection;

use crate::catalogue::{COPRODUCTION_VALUE_4, TLAP_CODESIGN, TLAP_CONSULTATION, TLAP_COPRODUCTION};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, View, is_claim, place, took_place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC014",
    slug: "rung-overclaim",
    title: Phrase::new(
        "Co-production that bears its name",
        "Cydgynhyrchu sy'n haeddu'r enw",
    ),
    checks: Phrase::new(
        "Whether people with lived experience took part in each event that is called co-design or co-production, and it was more than a survey \
         or a consultation; and, of co-production, whether they were among those who took the decisions it concerns, or who carry them out.",
        "A gymerodd pobl â phrofiad byw ran ym mhob digwyddiad a elwir yn gyd-ddylunio neu'n gydgynhyrchu, ac a oedd yn fwy nag arolwg neu \
         ymgynghoriad; ac, yn achos cydgynhyrchu, a oeddent ymhlith y rhai a wnaeth y penderfyniadau dan sylw, neu sy'n eu gweithredu.",
    ),
    why: Phrase::new(
        "A word that is used for less than it means stops meaning anything, and people stop coming for it.",
        "Mae gair a ddefnyddir am lai na'i ystyr yn peidio â golygu dim, ac mae pobl yn peidio â dod o'i herwydd.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[
        &TLAP_CODESIGN,
        &TLAP_COPRODUCTION,
        &TLAP_CONSULTATION,
        &COPRODUCTION_VALUE_4,
    ],
    parameters: &[],
    limits: Phrase::new(
        "It looks at what each event is called on record, and at nothing that is said elsewhere; citizen-led events are not looked at. A survey, or \
         a consultation that is not held in one room, may be part of more: another event on the same decision with people with lived experience in \
         the room is enough. What is not linked to the decision is not seen. Of those in the room, members and head counts are counted; guests \
         leave it open. How far people's say went in the room is not seen. Which methods are enough is a choice of this rulebook.",
        "Mae'n edrych ar yr hyn y gelwir pob digwyddiad ar gofnod, ac ar ddim a ddywedir mewn man arall; nid edrychir ar ddigwyddiadau dan arweiniad \
         dinasyddion. Gall arolwg, neu ymgynghoriad nas cynhelir mewn un ystafell, fod yn rhan o rywbeth mwy: mae digwyddiad arall ar yr un \
         penderfyniad gyda phobl â phrofiad byw yn yr ystafell yn ddigon. Ni welir yr hyn nad yw wedi'i gysylltu â'r penderfyniad. O'r rhai yn yr \
         ystafell, cyfrifir aelodau a chyfrifon pennau; mae gwesteion yn gadael y mater yn agored. Ni welir pa mor bell yr aeth llais pobl yn yr \
         ystafell. Dewis y rheolau hyn yw pa ddulliau sy'n ddigon.",
    ),
    to_meet: Phrase::new(
        "Call each event what it was; or bring people with lived experience into the room, the decision and the work that follows.",
        "Galwch bob digwyddiad yr hyn ydoedd; neu dewch â phobl â phrofiad byw i'r ystafell, i'r penderfyniad ac i'r gwaith sy'n dilyn.",
    ),
    to_record: Phrase::new(
        "What each event is called, who attended, the decisions it concerns, who took them and who carries them out.",
        "Yr hyn y gelwir pob digwyddiad, pwy oedd yn bresennol, y penderfyniadau y mae'n ymwneud â hwy, pwy a'u gwnaeth a phwy sy'n eu gweithredu.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC014"),
    check,
};

messages! {
    none_claimed
        en: "No event is called co-design or co-production.",
        cy: "Ni elwir unrhyw ddigwyddiad yn gyd-ddylunio nac yn gydgynhyrchu.";
    no_level[silent]
        en: "Events of which it is not on record what they are called: {silent}.",
        cy: "Digwyddiadau nad yw ar gofnod beth y'u gelwir: {silent}.";
    overclaimed[over, all, open]
        en: "Events called co-design or co-production that the record shows to be less: {over} of {all} (not on record: {open}).",
        cy: "Digwyddiadau a elwir yn gyd-ddylunio neu'n gydgynhyrchu y mae'r cofnod yn dangos eu bod yn llai: {over} o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all, good]
        en: "Events called co-design or co-production of which it is not on record who took part, who decided, or who carries out what was decided: {open} of {all}; with lived experience: {good}.",
        cy: "Digwyddiadau a elwir yn gyd-ddylunio neu'n gydgynhyrchu nad yw ar gofnod pwy a gymerodd ran ynddynt, pwy a benderfynodd, neu pwy sy'n gweithredu'r hyn a benderfynwyd: {open} o {all}; gyda phrofiad byw: {good}.";
    borne_out[all]
        en: "Events called co-design or co-production with people with lived experience in them: {all} of {all}.",
        cy: "Digwyddiadau a elwir yn gyd-ddylunio neu'n gydgynhyrchu gyda phobl â phrofiad byw ynddynt: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let mut claims = Sorted::default();
    let mut silent = Vec::new();
    for (index, event) in events.iter().enumerate() {
        let held = took_place(event, view.day);
        if held == Some(false) {
            continue;
        }
        let at = place(Collection::Events, index);
        if is_claim(event) {
            claims.add(held.and(view.claims().bear_out(event)), at.member("claimedLevel"));
        } else if event.claimed_level.is_none() {
            silent.push(at);
        }
    }
    conclude(view, claims, silent)
}

fn conclude(view: &View<'_>, claims: Sorted, silent: Vec<Pointer>) -> Conclusion {
    let (all, good, open) = (claims.len(), claims.good.len(), claims.unknown.len());
    if !claims.bad.is_empty() {
        let over = claims.bad.len();
        return Conclusion::not_met(say::overclaimed(over, all, open)).at(claims.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::not_known(open, all, good)).at(claims.unknown);
    }
    if all > 0 {
        return Conclusion::met(say::borne_out(all)).at(claims.good);
    }
    if !silent.is_empty() {
        return Conclusion::not_evidenced(say::no_level(silent.len())).at(silent);
    }
    view.none_of(
        Collection::Events,
        Conclusion::not_applicable(say::none_claimed()),
    )
}
