//! What the rules give, in sentences that need no table: the headline first. No translator has checked the Welsh yet.

use coproduction::core::{Message, Side};
use coproduction::decisions::influence::DeJure;
use coproduction::decisions::power::{
    Alone, AtAttendance, BigRational, Override, Power, Predicates, Ruling, SidePower, percent,
};

fn say(en: &'static str, cy: &'static str) -> Message {
    Message::new(en, cy)
}

/// A sentence with a number or a share at its end, after a colon.
fn with(en: &str, cy: &str, value: &Message) -> Message {
    Message::new(format!("{en}: {}.", value.en), format!("{cy}: {}.", value.cy))
}

fn number(number: u32) -> Message {
    Message::new(number.to_string(), number.to_string())
}

/// Who can decide alone, what a meeting needs, who rules on objections, and who decides outside the forum.
pub(crate) fn predicates(of: &Predicates) -> Vec<Message> {
    let mut said = Vec::new();
    if let Some(lived) = of.lived_experience {
        said.push(without_lived(of));
        said.extend(stop(of, lived));
        if lived.pass {
            said.push(say(
                "The people with lived experience can pass a proposal that nobody else is in favour of.",
                "Gall y bobl â phrofiad byw dderbyn cynnig nad oes neb arall o'i blaid.",
            ));
        } else {
            said.push(say(
                "The people with lived experience cannot pass a proposal that nobody else is in favour of.",
                "Ni all y bobl â phrofiad byw dderbyn cynnig nad oes neb arall o'i blaid.",
            ));
        }
    } else {
        said.push(say(
            "As written, nobody with lived experience has a vote.",
            "Fel y mae wedi'i ysgrifennu, nid oes gan neb â phrofiad byw bleidlais.",
        ));
    }
    if let Some(professional) = of.professional {
        said.push(professionals(professional));
    } else {
        said.push(say(
            "No professional has a vote.",
            "Nid oes gan yr un gweithiwr proffesiynol bleidlais.",
        ));
    }
    if of.lived_experience.is_some() {
        said.push(match of.meeting_without_lived_experience {
            Some(true) => say(
                "A meeting can be valid with nobody with lived experience in the room.",
                "Gall cyfarfod fod yn ddilys heb neb â phrofiad byw yn yr ystafell.",
            ),
            Some(false) => say(
                "A meeting is not valid without somebody with lived experience.",
                "Nid yw cyfarfod yn ddilys heb rywun â phrofiad byw.",
            ),
            None => say(
                "Whether a meeting can be valid without anybody with lived experience is not on record.",
                "Nid yw ar gofnod a all cyfarfod fod yn ddilys heb neb â phrofiad byw.",
            ),
        });
    }
    said.extend(of.rulings.iter().map(ruling));
    said.extend(of.overrides.iter().flat_map(outside));
    said
}

/// Whether anything passes with nobody with lived experience in favour, and if not, how many it takes.
fn without_lived(of: &Predicates) -> Message {
    match (of.fewest_lived_experience_yes, of.professional) {
        (0, Some(Alone { pass: true, .. })) => say(
            "As written, the professionals can pass anything without a single vote of somebody with lived experience.",
            "Fel y mae wedi'i ysgrifennu, gall y gweithwyr proffesiynol dderbyn unrhyw beth heb yr un bleidlais gan rywun â phrofiad byw.",
        ),
        (0, _) => say(
            "As written, a decision can be taken with nobody with lived experience in favour.",
            "Fel y mae wedi'i ysgrifennu, gellir gwneud penderfyniad heb neb â phrofiad byw o'i blaid.",
        ),
        (fewest, _) => with(
            "As written, nothing passes without people with lived experience. The fewest of them who must be in favour, if everybody else is",
            "Fel y mae wedi'i ysgrifennu, nid oes dim yn cael ei dderbyn heb bobl â phrofiad byw. Y nifer lleiaf ohonynt y mae rhaid iddynt fod o blaid, os yw pawb arall",
            &number(fewest),
        ),
    }
}

