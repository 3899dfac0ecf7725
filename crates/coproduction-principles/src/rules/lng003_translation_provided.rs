//! LNG003: where enough of those invited wish to use Welsh, a meeting is held in it or interpreted.

use coproduction_events::{EngagementEvent, Invitee, LanguageProvisionKind, ProvisionState};
use coproduction_record::Collection;

use crate::catalogue::{
    ACTIVE_OFFER, WELSH_LANGUAGE_MEASURE_44, WELSH_STANDARD_22A, WELSH_STANDARD_22B, WELSH_STANDARD_22C,
    WELSH_STANDARD_22CH, WELSH_STANDARD_29,
};
use crate::finding::Conclusion;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, Span, Standards, View, all_known, any_known, invited, is_public, met_at, place};
use crate::{Basis, Phrase, Policy, Rule, Severity};

/// Meetings by the share of those invited who wish to use Welsh, and public meetings.
const STANDARDS: [&str; 5] = ["22A", "22B", "22C", "22CH", PUBLIC];
const PUBLIC: &str = "29";

pub(crate) static RULE: Rule = Rule {
    code: "LNG003",
    slug: "translation-provided",
    title: Phrase::new(
        "Welsh can be used at meetings",
        "Gallu defnyddio'r Gymraeg mewn cyfarfodydd",
    ),
    checks: Phrase::new(
        "Whether each meeting was held in Welsh, or interpreted from it, where enough of those invited wished to use it: one in ten where the board's compliance notice, as the policy gives it, imposes standard 22A on the day of the meeting, one in five \
         under 22B, three in ten under 22C, all of them under 22CH. An open meeting is looked at whatever people wish, where standard 29 is imposed.",
        "A gynhaliwyd pob cyfarfod yn Gymraeg, neu gyda chyfieithu ar y pryd ohoni, lle'r oedd digon o'r rhai a wahoddwyd yn dymuno ei defnyddio: un o bob deg lle mae hysbysiad cydymffurfio'r bwrdd, fel y mae yn y polisi, yn gosod safon 22A ar ddiwrnod y \
         cyfarfod, un o bob pump o dan 22B, tri o bob deg o dan 22C, pawb o dan 22CH. Edrychir ar gyfarfod agored beth bynnag y mae pobl yn ei ddymuno, lle gosodir safon 29.",
    ),
    why: Phrase::new(
        "To be asked for one's language and then to be left without it is worse than not to be asked.",
        "Mae cael eich holi am eich iaith ac wedyn cael eich gadael hebddi yn waeth na pheidio â chael eich holi.",
    ),
    severity: Severity::Notice,
    basis: Basis::Guidance,
    otherwise: &[],
    provisions: &[
        &WELSH_STANDARD_22A,
        &WELSH_STANDARD_22B,
        &WELSH_STANDARD_22C,
        &WELSH_STANDARD_22CH,
        &WELSH_STANDARD_29,
        &WELSH_LANGUAGE_MEASURE_44,
        &ACTIVE_OFFER,
    ],
    parameters: &[Parameter {
        name: "welshWishShare",
        means: Phrase::new(
            "the share of those invited who wish to use Welsh from which standard 22A asks that a meeting is held in it or interpreted, as a fraction",
            "y gyfran o'r rhai a wahoddwyd sy'n dymuno defnyddio'r Gymraeg y mae safon 22A yn gofyn ohoni y cynhelir cyfarfod yn Gymraeg neu y ceir cyfieithu, fel ffracsiwn",
        ),
        basis: Basis::Choice,
        source: Phrase::new(
            "From memory: the text of standard 22A was not seen. The board's compliance notice says it.",
            "O'r cof: ni welwyd testun safon 22A. Mae hysbysiad cydymffurfio'r bwrdd yn ei ddweud.",
        ),
        value: |policy: &Policy| serde_json::to_value(policy.welsh_wish_share()).unwrap_or_default(),
    }],
    limits: Phrase::new(
        "The texts of these standards were not seen, so that it is no more than a notice, whatever they ask. Somebody who is invited by themselves and also in a group counts twice. Of the public only those who were asked are counted. A separate session in Welsh counts. It \
         sees that interpreting was there, not whether people were told of it or how good it was. Where it is not recorded that the forum's work is for services and not for research, nothing is held against it.",
        "Ni welwyd testunau'r safonau hyn, felly nid yw'n fwy na hysbysiad, beth bynnag y maent yn ei ofyn. Mae rhywun a wahoddir ar ei ben ei hun ac mewn grŵp hefyd yn cyfrif ddwywaith. O blith y cyhoedd, dim ond y rhai y gofynnwyd iddynt a gyfrifir. Mae \
         sesiwn Gymraeg ar wahân yn cyfrif. Mae'n gweld bod cyfieithu ar gael, nid a ddywedwyd wrth bobl amdano na pha mor dda ydoedd. Lle na chofnodwyd mai ar gyfer gwasanaethau ac nid ymchwil y mae gwaith y fforwm, ni ddelir dim yn ei erbyn.",
    ),
    to_meet: Phrase::new(
        "Hold the meeting in Welsh, or arrange simultaneous translation as soon as the answers to the invitations are in.",
        "Cynhaliwch y cyfarfod yn Gymraeg, neu trefnwch gyfieithu ar y pryd cyn gynted ag y daw'r atebion i'r gwahoddiadau.",
    ),
    to_record: Phrase::new(
        "How many were asked which language they wish to use and how many wish to use Welsh; how Welsh was provided for at each meeting; and whether the forum's work is for services or for research.",
        "I faint y gofynnwyd pa iaith y maent yn dymuno ei defnyddio a faint sy'n dymuno defnyddio'r Gymraeg; sut y darparwyd ar gyfer y Gymraeg ym mhob cyfarfod; ac ai ar gyfer gwasanaethau ynteu ymchwil y mae gwaith y fforwm.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("LNG003", with policy),
    check,
};

messages! {
    not_provided[without, all, open]
        en: "Meetings that were neither held in Welsh nor interpreted from it, where these standards look for it: {without} of {all} (not on record: {open}).",
        cy: "Cyfarfodydd na chawsant eu cynnal yn Gymraeg na'u cyfieithu ohoni, lle mae'r safonau hyn yn edrych am hynny: {without} o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all]
        en: "Meetings of which the record does not show how many wished to use Welsh, or whether they could: {open} of {all}.",
        cy: "Cyfarfodydd nad yw'r cofnod yn dangos faint oedd yn dymuno defnyddio'r Gymraeg, neu a allent wneud hynny: {open} o {all}.";
    provided[all]
        en: {
            one: "The one meeting at which these standards look for Welsh was held in it or interpreted from it.",
            other: "All {all} meetings at which these standards look for Welsh were held in it or interpreted from it."
        },
        cy: {
            zero: "Nid oedd cyfarfod y mae'r safonau hyn yn edrych am y Gymraeg ynddo.",
            one: "Cynhaliwyd yr unig gyfarfod y mae'r safonau hyn yn edrych am y Gymraeg ynddo yn Gymraeg neu gyda chyfieithu ohoni.",
            two: "Cynhaliwyd y ddau gyfarfod y mae'r safonau hyn yn edrych am y Gymraeg ynddynt yn Gymraeg neu gyda chyfieithu ohoni.",
            few: "Cynhaliwyd pob un o'r tri chyfarfod y mae'r safonau hyn yn edrych am y Gymraeg ynddynt yn Gymraeg neu gyda chyfieithu ohoni.",
            many: "Cynhaliwyd pob un o'r chwe chyfarfod y mae'r safonau hyn yn edrych am y Gymraeg ynddynt yn Gymraeg neu gyda chyfieithu ohoni.",
            other: "Cynhaliwyd pob un o'r {all} cyfarfod y mae'r safonau hyn yn edrych am y Gymraeg ynddynt yn Gymraeg neu gyda chyfieithu ohoni."
        };
    none
        en: "There was no meeting at which these standards, as they are imposed, look for Welsh.",
        cy: "Nid oedd cyfarfod y mae'r safonau hyn, fel y'u gosodir, yn edrych am y Gymraeg ynddo.";
}

fn check(view: &View<'_>) -> Conclusion {
    view.under_standards(&STANDARDS, |standards| with(view, standards))
}

fn with(view: &View<'_>, standards: &Standards<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let mut found = Sorted::default();
    for (index, event) in events.iter().enumerate() {
        let is_asked = all_known([met_at(event, view.day), is_looked_for(view, standards, event)]);
        let at = place(Collection::Events, index);
        let at = if event.languages.is_some() {
            at.member("languages")
        } else {
            at
        };
        found.add_where(is_asked, is_provided(event), at);
    }
    conclude(view, found)
}

/// Whether the standards look for Welsh at a meeting.
fn is_looked_for(view: &View<'_>, standards: &Standards<'_>, event: &EngagementEvent) -> Option<bool> {
    let day = Span::start_of(event);
    let own = view.policy.welsh_wish_share();
    let shares = [
        ("22A", own.numerator, own.denominator.get()),
        ("22B", 1, 5),
        ("22C", 3, 10),
        ("22CH", 1, 1),
    ];
    let wishes = Wishes::of(event);
    let by_wish = shares.map(|(number, numerator, denominator)| {
        let reached = wishes
            .as_ref()
            .and_then(|wishes| wishes.reach(numerator, denominator));
        all_known([standards.bind(&[number], day), reached])
    });
    let public = all_known([standards.bind(&[PUBLIC], day), is_public(event)]);
    any_known(by_wish.into_iter().chain([public]))
}

/// How many of those invited wish to use Welsh.
#[derive(Default)]
struct Wishes {
    welsh: u64,
    /// Those whose wish is not recorded.
    open: u64,
    invited: u64,
}

impl Wishes {
    fn of(event: &EngagementEvent) -> Option<Self> {
        let mut all = Self::default();
        for invitation in event.invitations.as_ref()? {
            let asked = invitation.language_asked_of.map(u64::from);
            let invited = match invitation.to {
                Invitee::Public {} => asked.unwrap_or(0),
                _ => invited(invitation),
            };
            let known = invitation.wishing_welsh.map(|_| asked.unwrap_or(invited));
            all.welsh += invitation.wishing_welsh.map_or(0, u64::from).min(invited);
            all.open += invited.saturating_sub(known.unwrap_or(0));
            all.invited += invited;
        }
        Some(all)
    }

    /// Whether so large a share of more than one person invited wishes to use Welsh.
    fn reach(&self, numerator: u32, denominator: u32) -> Option<bool> {
        let is_reached = |wishing: u64| {
            u128::from(wishing) * u128::from(denominator) >= u128::from(numerator) * u128::from(self.invited)
        };
        if self.invited <= 1 || !is_reached(self.welsh + self.open) {
            Some(false)
        } else {
            is_reached(self.welsh).then_some(true)
        }
    }
}

/// Whether a meeting was held in Welsh or interpreted from it.
fn is_provided(event: &EngagementEvent) -> Option<bool> {
    let languages = event.languages.as_ref()?.iter();
    let welsh = languages.filter(|provision| provision.language.is_welsh());
    any_known(welsh.map(|provision| match (provision.kind, provision.state) {
        (LanguageProvisionKind::Papers, _) | (_, ProvisionState::NotAvailable) => Some(false),
        (LanguageProvisionKind::Other, _) | (_, ProvisionState::NotRecorded) => None,
        _ => Some(true),
    }))
}

fn conclude(view: &View<'_>, found: Sorted) -> Conclusion {
    let (all, open) = (found.len(), found.unknown.len());
    if !found.bad.is_empty() {
        return Conclusion::not_met(say::not_provided(found.bad.len(), all, open)).at(found.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::not_known(open, all)).at(found.unknown);
    }
    if all > 0 {
        return Conclusion::met(say::provided(all)).at(found.good);
    }
    view.none_of(Collection::Events, Conclusion::not_applicable(say::none()))
}
