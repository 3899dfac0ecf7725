//! What a side, a meeting or a body outside the forum can do, and what becomes of it.

use coproduction_core::{Message, Side};

use crate::power::compare::{Measure, Row, Whom};

/// What a side, a meeting or a body outside can do.
#[allow(clippy::too_many_lines, reason = "whole sentences, each in both languages")]
pub(super) fn flag(row: &Row, before: bool, after: bool) -> Option<Message> {
    use Side::{LivedExperience, Professional};
    let lines: [(&str, &str); 4] = match (row.measure, &row.whom) {
        (Measure::PassAlone, Whom::Side(LivedExperience)) => [
            (
                "The people with lived experience still cannot pass a proposal that nobody else is in favour of.",
                "Ni all y bobl â phrofiad byw o hyd dderbyn cynnig nad oes neb arall o'i blaid.",
            ),
            (
                "The people with lived experience could not pass a proposal that nobody else is in favour of, and now can.",
                "Ni allai'r bobl â phrofiad byw dderbyn cynnig nad oes neb arall o'i blaid, ac yn awr gallant.",
            ),
            (
                "The people with lived experience could pass a proposal that nobody else is in favour of, and no longer can.",
                "Gallai'r bobl â phrofiad byw dderbyn cynnig nad oes neb arall o'i blaid, ac ni allant mwyach.",
            ),
            (
                "The people with lived experience can still pass a proposal that nobody else is in favour of.",
                "Gall y bobl â phrofiad byw o hyd dderbyn cynnig nad oes neb arall o'i blaid.",
            ),
        ],
        (Measure::PassAlone, Whom::Side(Professional)) => [
            (
                "The professionals still cannot pass a proposal that nobody else is in favour of.",
                "Ni all y gweithwyr proffesiynol o hyd dderbyn cynnig nad oes neb arall o'i blaid.",
            ),
            (
                "The professionals could not pass a proposal that nobody else is in favour of, and now can.",
                "Ni allai'r gweithwyr proffesiynol dderbyn cynnig nad oes neb arall o'i blaid, ac yn awr gallant.",
            ),
            (
                "The professionals could pass a proposal that nobody else is in favour of, and no longer can.",
                "Gallai'r gweithwyr proffesiynol dderbyn cynnig nad oes neb arall o'i blaid, ac ni allant mwyach.",
            ),
            (
                "The professionals can still pass a proposal that nobody else is in favour of.",
                "Gall y gweithwyr proffesiynol o hyd dderbyn cynnig nad oes neb arall o'i blaid.",
            ),
        ],
        (Measure::BlockAlone, Whom::Side(LivedExperience)) => [
            (
                "The people with lived experience still cannot stop a proposal that everybody else is in favour of.",
                "Ni all y bobl â phrofiad byw o hyd atal cynnig y mae pawb arall o'i blaid.",
            ),
            (
                "The people with lived experience could not stop a proposal that everybody else is in favour of, and now can.",
                "Ni allai'r bobl â phrofiad byw atal cynnig y mae pawb arall o'i blaid, ac yn awr gallant.",
            ),
            (
                "The people with lived experience could stop a proposal that everybody else is in favour of, and no longer can.",
                "Gallai'r bobl â phrofiad byw atal cynnig y mae pawb arall o'i blaid, ac ni allant mwyach.",
            ),
            (
                "The people with lived experience can still stop a proposal that everybody else is in favour of.",
                "Gall y bobl â phrofiad byw o hyd atal cynnig y mae pawb arall o'i blaid.",
            ),
        ],
        (Measure::BlockAlone, Whom::Side(Professional)) => [
            (
                "The professionals still cannot stop a proposal that everybody else is in favour of.",
                "Ni all y gweithwyr proffesiynol o hyd atal cynnig y mae pawb arall o'i blaid.",
            ),
            (
                "The professionals could not stop a proposal that everybody else is in favour of, and now can.",
                "Ni allai'r gweithwyr proffesiynol atal cynnig y mae pawb arall o'i blaid, ac yn awr gallant.",
            ),
            (
                "The professionals could stop a proposal that everybody else is in favour of, and no longer can.",
                "Gallai'r gweithwyr proffesiynol atal cynnig y mae pawb arall o'i blaid, ac ni allant mwyach.",
            ),
            (
                "The professionals can still stop a proposal that everybody else is in favour of.",
                "Gall y gweithwyr proffesiynol o hyd atal cynnig y mae pawb arall o'i blaid.",
            ),
        ],
        (Measure::MeetingWithoutLivedExperience, _) => [
            (
                "A meeting is still not valid without somebody with lived experience.",
                "Nid yw cyfarfod o hyd yn ddilys heb rywun â phrofiad byw.",
            ),
            (
                "A meeting was not valid without somebody with lived experience, and now can be.",
                "Nid oedd cyfarfod yn ddilys heb rywun â phrofiad byw, ac yn awr gall fod.",
            ),
            (
                "A meeting could be valid with nobody with lived experience there, and no longer can.",
                "Gallai cyfarfod fod yn ddilys heb neb â phrofiad byw yno, ac ni all mwyach.",
            ),
            (
                "A meeting can still be valid with nobody with lived experience there.",
                "Gall cyfarfod o hyd fod yn ddilys heb neb â phrofiad byw yno.",
            ),
        ],
        (Measure::OutsideDecides, _) => [
            (
                "No body outside the forum can decide otherwise, as before.",
                "Ni all unrhyw gorff y tu allan i'r fforwm benderfynu'n wahanol, fel o'r blaen.",
            ),
            (
                "No body outside the forum could decide otherwise, and now one can.",
                "Ni allai unrhyw gorff y tu allan i'r fforwm benderfynu'n wahanol, ac yn awr gall un.",
            ),
            (
                "A body outside the forum could decide otherwise, and no longer can.",
                "Gallai corff y tu allan i'r fforwm benderfynu'n wahanol, ac ni all mwyach.",
            ),
            (
                "A body outside the forum can still decide otherwise.",
                "Gall corff y tu allan i'r fforwm o hyd benderfynu'n wahanol.",
            ),
        ],
        (Measure::ReasonsRequired, _) => [
            (
                "The body that decides still need not give reasons.",
                "Nid oes rhaid o hyd i'r corff sy'n penderfynu roi rhesymau.",
            ),
            (
                "The body that decides did not have to give reasons, and now must.",
                "Nid oedd rhaid i'r corff sy'n penderfynu roi rhesymau, ac yn awr mae rhaid.",
            ),
            (
                "The body that decides had to give reasons, and no longer must.",
                "Roedd rhaid i'r corff sy'n penderfynu roi rhesymau, ac nid oes rhaid mwyach.",
            ),
            (
                "The body that decides must still give reasons.",
                "Mae rhaid o hyd i'r corff sy'n penderfynu roi rhesymau.",
            ),
        ],
        _ => return None,
    };
    let [never, gained, lost, always] = lines;
    let (en, cy) = match (before, after) {
        (false, false) => never,
        (false, true) => gained,
        (true, false) => lost,
        (true, true) => always,
    };
    Some(Message::new(en, cy))
}