fn stop(of: &Predicates, lived: Alone) -> Option<Message> {
    match of.fewest_lived_experience_noes_to_block {
        Some(fewest) if lived.block => Some(with(
            "The people with lived experience can stop what everybody else wants. The fewest of them whose noes can do it",
            "Gall y bobl â phrofiad byw atal yr hyn y mae pawb arall ei eisiau. Y nifer lleiaf ohonynt y gall eu pleidleisiau yn erbyn wneud hynny",
            &number(fewest),
        )),
        _ => (!lived.block).then(|| {
            say(
                "The people with lived experience cannot stop what everybody else wants, even if all of them are against it.",
                "Ni all y bobl â phrofiad byw atal yr hyn y mae pawb arall ei eisiau, hyd yn oed os yw pob un ohonynt yn ei erbyn.",
            )
        }),
    }
}

fn professionals(of: Alone) -> Message {
    match (of.pass, of.block) {
        (true, true) => say(
            "The professionals, acting together, can pass anything and stop anything.",
            "Gall y gweithwyr proffesiynol, drwy weithredu gyda'i gilydd, dderbyn unrhyw beth ac atal unrhyw beth.",
        ),
        (true, false) => say(
            "The professionals, acting together, can pass what nobody else wants, but cannot stop what everybody else wants.",
            "Gall y gweithwyr proffesiynol, drwy weithredu gyda'i gilydd, dderbyn yr hyn nad oes neb arall ei eisiau, ond ni allant atal yr hyn y mae pawb arall ei eisiau.",
        ),
        (false, true) => say(
            "The professionals, acting together, can stop what everybody else wants, but cannot pass what nobody else wants.",
            "Gall y gweithwyr proffesiynol, drwy weithredu gyda'i gilydd, atal yr hyn y mae pawb arall ei eisiau, ond ni allant dderbyn yr hyn nad oes neb arall ei eisiau.",
        ),
        (false, false) => say(
            "The professionals alone can neither pass nor stop anything.",
            "Ni all y gweithwyr proffesiynol ar eu pennau eu hunain dderbyn nac atal dim.",
        ),
    }
}

fn ruling(of: &Ruling) -> Message {
    match (of.lived_experience_upholds, of.professional_upholds) {
        (true, true) => say(
            "Objections: each of the two sides can make one stand, so that consent is a veto for both.",
            "Gwrthwynebiadau: gall y naill ochr a'r llall beri i un sefyll, felly mae cydsyniad yn feto i'r ddwy.",
        ),
        (true, false) => say(
            "Objections: the people with lived experience can make one stand, and the professionals cannot.",
            "Gwrthwynebiadau: gall y bobl â phrofiad byw beri i un sefyll, ac ni all y gweithwyr proffesiynol.",
        ),
        (false, true) => say(
            "Objections: the professionals can make one stand, and the people with lived experience cannot.",
            "Gwrthwynebiadau: gall y gweithwyr proffesiynol beri i un sefyll, ac ni all y bobl â phrofiad byw.",
        ),
        (false, false) => say(
            "Objections: neither side can make one stand; somebody else rules on them.",
            "Gwrthwynebiadau: ni all y naill ochr na'r llall beri i un sefyll; mae rhywun arall yn dyfarnu arnynt.",
        ),
    }
}

fn outside(of: &Override) -> [Message; 2] {
    let can = match (of.pass, of.block) {
        (true, true) => say(
            "A body outside the forum decides: it can pass what nobody in the forum wants, and stop what everybody in it wants.",
            "Mae corff y tu allan i'r fforwm yn penderfynu: gall dderbyn yr hyn nad oes neb yn y fforwm ei eisiau, ac atal yr hyn y mae pawb ynddo ei eisiau.",
        ),
        (true, false) => say(
            "A body outside the forum can pass what nobody in the forum wants.",
            "Gall corff y tu allan i'r fforwm dderbyn yr hyn nad oes neb yn y fforwm ei eisiau.",
        ),
        (false, true) => say(
            "A body outside the forum can stop what everybody in the forum wants.",
            "Gall corff y tu allan i'r fforwm atal yr hyn y mae pawb yn y fforwm ei eisiau.",
        ),
        (false, false) => say(
            "A body outside the forum has a part in the decision, but can neither pass nor stop anything alone.",
            "Mae gan gorff y tu allan i'r fforwm ran yn y penderfyniad, ond ni all dderbyn nac atal dim ar ei ben ei hun.",
        ),
    };
    let reasons = match of.reasons_required {
        Some(true) => say("It must give reasons.", "Mae rhaid iddo roi rhesymau."),
        Some(false) => say("It need not give reasons.", "Nid oes rhaid iddo roi rhesymau."),
        None => say(
            "Whether it must give reasons is not recorded.",
            "Nid yw wedi'i gofnodi a oes rhaid iddo roi rhesymau.",
        ),
    };
    [can, reasons]
}

