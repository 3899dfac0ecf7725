//! What each reason says, in Welsh and English. No translator has checked the Welsh yet.

use coproduction_core::Message;

use super::PowerError;

/// Whole sentences in each language: Welsh words mutate, and are not put together from parts.
#[allow(clippy::too_many_lines, reason = "one arm for each reason")]
pub(super) fn error(error: &PowerError) -> Message {
    match error {
        PowerError::NobodyToVote => Message::new(
            "Nobody votes in this body. Say how many people hold a vote.",
            "Nid oes neb yn pleidleisio yn y corff hwn. Nodwch faint o bobl sydd â phleidlais.",
        ),
        PowerError::NobodyInPart => Message::new(
            "The rule asks for votes of a group in which nobody votes. Give the group voters, or take it out of the rule.",
            "Mae'r rheol yn gofyn am bleidleisiau grŵp lle nad oes neb yn pleidleisio. Rhowch bleidleiswyr i'r grŵp, neu tynnwch ef o'r rheol.",
        ),
        PowerError::UnknownConstituency { constituency } => Message::new(
            format!(
                "The rule or the quorum names a constituency that the body does not have: {constituency}. Name one of the body's constituencies."
            ),
            format!(
                "Mae'r rheol neu'r cworwm yn enwi etholaeth nad yw gan y corff: {constituency}. Enwch un o etholaethau'r corff."
            ),
        ),
        PowerError::SideConflict { constituency } => Message::new(
            format!(
                "A constituency is on two sides at once: {constituency}. Put all its voters on one side."
            ),
            format!(
                "Mae etholaeth ar ddwy ochr ar unwaith: {constituency}. Rhowch ei holl bleidleiswyr ar yr un ochr."
            ),
        ),
        PowerError::MoreVotersThanPlaces { constituency } => Message::new(
            format!("A constituency has more voters than places: {constituency}. Correct one of the two."),
            format!(
                "Mae gan etholaeth fwy o bleidleiswyr nag o leoedd: {constituency}. Cywirwch un o'r ddau."
            ),
        ),
        PowerError::ZeroWeight => Message::new(
            "A voter has a weight of zero. Give every voter a weight of 1 or more, or leave out who has no vote.",
            "Mae gan bleidleisiwr bwysau o sero. Rhowch bwysau o 1 neu fwy i bob pleidleisiwr, neu gadewch allan y rhai heb bleidlais.",
        ),
        PowerError::Overflow => Message::new(
            "The weights or numbers of voters are too great to be added up. Use smaller numbers in the same proportion.",
            "Mae'r pwysau neu nifer y pleidleiswyr yn rhy fawr i'w hadio. Defnyddiwch rifau llai yn yr un gyfran.",
        ),
        PowerError::QuotaZero => Message::new(
            "The quota is zero, so that no vote is needed. Give a quota of 1 or more.",
            "Sero yw'r cwota, felly nid oes angen yr un bleidlais. Rhowch gwota o 1 neu fwy.",
        ),
        PowerError::QuotaAboveTotal => Message::new(
            "The quota is above the sum of all weights, so that nothing can pass. Lower the quota.",
            "Mae'r cwota yn uwch na chyfanswm yr holl bwysau, felly ni all dim gael ei dderbyn. Gostyngwch y cwota.",
        ),
        PowerError::NeverPasses => Message::new(
            "The rule, or a part of it, cannot be met even if everybody votes for the proposal. Lower its share.",
            "Ni ellir bodloni'r rheol, neu ran ohoni, hyd yn oed os bydd pawb yn pleidleisio o blaid. Gostyngwch ei chyfran.",
        ),
        PowerError::AlwaysPasses => Message::new(
            "The rule, or a part of it, is met even if nobody votes for the proposal. Raise its share above zero.",
            "Mae'r rheol, neu ran ohoni, yn cael ei bodloni hyd yn oed os na fydd neb yn pleidleisio o blaid. Codwch ei chyfran uwchlaw sero.",
        ),
        PowerError::NotMonotone => Message::new(
            "Under this rule one more vote for a proposal can make it fail, so that power has no meaning. A chair's casting vote belongs round a \
             simple majority alone; a rule cannot ask for exactly so many votes.",
            "O dan y rheol hon gall un bleidlais arall o blaid cynnig beri iddo fethu, felly nid oes ystyr i bŵer. Dim ond o amgylch mwyafrif syml y mae \
             lle i bleidlais fwrw'r cadeirydd; ni all rheol ofyn am hyn a hyn o bleidleisiau yn union.",
        ),
        PowerError::NoRule => Message::new(
            "No decision rule is required, so that there is nothing to compute. State a rule.",
            "Nid oes angen rheol benderfynu, felly nid oes dim i'w gyfrifo. Nodwch reol.",
        ),
        PowerError::EmptyRule => Message::new(
            "A part of the rule is an empty list. Name the rules or the constituencies, or take the part out.",
            "Rhestr wag yw rhan o'r rheol. Enwch y rheolau neu'r etholaethau, neu tynnwch y rhan allan.",
        ),
        PowerError::TooDeep { limit } => Message::new(
            format!(
                "The rule has rules within rules, more of them within each other than {limit}. Make it simpler."
            ),
            format!(
                "Mae yn y rheol reolau o fewn rheolau, mwy o fewn ei gilydd na {limit}. Symleiddiwch hi."
            ),
        ),
        PowerError::NoChair => Message::new(
            "The rule gives the chair a part, and the body names no chair. Say who of the voters is the chair.",
            "Mae'r rheol yn rhoi rhan i'r cadeirydd, ac nid yw'r corff yn enwi cadeirydd. Nodwch pa bleidleisiwr yw'r cadeirydd.",
        ),
        PowerError::NotOne => Message::new(
            "An office for one is held by none or by several: chair, deciding body or independent person. Name exactly one.",
            "Mae swydd i un yn cael ei dal gan neb neu gan sawl un: cadeirydd, corff sy'n penderfynu neu berson annibynnol. Enwch un yn union.",
        ),
        PowerError::TooFewCoChairs { found } => Message::new(
            format!(
                "The rule asks the co-chairs together, and the number that the body names is {found}. Name two or more."
            ),
            format!(
                "Mae'r rheol yn gofyn i'r cyd-gadeiryddion gyda'i gilydd, a'r nifer y mae'r corff yn ei enwi yw {found}. Enwch ddau neu fwy."
            ),
        ),
        PowerError::NoDecidingBody => Message::new(
            "The rule gives a body outside the forum a part, and none is named. Name the deciding body.",
            "Mae'r rheol yn rhoi rhan i gorff y tu allan i'r fforwm, ac nid oes un wedi'i enwi. Enwch y corff sy'n penderfynu.",
        ),
        PowerError::NoIndependent => Message::new(
            "Somebody independent rules on objections, and nobody is named. Name the independent person.",
            "Mae rhywun annibynnol yn dyfarnu ar wrthwynebiadau, ac nid oes neb wedi'i enwi. Enwch y person annibynnol.",
        ),
        PowerError::AdjudicatorNotRecorded => Message::new(
            "It is not recorded who rules on objections, and with consent the power is theirs. Record who rules on them.",
            "Ni chofnodwyd pwy sy'n dyfarnu ar wrthwynebiadau, ac wrth gydsynio nhw sydd â'r pŵer. Cofnodwch pwy sy'n dyfarnu arnynt.",
        ),
        PowerError::ProbabilityAboveOne => Message::new(
            "A probability of attendance is more than one. Give a fraction from 0 to 1.",
            "Mae tebygolrwydd presenoldeb yn fwy nag un. Rhowch ffracsiwn o 0 i 1.",
        ),
        PowerError::AttendanceMismatch { kinds, given } => Message::new(
            format!("Each kind of voters needs its attendance. Kinds: {kinds}; attendances given: {given}."),
            format!(
                "Mae angen presenoldeb ar bob math o bleidleiswyr. Mathau: {kinds}; presenoldebau a roddwyd: {given}."
            ),
        ),
        PowerError::TooManyPlayers { players, limit } => Message::new(
            format!(
                "There are more players than this method can take: {players}, and the limit is {limit}. Use the approximation, or kinds of voters."
            ),
            format!(
                "Mae mwy o chwaraewyr nag y gall y dull hwn eu trin: {players}, a'r terfyn yw {limit}. Defnyddiwch y brasamcan, neu fathau o bleidleiswyr."
            ),
        ),
        PowerError::TooManyStates { need, limit } => Message::new(
            format!(
                "The exact answer needs more states than the budget allows: {need}, and the limit is {limit}. Raise the budget, or make the body simpler."
            ),
            format!(
                "Mae'r ateb union yn gofyn am fwy o gyflyrau nag y mae'r gyllideb yn eu caniatáu: {need}, a'r terfyn yw {limit}. Codwch y gyllideb, neu symleiddiwch y corff."
            ),
        ),
        PowerError::TooManySteps { need, limit } => Message::new(
            format!(
                "The answer needs more steps than the budget allows: {need}, and the limit is {limit}. Raise the budget, or make the body simpler."
            ),
            format!(
                "Mae'r ateb yn gofyn am fwy o gamau nag y mae'r gyllideb yn eu caniatáu: {need}, a'r terfyn yw {limit}. Codwch y gyllideb, neu symleiddiwch y corff."
            ),
        ),
    }
}
