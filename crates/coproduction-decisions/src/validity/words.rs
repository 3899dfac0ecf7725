//! What parts and reasons say, in Welsh and English. No translator has checked the Welsh yet.

use std::fmt::Write as _;

use coproduction_core::Message;

use super::{Asks, Base, Between, Holds, Numbers, Part, Reason};
use crate::ThresholdBase;

/// What a part asked for and got. Whole sentences with numbers after a colon, so that nothing mutates.
pub(super) fn part(part: &Part) -> Message {
    let head = match part.asks {
        Asks::Quorum => Message::new("Quorum", "Cworwm"),
        Asks::Majority | Asks::EachConstituency => Message::new("Votes for", "Pleidleisiau o blaid"),
        Asks::Consensus => Message::new("Consensus", "Consensws"),
        Asks::Consent => Message::new("Consent", "Cydsyniad"),
        Asks::ChairsCastingVote => Message::new("The chair's casting vote", "Pleidlais fwrw'r cadeirydd"),
        Asks::CoChairsAgree => Message::new("Agreement of the co-chairs", "Cytundeb y cyd-gadeiryddion"),
        Asks::Advisory => Message::new("Advice", "Cyngor"),
        Asks::AllOf | Asks::AnyOf | Asks::Nothing => Message::new("Asked", "Gofyniad"),
        Asks::NotRecorded => Message::new("Rule", "Rheol"),
    };
    let whose = part
        .constituency
        .as_ref()
        .map(|constituency| format!(" ({constituency})"));
    let whose = whose.unwrap_or_default();
    let mut said = Message::new(format!("{}{whose}.", head.en), format!("{}{whose}.", head.cy));
    if part.asks == Asks::Nothing {
        add(&mut said, &Message::new("Nothing is asked.", "Ni ofynnir dim."));
    }
    match (part.asks, part.holds) {
        (Asks::CoChairsAgree, Holds::Yes) => add(&mut said, &Message::new("Given.", "Wedi'i roi.")),
        (Asks::CoChairsAgree, Holds::No) => add(&mut said, &Message::new("Not given.", "Heb ei roi.")),
        _ => {}
    }
    if let Some(numbers) = &part.numbers {
        add(&mut said, &figures(part.asks, numbers));
    }
    if let Some(reason) = part.reason {
        add(&mut said, &reason.message());
    }
    said
}

fn add(said: &mut Message, more: &Message) {
    // Writing to a text cannot fail.
    let _ = write!(said.en, " {}", more.en);
    let _ = write!(said.cy, " {}", more.cy);
}

fn figures(asks: Asks, numbers: &Numbers) -> Message {
    let counted = numbers.counted;
    let mut said = match asks {
        Asks::Quorum => Message::new(format!("There: {counted}."), format!("Yn bresennol: {counted}.")),
        Asks::Consensus => Message::new(format!("Against: {counted}."), format!("Yn erbyn: {counted}.")),
        Asks::Consent => Message::new(
            format!("Objections that stand: {counted}."),
            format!("Gwrthwynebiadau sy'n sefyll: {counted}."),
        ),
        _ => Message::new(format!("Counted: {counted}."), format!("Cyfrif: {counted}.")),
    };
    if let Some(needed) = numbers.needed {
        add(
            &mut said,
            &Message::new(format!("Needed: {needed}."), format!("Angen: {needed}.")),
        );
    }
    if let Some(base) = &numbers.base {
        add(&mut said, &self::base(base));
    }
    said
}

fn base(base: &Base) -> Message {
    let Base { share, number, .. } = base;
    let share = format!("{}/{}", share.numerator, share.denominator);
    let number: Between = *number;
    let (en, cy) = match base.of {
        ThresholdBase::Cast => ("votes cast", "pleidleisiau a fwriwyd"),
        ThresholdBase::Valid => ("votes for and against", "pleidleisiau o blaid ac yn erbyn"),
        ThresholdBase::Present => ("people there", "pobl a oedd yn bresennol"),
        ThresholdBase::Eligible => ("people who could vote", "pobl a allai bleidleisio"),
        ThresholdBase::Constituted => ("places", "lleoedd"),
    };
    if base.more_than {
        Message::new(
            format!("More than {share} of the {en}: {number}."),
            format!("Mwy na {share} o'r {cy}: {number}."),
        )
    } else {
        Message::new(
            format!("At least {share} of the {en}: {number}."),
            format!("O leiaf {share} o'r {cy}: {number}."),
        )
    }
}

