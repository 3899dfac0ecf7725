//! LNG007: answers come in Welsh too.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use coproduction_core::Pointer;
use coproduction_equity::code_lists::CENSUS_2021_WELSH_SKILLS;
use coproduction_equity::{CENSUS_2021_AREAS, ReferenceShare, census_2021};
use coproduction_events::{EngagementEvent, EventKind};
use coproduction_record::Collection;

use crate::catalogue::ACTIVE_OFFER;
use crate::finding::Conclusion;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, Span, View, all_known, place, took_place};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "LNG007",
    slug: "welsh-response-share",
    title: Phrase::new("Answers in Welsh", "Atebion yn Gymraeg"),
    checks: Phrase::new(
        "Whether the share of answers in Welsh to each survey and consultation that has closed is at least the part that the policy sets of the share of people in the area who can speak Welsh. The area is the forum's own where the Census has figures for it, \
         otherwise that of its accountable body. Those with fewer answers than the policy asks for are left out.",
        "A yw'r gyfran o atebion Cymraeg i bob arolwg ac ymgynghoriad a gaeodd o leiaf y rhan y mae'r polisi'n ei phennu o'r gyfran o bobl yn yr ardal sy'n gallu siarad Cymraeg. Ardal y fforwm ei hun yw'r ardal lle mae gan y Cyfrifiad ffigurau ar ei chyfer, \
         neu fel arall ardal y corff atebol. Gadewir allan y rhai â llai o atebion nag y mae'r polisi'n gofyn amdanynt.",
    ),
    why: Phrase::new(
        "It tests whether the offer of Welsh was a real one: Healthcare Inspectorate Wales found 15 of 1,384 answers in Welsh, 1.1%, where 17.8% of people speak it.",
        "Mae'n profi a oedd y cynnig Cymraeg yn un go iawn: canfu Arolygiaeth Gofal Iechyd Cymru 15 o 1,384 o atebion yn Gymraeg, 1.1%, lle mae 17.8% o bobl yn ei siarad.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&ACTIVE_OFFER],
    parameters: &[
        Parameter {
            name: "welshResponseShare",
            means: Phrase::new(
                "the part of the share of Welsh speakers in the area that the share of answers in Welsh should reach, as a fraction",
                "y rhan o'r gyfran o siaradwyr Cymraeg yn yr ardal y dylai'r gyfran o atebion Cymraeg ei chyrraedd, fel ffracsiwn",
            ),
            basis: Basis::Choice,
            source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
            value: |policy: &Policy| serde_json::to_value(policy.welsh_response_share()).unwrap_or_default(),
        },
        Parameter {
            name: "welshResponses",
            means: Phrase::new(
                "the fewest answers from which their languages are looked at",
                "y nifer lleiaf o atebion yr edrychir ar eu hieithoedd",
            ),
            basis: Basis::Choice,
            source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
            value: |policy: &Policy| policy.welsh_responses().get().into(),
        },
    ],
    limits: Phrase::new(
        "Who could have answered is not known: the area's people of three and over are what answers are held against, also where only some of them were asked, or only staff. People who speak Welsh may prefer to write English, and a low share alone does not say why. An answer of which \
         the language is not recorded could be in either. Source of the figures: Office for National Statistics, Census 2021, licensed under the Open Government Licence v3.0.",
        "Nid yw'n hysbys pwy allai fod wedi ateb: pobl dair oed a throsodd yr ardal y cymherir atebion â nhw, hefyd lle gofynnwyd i rai ohonynt yn unig, neu i staff yn unig. Efallai y bydd yn well gan siaradwyr Cymraeg ysgrifennu yn Saesneg, ac nid yw cyfran isel ynddi'i hun yn dweud pam. Gallai \
         ateb na chofnodwyd ei iaith fod yn y naill iaith neu'r llall. Ffynhonnell y ffigurau: Swyddfa Ystadegau Gwladol, Cyfrifiad 2021, wedi'i drwyddedu o dan Drwydded Llywodraeth Agored f3.0.",
    ),
    to_meet: Phrase::new(
        "Offer the Welsh first and as plainly as the English, and ask Welsh speakers what would make them use it.",
        "Cynigiwch y Gymraeg yn gyntaf ac mor amlwg â'r Saesneg, a gofynnwch i siaradwyr Cymraeg beth fyddai'n gwneud iddynt ei defnyddio.",
    ),
    to_record: Phrase::new(
        "How many answers came in each language; the code of the forum's area, or of its accountable body.",
        "Faint o atebion a ddaeth ym mhob iaith; cod ardal y fforwm, neu god y corff atebol.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("LNG007"),
    check,
};

messages! {
    no_area[all]
        en: "Surveys and consultations to look at: {all}. No area is on record, of the forum or of its accountable body, of which Census 2021 has figures by health board.",
        cy: "Arolygon ac ymgynghoriadau i edrych arnynt: {all}. Nid oes ar gofnod ardal, gan y fforwm na'i gorff atebol, y mae gan Gyfrifiad 2021 ffigurau ar ei chyfer fesul bwrdd iechyd.";
    low[low, all, open, part, speakers, people]
        en: "Surveys and consultations with a lower share of answers in Welsh than {part} of that of Welsh speakers: {low} of {all} (not on record: {open}). People of three and over in the area who speak Welsh, by Census 2021: {speakers} of {people}.",
        cy: "Arolygon ac ymgynghoriadau â chyfran is o atebion Cymraeg na {part} o gyfran y siaradwyr Cymraeg: {low} o {all} (nid yw ar gofnod: {open}). Pobl dair oed a throsodd yn yr ardal sy'n siarad Cymraeg, yn ôl Cyfrifiad 2021: {speakers} o {people}.";
    not_known[open, all]
        en: "Surveys and consultations of which the record does not show how many answers came in Welsh: {open} of {all}.",
        cy: "Arolygon ac ymgynghoriadau nad yw'r cofnod yn dangos faint o atebion a ddaeth yn Gymraeg: {open} o {all}.";
    enough[all, part, speakers, people]
        en: "Surveys and consultations with at least the share of answers in Welsh that is looked for, {part} of that of Welsh speakers: {all} of {all}. People of three and over in the area who speak Welsh, by Census 2021: {speakers} of {people}.",
        cy: "Arolygon ac ymgynghoriadau ag o leiaf y gyfran o atebion Cymraeg a geisir, {part} o gyfran y siaradwyr Cymraeg: {all} o {all}. Pobl dair oed a throsodd yn yr ardal sy'n siarad Cymraeg, yn ôl Cyfrifiad 2021: {speakers} o {people}.";
    none[least]
        en: "No survey or consultation has closed with so many answers: {least}.",
        cy: "Ni chaeodd unrhyw arolwg nac ymgynghoriad â chymaint o atebion: {least}.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let area = Area::of(view);
    let mut found = Sorted::default();
    for (index, event) in events.iter().enumerate() {
        if !matches!(event.kind, Some(EventKind::Survey | EventKind::Consultation)) {
            continue;
        }
        let (took_place, closed) = (took_place(event, view.day), Span::close_of(event));
        if took_place == Some(false) || closed.is_some_and(|closed| closed.latest >= view.day) {
            continue;
        }
        let at = place(Collection::Events, index);
        let Some(answers) = Answers::of(event) else {
            found.add(None, at);
            continue;
        };
        if answers.all < u64::from(view.policy.welsh_responses().get()) {
            continue;
        }
        let is_enough = area
            .as_ref()
            .and_then(|area| area.is_enough(view.policy, &answers));
        // Answers may come until a survey closes.
        let is_closed = all_known([took_place, closed.map(|_| true)]);
        found.add_where(is_closed, is_enough, at.member("survey"));
    }
    conclude(view, area, found)
}

/// The answers to a survey, by their language.
struct Answers {
    welsh: u64,
    /// Those of which the language is not recorded.
    open: u64,
    all: u64,
}

impl Answers {
    /// Nothing where it is not recorded how many there were.
    fn of(event: &EngagementEvent) -> Option<Self> {
        let survey = event.survey.as_ref()?;
        let lines = || survey.by_language.iter().flatten();
        let counted: u64 = lines().map(|line| u64::from(line.responses)).sum();
        let welsh = lines().filter(|line| line.language.is_welsh());
        let all = match survey.responses {
            Some(all) => u64::from(all).max(counted),
            None => survey.by_language.as_ref().map(|_| counted)?,
        };
        Some(Self {
            welsh: welsh.map(|line| u64::from(line.responses)).sum(),
            open: all - counted,
            all,
        })
    }
}

/// Of the people of each area of the census, those who speak Welsh.
static SPEAKERS: LazyLock<BTreeMap<&str, ReferenceShare>> = LazyLock::new(|| {
    let share = |area: &str| {
        let population = census_2021(&area.parse().ok()?, &CENSUS_2021_WELSH_SKILLS)?;
        population.share(&"speak".parse().ok()?).ok()
    };
    let areas = CENSUS_2021_AREAS.iter();
    areas.filter_map(|area| Some((*area, share(area)?))).collect()
});

/// The people of an area who speak Welsh.
struct Area {
    speakers: u64,
    people: u64,
}

impl Area {
    /// The first area with figures.
    fn of(view: &View<'_>) -> Option<Self> {
        let mut areas = view.areas().into_iter();
        let share = areas.find_map(|area| SPEAKERS.get(area.as_str()))?;
        Some(Self {
            speakers: share.part(),
            people: share.whole(),
        })
    }

    /// Whether the share of answers in Welsh reaches the part of that of speakers that the policy looks for.
    fn is_enough(&self, policy: &Policy, answers: &Answers) -> Option<bool> {
        let part = policy.welsh_response_share();
        let looked_for = u128::from(part.numerator) * u128::from(self.speakers) * u128::from(answers.all);
        let reaches = |welsh: u64| {
            u128::from(welsh) * u128::from(self.people) * u128::from(part.denominator.get()) >= looked_for
        };
        let (least, most) = (reaches(answers.welsh), reaches(answers.welsh + answers.open));
        (least == most).then_some(least)
    }
}

fn conclude(view: &View<'_>, area: Option<Area>, found: Sorted) -> Conclusion {
    let (all, open) = (found.len(), found.unknown.len());
    if all == 0 {
        let none = Conclusion::not_applicable(say::none(view.policy.welsh_responses()));
        return view.none_of(Collection::Events, none);
    }
    let Some(area) = area else {
        return Conclusion::not_evidenced(say::no_area(all)).at([Pointer::root().member("forum")]);
    };
    let part = view.policy.welsh_response_share();
    if !found.bad.is_empty() {
        let low = found.bad.len();
        let message = say::low(low, all, open, part, area.speakers, area.people);
        return Conclusion::not_met(message).at(found.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::not_known(open, all)).at(found.unknown);
    }
    Conclusion::met(say::enough(all, part, area.speakers, area.people)).at(found.good)
}
