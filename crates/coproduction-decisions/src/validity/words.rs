//! What each reason says, in Welsh and English. No translator has checked the Welsh yet.

use coproduction_core::Message;

use super::Reason;

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
        Reason::TermsLater => Message::new(
            "The version of the terms of reference that it names was adopted after it.",
            "Mabwysiadwyd y fersiwn o'r cylch gorchwyl y mae'n ei henwi ar ei ôl.",
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
            "More people voted than could vote or were there: look at the count, the electorate and who was present.",
            "Pleidleisiodd mwy o bobl nag a allai bleidleisio neu a oedd yn bresennol: edrychwch ar y cyfrif, yr etholwyr a phwy oedd yno.",
        ),
        Reason::EmptyRule => Message::new(
            "The rule is an empty list: say what it asks for.",
            "Rhestr wag yw'r rheol: nodwch beth y mae'n ei ofyn.",
        ),
        Reason::Tied => Message::new(
            "It was tied, and the chair's casting vote is not on record.",
            "Roedd yn gyfartal, ac nid yw pleidlais fwrw'r cadeirydd ar gofnod.",
        ),
        Reason::CastingVote => Message::new(
            "It was tied, and the chair's casting vote settled it.",
            "Roedd yn gyfartal, a phleidlais fwrw'r cadeirydd a'i setlodd.",
        ),
        Reason::NotSimple => Message::new(
            "A casting vote is judged only where more than half of the votes for and against decides, and the terms of reference put it round another rule.",
            "Dim ond lle mae mwy na hanner y pleidleisiau o blaid ac yn erbyn yn penderfynu y bernir pleidlais fwrw, ac mae'r cylch gorchwyl yn ei rhoi o amgylch rheol arall.",
        ),
        Reason::CoChairsNotRecorded => Message::new(
            "It is not on record whether the co-chairs agreed.",
            "Nid yw ar gofnod a gytunodd y cyd-gadeiryddion.",
        ),
        Reason::BodyDecides => Message::new(
            "The forum advises and a body outside it decides, so that nothing is asked of the forum's votes.",
            "Mae'r fforwm yn cynghori a chorff y tu allan iddo'n penderfynu, felly ni ofynnir dim gan bleidleisiau'r fforwm.",
        ),
        Reason::BodyNotRecorded => Message::new(
            "It is not on record that the body outside the forum accepted it, or refused it, as a whole.",
            "Nid yw ar gofnod bod y corff y tu allan i'r fforwm wedi'i dderbyn, na'i wrthod, yn ei gyfanrwydd.",
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
            "An objection was set aside, and it is not on record that this was done by whoever has to rule on it.",
            "Gwrthodwyd gwrthwynebiad, ac nid yw ar gofnod mai pwy bynnag sydd i ddyfarnu arno a wnaeth hynny.",
        ),
        Reason::NotEverybody => Message::new(
            "Nobody voted against it, and it is not on record that everybody there agreed or stood aside.",
            "Ni phleidleisiodd neb yn ei erbyn, ac nid yw ar gofnod bod pawb a oedd yno wedi cytuno neu wedi camu o'r neilltu.",
        ),
    }
}
