//! GOV006: no meeting can decide without lived experience in the room.

use coproduction_core::{Fraction, Message, Pointer, Side};
use coproduction_decisions::{Quorum, QuorumRequirement, ThresholdBase};
use coproduction_forums::{LifeState, Seat, TermsOfReference};

use crate::catalogue::{NIHR_SHARING_POWER, UK_STANDARDS_GOVERNANCE};
use crate::finding::Conclusion;
use crate::rule::{Outcomes, example};
use crate::view::{InForce, View, of_forum};
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
         overall number that the other sides' seats cannot reach alone.",
        "A yw'r cworwm sydd mewn grym yn gofyn am rywun ar ochr profiad byw: drwy rif neu gyfran o etholaeth o'r fath, neu drwy rif \
         cyffredinol na all seddi'r ochrau eraill ei gyrraedd ar eu pennau eu hunain.",
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
        "It looks at the rule, not at the meetings (EVT006 does). A share of those present or voting asks for nobody: where none come, none \
         are missing.",
        "Mae'n edrych ar y rheol, nid ar y cyfarfodydd (mae EVT006 yn gwneud hynny). Nid yw cyfran o'r rhai sy'n bresennol neu'n pleidleisio \
         yn gofyn am neb: lle na ddaw neb, nid oes neb ar goll.",
    ),
    to_meet: Phrase::new(
        "Write into the quorum that at least one person with lived experience, better two, must be there.",
        "Ysgrifennwch yn y cworwm fod rhaid i o leiaf un person â phrofiad byw, neu'n well dau, fod yno.",
    ),
    to_record: Phrase::new(
        "The quorum of the terms of reference: overall, and of each constituency; an empty list says that none is asked of any.",
        "Cworwm y cylch gorchwyl: yn gyffredinol, ac o bob etholaeth; mae rhestr wag yn dweud na ofynnir dim o'r un.",
    ),
    welsh_checked: false,
    outcomes: Outcomes::new(
        example!("GOV006", "met"),
        example!("GOV006", "not-met"),
        example!("GOV006", "not-evidenced"),
        example!("GOV006", "not-applicable"),
    ),
    check,
};

fn check(view: &View<'_>) -> Conclusion {
    if let Some((LifeState::Proposed | LifeState::Closed, place)) = view.resting() {
        return Conclusion::not_applicable(Phrase::new(
            "The forum was not at work on the day: it had not begun, or had closed.",
            "Nid oedd y fforwm yn gweithio ar y diwrnod: nid oedd wedi dechrau, neu roedd wedi cau.",
        ))
        .at([place]);
    }
    let (terms, place) = match view.terms_on(view.day) {
        InForce::NotRecorded => {
            return not_recorded(Pointer::root().member("forum"));
        }
        InForce::None => {
            return Conclusion::not_applicable(Phrase::new(
                "There were no terms of reference to hold a quorum (see GOV001).",
                "Nid oedd cylch gorchwyl i gynnwys cworwm (gweler GOV001).",
            ))
            .at([of_forum("terms")]);
        }
        InForce::Version(terms, index) => (terms, of_forum("terms").item(index)),
    };
    let Some(quorum) = &terms.quorum else {
        return not_recorded(place);
    };
    let place = place.member("quorum");
    let asked = quorum.constituencies.iter().flatten().enumerate();
    let named: Vec<Pointer> = asked
        .filter(|(_, part)| view.side(&part.constituency) == Side::LivedExperience)
        .filter(|(_, part)| asks_for_somebody(&part.requirement))
        .map(|(index, _)| place.member("constituencies").item(index))
        .collect();
    if !named.is_empty() {
        return Conclusion::met(Phrase::new(
            "The quorum asks for people with lived experience.",
            "Mae'r cworwm yn gofyn am bobl â phrofiad byw.",
        ))
        .at(named);
    }
    if let Some(least) = implied(view, terms, quorum) {
        return Conclusion::met(Message::new(
            format!("The other sides' seats cannot make the overall quorum alone: {least} or more with lived experience must be there."),
            format!(
                "Ni all seddi'r ochrau eraill gyrraedd y cworwm cyffredinol ar eu pennau eu hunain. Rhaid i'r nifer hwn neu fwy â phrofiad \
                 byw fod yno: {least}."
            ),
        ))
        .at([place.member("overall")]);
    }
    if quorum.constituencies.is_none() {
        return Conclusion::not_evidenced(Phrase::new(
            "What the quorum asks of each constituency is not recorded.",
            "Ni chofnodwyd yr hyn y mae'r cworwm yn ei ofyn o bob etholaeth.",
        ))
        .at([place]);
    }
    Conclusion::not_met(Phrase::new(
        "The quorum can be made without anybody with lived experience.",
        "Gellir cyrraedd y cworwm heb neb â phrofiad byw.",
    ))
    .at([place])
}

fn not_recorded(place: Pointer) -> Conclusion {
    Conclusion::not_evidenced(Phrase::new("No quorum is recorded.", "Ni chofnodwyd cworwm.")).at([place])
}

/// Whether a requirement cannot be met by nobody. A share of those present or voting can.
fn asks_for_somebody(requirement: &QuorumRequirement) -> bool {
    match requirement {
        QuorumRequirement::AtLeast { .. } => true,
        QuorumRequirement::Share { share, of } => {
            share.numerator > 0 && matches!(of, ThresholdBase::Eligible | ThresholdBase::Constituted)
        }
        _ => false,
    }
}

/// The fewest people with lived experience without whom the overall quorum cannot be made, where that is more than none.
fn implied(view: &View<'_>, terms: &TermsOfReference, quorum: &Quorum) -> Option<u64> {
    let seats = terms.seats.as_deref()?;
    let places = |seat: &Seat| seat.places.map(u64::from);
    let all: u64 = seats.iter().map(places).sum::<Option<u64>>()?;
    let others = seats
        .iter()
        .filter(|seat| view.side(&seat.constituency) != Side::LivedExperience);
    let others: u64 = others.map(places).sum::<Option<u64>>()?;
    let needed = match quorum.overall.as_ref()? {
        QuorumRequirement::AtLeast { people } => u64::from(people.get()),
        QuorumRequirement::Share {
            share:
                Fraction {
                    numerator,
                    denominator,
                    ..
                },
            of: ThresholdBase::Constituted,
        } => (u64::from(*numerator) * all).div_ceil(denominator.get().into()),
        _ => return None,
    };
    needed.checked_sub(others).filter(|least| *least > 0)
}
