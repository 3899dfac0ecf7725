//! GOV006: no meeting can decide without lived experience in the room.

use coproduction_core::{Pointer, Side};
use coproduction_decisions::{DecisionRule, Quorum, QuorumRequirement, ThresholdBase};
use coproduction_forums::{LifeState, TermsOfReference};

use crate::catalogue::{NIHR_SHARING_POWER, UK_STANDARDS_GOVERNANCE};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::template::messages;
use crate::view::View;
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "GOV006",
    slug: "lived-experience-quorum",
    title: Phrase::new(
        "No decision without lived experience",
        "Dim penderfyniad heb brofiad byw",
    ),
    checks: Phrase::new(
        "Whether the quorum in force asks for somebody on the side of lived experience: by a number or a share of such a constituency, or by an \
         overall number that the other sides' seats cannot reach alone. Where the decision rule asks for a share of all who may vote, or of all places, in such a constituency, that is as good.",
        "A yw'r cworwm sydd mewn grym yn gofyn am rywun ar ochr profiad byw: drwy nifer neu gyfran o etholaeth o'r fath, neu drwy nifer \
         cyffredinol na all seddi'r ochrau eraill ei gyrraedd ar eu pennau eu hunain. Lle mae'r rheol benderfynu yn gofyn am gyfran o bawb a gaiff bleidleisio, neu o'r holl leoedd, mewn etholaeth o'r fath, mae hynny cystal.",
    ),
    why: Phrase::new(
        "Otherwise staff alone can hold a valid meeting, and decide.",
        "Fel arall gall staff yn unig gynnal cyfarfod dilys, a phenderfynu.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&UK_STANDARDS_GOVERNANCE, &NIHR_SHARING_POWER],
    parameters: &[],
    limits: Phrase::new(
        "It looks at the rule, not at the meetings (EVT006 does). Of an overall quorum, numbers of people and \
         shares of the constituted places are worked out; who may vote is not said by the terms of reference \
         alone. A share of those present that is asked of a constituency is a share of everybody present.",
        "Mae'n edrych ar y rheol, nid ar y cyfarfodydd (mae EVT006 yn gwneud hynny). O gworwm cyffredinol, \
         cyfrifir niferoedd o bobl a chyfrannau o'r lleoedd a sefydlwyd; nid yw'r cylch gorchwyl ar ei ben ei \
         hun yn dweud pwy a gaiff bleidleisio. Mae cyfran o'r rhai sy'n bresennol a ofynnir gan etholaeth yn \
         gyfran o bawb sy'n bresennol.",
    ),
    to_meet: Phrase::new(
        "Write into the quorum that at least one person with lived experience, better two, must be there.",
        "Nodwch yn rheol y cworwm fod rhaid i o leiaf un person â phrofiad byw, a dau yn ddelfrydol, fod yno.",
    ),
    to_record: Phrase::new(
        "The quorum of the terms of reference: overall, and of each constituency; an empty list says that none is asked of any.",
        "Cworwm y cylch gorchwyl: yn gyffredinol, ac ar gyfer pob etholaeth; mae rhestr wag yn dweud na ofynnir am ddim gan yr un ohonynt.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("GOV006"),
    check,
};

messages! {
    no_quorum
        en: "No quorum is recorded.",
        cy: "Ni chofnodwyd cworwm.";
    no_terms
        en: "There were no terms of reference to hold a quorum (see GOV001).",
        cy: "Nid oedd cylch gorchwyl i gynnwys cworwm (gweler GOV001).";
    named
        en: "The quorum asks for people with lived experience.",
        cy: "Mae'r cworwm yn gofyn am bobl â phrofiad byw.";
    implied[least]
        en: "The other sides' seats cannot make the overall quorum alone; with lived experience at least: {least}.",
        cy: "Ni all seddi'r ochrau eraill gyrraedd y cworwm cyffredinol ar eu pennau eu hunain; â phrofiad byw o leiaf: {least}.";
    by_rule
        en: "Nothing is carried without votes of people with lived experience, whoever is there: the decision rule asks for a share of all who may vote, or of all places, in their constituency.",
        cy: "Ni chaiff dim ei gymeradwyo heb bleidleisiau pobl â phrofiad byw, pwy bynnag sydd yno: mae'r rheol benderfynu yn gofyn am gyfran o bawb a gaiff bleidleisio, neu o'r holl leoedd, yn eu hetholaeth hwy.";
    places_open
        en: "The quorum names nobody with lived experience; whether the other sides' seats can make it alone is not on record.",
        cy: "Nid yw'r cworwm yn enwi neb â phrofiad byw; nid yw ar gofnod a all seddi'r ochrau eraill ei gyrraedd ar eu pennau eu hunain.";
    constituencies_open
        en: "What the quorum asks of each constituency is not recorded.",
        cy: "Ni chofnodwyd yr hyn y mae'r cworwm yn ei ofyn o bob etholaeth.";
    nobody
        en: "The quorum can be made without anybody with lived experience.",
        cy: "Gellir cyrraedd y cworwm heb neb â phrofiad byw.";
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(&[LifeState::Proposed, LifeState::Closed], || {
        view.by_terms(not_recorded, none_adopted, |terms, place| {
            of_version(view, terms, place)
        })
    })
}

fn not_recorded(place: Pointer) -> Conclusion {
    Conclusion::not_evidenced(say::no_quorum()).at([place])
}

fn none_adopted() -> Conclusion {
    Conclusion::not_applicable(say::no_terms())
}

fn of_version(view: &View<'_>, terms: &TermsOfReference, place: Pointer) -> Conclusion {
    let Some(quorum) = &terms.quorum else {
        return not_recorded(place);
    };
    let (terms_place, place) = (place.clone(), place.member("quorum"));
    let asked = quorum.constituencies.iter().flatten().enumerate();
    let named: Vec<Pointer> = asked
        .filter(|(_, part)| view.side(&part.constituency) == Side::LivedExperience)
        .filter(|(_, part)| asks_for_somebody(&part.requirement))
        .map(|(index, _)| place.entry("constituencies", index))
        .collect();
    if !named.is_empty() {
        return Conclusion::met(say::named()).at(named);
    }
    if terms
        .decision_rule
        .as_ref()
        .is_some_and(|rule| needs_their_votes(view, rule))
    {
        return Conclusion::met(say::by_rule()).at([terms_place.member("decisionRule")]);
    }
    match implied(view, terms, quorum) {
        Implied::AtLeast(least) => Conclusion::met(say::implied(least)).at([place.member("overall")]),
        Implied::NotKnown => Conclusion::not_evidenced(say::places_open()).at([place]),
        Implied::Nobody if quorum.constituencies.is_none() => {
            Conclusion::not_evidenced(say::constituencies_open()).at([place])
        }
        Implied::Nobody => Conclusion::not_met(say::nobody()).at([place]),
    }
}

/// Whether nothing is carried without votes of those with lived experience, of all who may vote or all their places: who stays away then
/// votes for nothing.
fn needs_their_votes(view: &View<'_>, rule: &DecisionRule) -> bool {
    match rule {
        DecisionRule::EachConstituency {
            constituencies,
            share,
            of: ThresholdBase::Eligible | ThresholdBase::Constituted,
            more_than,
        } => {
            let asks_for_some = share.numerator > 0 || *more_than;
            asks_for_some
                && constituencies
                    .iter()
                    .any(|constituency| view.side(constituency) == Side::LivedExperience)
        }
        DecisionRule::AllOf { rules } => rules.iter().any(|rule| needs_their_votes(view, rule)),
        DecisionRule::AnyOf { rules } => {
            !rules.is_empty() && rules.iter().all(|rule| needs_their_votes(view, rule))
        }
        _ => false,
    }
}

/// Whether a requirement of a constituency cannot be met by nobody.
fn asks_for_somebody(requirement: &QuorumRequirement) -> bool {
    match requirement {
        QuorumRequirement::AtLeast { .. } => true,
        // Of the constituency's own people, or of all those present: either asks for somebody.
        QuorumRequirement::Share { share, .. } => share.numerator > 0,
        _ => false,
    }
}

/// What an overall quorum asks of lived experience without naming it.
enum Implied {
    /// So many cannot be done without.
    AtLeast(u128),
    /// The other sides can make it alone.
    Nobody,
    /// The places that it would take to say so are not recorded.
    NotKnown,
}

fn implied(view: &View<'_>, terms: &TermsOfReference, quorum: &Quorum) -> Implied {
    let places = |wanted: fn(Side) -> bool| {
        let seats = terms
            .seats
            .as_ref()?
            .iter()
            .filter(|seat| wanted(view.side(&seat.constituency)));
        seats
            .map(|seat| seat.places.map(u128::from))
            .sum::<Option<u128>>()
    };
    let others = places(|side| side != Side::LivedExperience);
    // A seat stands for one place at least, also where its places are not recorded.
    let of_others = terms
        .seats
        .iter()
        .flatten()
        .filter(|seat| view.side(&seat.constituency) != Side::LivedExperience);
    let others_at_least: u128 = of_others.map(|seat| seat.places.map_or(1, u128::from)).sum();
    let needed = match &quorum.overall {
        Some(QuorumRequirement::AtLeast { people }) => Some(u128::from(people.get())),
        Some(QuorumRequirement::Share { share, of }) if share.numerator > 0 => match of {
            ThresholdBase::Constituted => {
                let of_all =
                    |all: u128| (u128::from(share.numerator) * all).div_ceil(share.denominator.get().into());
                places(|_| true).map(of_all)
            }
            // Who may vote is not said by the terms of reference alone.
            ThresholdBase::Eligible => None,
            _ => return Implied::Nobody,
        },
        _ => return Implied::Nobody,
    };
    if needed.is_some_and(|needed| needed <= others_at_least) {
        return Implied::Nobody;
    }
    match needed.zip(others) {
        None => Implied::NotKnown,
        Some((needed, others)) if needed > others => Implied::AtLeast(needed - others),
        Some(_) => Implied::Nobody,
    }
}