/// Both ends of what each of the two sides decides as a bloc, together.
pub(crate) fn blocs(power: &Power) -> Vec<Message> {
    let both_ends = |of: &SidePower| {
        let apart = percent(of.independent.as_ref().ok()?);
        let opposed = percent(&of.opposed);
        let (en, cy) = match of.side {
            Side::LivedExperience => (
                "The people with lived experience, voting as one",
                "Y bobl â phrofiad byw, yn pleidleisio fel un",
            ),
            Side::Professional => (
                "The professionals, voting as one",
                "Y gweithwyr proffesiynol, yn pleidleisio fel un",
            ),
            _ => return None,
        };
        Some(Message::new(
            format!(
                "{en}: they decide {} of votes if the others vote independently, and get their way in {} if the others act together against them.",
                apart.en, opposed.en
            ),
            format!(
                "{cy}. Faint o bleidleisiau y maent yn eu penderfynu os yw'r lleill yn pleidleisio'n annibynnol: {}; mewn faint y maent yn cael eu ffordd os yw'r lleill yn gweithredu gyda'i gilydd yn eu herbyn: {}.",
                apart.cy, opposed.cy
            ),
        ))
    };
    power.sides.iter().filter_map(both_ends).collect()
}

/// What the rules give when the two sides disagree.
pub(crate) fn when_opposed(of: &DeJure) -> [Message; 2] {
    [
        with(
            "When a majority of the people with lived experience are for something and a majority of the professionals against it, the chance that the rules let it pass",
            "Pan fydd mwyafrif y bobl â phrofiad byw o blaid rhywbeth a mwyafrif y gweithwyr proffesiynol yn ei erbyn, y siawns bod y rheolau'n gadael iddo gael ei dderbyn",
            &percent(&of.adopted.to_rational()),
        ),
        with(
            "When a majority of the professionals are for something and a majority of the people with lived experience against it, the chance that the rules stop it",
            "Pan fydd mwyafrif y gweithwyr proffesiynol o blaid rhywbeth a mwyafrif y bobl â phrofiad byw yn ei erbyn, y siawns bod y rheolau'n ei atal",
            &percent(&of.stopped.to_rational()),
        ),
    ]
}

/// What the attendance on record gives; nothing of validity where no quorum is recorded.
pub(crate) fn at_attendance(at: &AtAttendance, has_quorum: bool) -> Vec<Message> {
    let mut said = Vec::new();
    if has_quorum {
        said.push(validity(&at.quorate));
    } else {
        said.push(say(
            "How many meetings would be valid cannot be said: no quorum is recorded.",
            "Ni ellir dweud faint o gyfarfodydd a fyddai'n ddilys: nid oes cworwm wedi'i gofnodi.",
        ));
    }
    said.push(with(
        "How much can pass at that attendance",
        "Faint all gael ei dderbyn yn ôl y presenoldeb hwnnw",
        &percent(&at.pass),
    ));
    let backfires = at
        .members
        .iter()
        .flatten()
        .any(|member| member.no_show_paradox > BigRational::from_integer(0.into()));
    if backfires {
        said.push(say(
            "Coming can backfire: somebody who comes to vote no may make the quorum that lets a proposal pass.",
            "Gall dod droi'n groes: gall rhywun sy'n dod i bleidleisio yn erbyn wneud y cworwm sy'n gadael i gynnig gael ei dderbyn.",
        ));
    }
    said
}

fn validity(quorate: &BigRational) -> Message {
    let all = BigRational::from_integer(1.into());
    let not = &all - quorate;
    let nothing = BigRational::from_integer(0.into());
    if not == nothing {
        return say(
            "At that attendance every meeting would be valid.",
            "Yn ôl y presenoldeb hwnnw byddai pob cyfarfod yn ddilys.",
        );
    }
    if &not + &not > all {
        return with(
            "The share of meetings that would not be valid at that attendance",
            "Y gyfran o gyfarfodydd na fyddent yn ddilys yn ôl y presenoldeb hwnnw",
            &percent(&not),
        );
    }
    let one_in = (all / not).round().to_integer();
    Message::new(
        format!("At that attendance about one meeting in {one_in} would not be valid."),
        format!("Yn ôl y presenoldeb hwnnw ni fyddai tuag un cyfarfod o bob {one_in} yn ddilys."),
    )
}