/// What a reason says.
pub(super) fn reason(reason: Reason) -> Message {
    match reason {
        Reason::RuleNotRecorded => Message::new(
            "The terms of reference on record do not say what is asked for.",
            "Nid yw'r cylch gorchwyl ar gofnod yn dweud beth sy'n ofynnol.",
        ),
        Reason::TermsOpen => Message::new(
            "The dates leave it open which terms of reference were in force.",
            "Mae'r dyddiadau'n gadael yn agored pa gylch gorchwyl oedd mewn grym.",
        ),
        Reason::NoTermsAdopted => Message::new(
            "No terms of reference had been adopted by then.",
            "Nid oedd cylch gorchwyl wedi'i fabwysiadu erbyn hynny.",
        ),
        Reason::ByCorrespondence => Message::new(
            "It was taken by correspondence, and a quorum is asked of meetings.",
            "Fe'i gwnaed drwy ohebiaeth, a gofynnir am gworwm mewn cyfarfodydd.",
        ),
        Reason::PresentNotRecorded => Message::new(
            "It is not on record who was there.",
            "Nid yw ar gofnod pwy oedd yn bresennol.",
        ),
        Reason::VotesNotRecorded => {
            Message::new("The votes are not on record.", "Nid yw'r pleidleisiau ar gofnod.")
        }
        Reason::MixedUnits => Message::new(
            "Some of the votes are recorded with weights and others without, so that they cannot be added up.",
            "Cofnodwyd rhai o'r pleidleisiau gyda phwysau ac eraill hebddynt, felly ni ellir eu hadio.",
        ),
        Reason::BaseNotRecorded => Message::new(
            "It is not on record how many the share is of.",
            "Nid yw ar gofnod faint y mae'r gyfran yn gyfran ohonynt.",
        ),
        Reason::WeightedVotes => Message::new(
            "The votes are weighted, and the share is one of people or places.",
            "Mae'r pleidleisiau wedi'u pwysoli, ac mae'r gyfran yn un o bobl neu leoedd.",
        ),
        Reason::NumbersOpen => Message::new(
            "The numbers on record leave it open.",
            "Mae'r niferoedd ar gofnod yn ei adael yn agored.",
        ),
        Reason::NobodyToShare => Message::new(
            "There is nobody to take a share of.",
            "Nid oes neb i gymryd cyfran ohonynt.",
        ),
        Reason::MoreVotesThanVoters => Message::new(
            "More people voted than could vote: look at the count and the electorate.",
            "Pleidleisiodd mwy o bobl nag a allai bleidleisio: edrychwch ar y cyfrif a'r etholwyr.",
        ),
        Reason::EmptyRule => Message::new(
            "The rule is an empty list: say what it asks for.",
            "Rhestr wag yw'r rheol: nodwch beth y mae'n ei ofyn.",
        ),
        Reason::Tied => Message::new(
            "It was tied, and the chair's casting vote is not on record.",
            "Roedd yn gyfartal, ac nid yw pleidlais fwrw'r cadeirydd ar gofnod.",
        ),
        Reason::CoChairsNotRecorded => Message::new(
            "It is not on record whether the co-chairs agreed.",
            "Nid yw ar gofnod a gytunodd y cyd-gadeiryddion.",
        ),
        Reason::BodyDecides => Message::new(
            "A body outside the forum decides, so that nothing is asked of the forum's votes.",
            "Corff y tu allan i'r fforwm sy'n penderfynu, felly ni ofynnir dim gan bleidleisiau'r fforwm.",
        ),
        Reason::ObjectionsNotRecorded => Message::new(
            "It is not on record whether there were objections.",
            "Nid yw ar gofnod a oedd gwrthwynebiadau.",
        ),
        Reason::ObjectionOpen => Message::new(
            "It is not on record whether an objection was held to stand.",
            "Nid yw ar gofnod a ddyfarnwyd bod gwrthwynebiad yn sefyll.",
        ),
        Reason::RuledByAnother => Message::new(
            "Another ruled on an objection than the terms of reference name.",
            "Dyfarnodd rhywun heblaw'r un a enwir yn y cylch gorchwyl ar wrthwynebiad.",
        ),
        Reason::Abstentions => Message::new(
            "Somebody abstained, and whether they stood aside is not on record.",
            "Ymataliodd rhywun, ac nid yw ar gofnod a gamodd o'r neilltu.",
        ),
    }
}
