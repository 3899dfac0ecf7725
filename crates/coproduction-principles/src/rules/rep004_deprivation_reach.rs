//! REP004: people from the most deprived places are among those who are reached.

use coproduction_core::{Characteristic, Pointer};
use coproduction_forums::LifeState;
use coproduction_record::Collection;

use crate::catalogue::{EQUALITY_ACT_SOCIO_ECONOMIC, NATIONAL_PRINCIPLE_6};
use crate::finding::Conclusion;
use crate::parameters::{ANSWER_RATE, GROUP_ANSWERS, GROUP_EXPECTED, GROUP_FLOOR};
use crate::rule::{Outcomes, Reach, examples};
use crate::template::messages;
use crate::view::{View, offered_on, place};
use crate::{Basis, Phrase, Rule, Severity};

/// Why nothing can be held for or against anybody.
const NO_SHARE: Phrase = Phrase::new(
    "How many of a health board's people live in the most deprived fifth of Wales is not among the figures that this rulebook has, and a fifth of the places of Wales is not a fifth of the people of a board. Until a published share is there, nothing is compared.",
    "Nid yw nifer pobl bwrdd iechyd sy'n byw yn y bumed ran fwyaf difreintiedig o Gymru ymhlith y ffigurau sydd gan y llyfr rheolau hwn, ac nid yw pumed ran o leoedd Cymru yn bumed ran o bobl bwrdd. Hyd nes bod cyfran gyhoeddedig ar gael, ni chymherir dim.",
);

pub(crate) static RULE: Rule = Rule {
    code: "REP004",
    slug: "deprivation-reach",
    title: Phrase::new("The most deprived places", "Y lleoedd mwyaf difreintiedig"),
    checks: Phrase::new(
        "Whether monitoring asked about the deprivation of where people live. Whether enough of those reached are from the most deprived fifth is to be judged by the board: the share of its people to compare with is not here.",
        "A ofynnodd y monitro am amddifadedd y lle y mae pobl yn byw. Mater i'r bwrdd yw barnu a ddaw digon o'r rhai a gyrhaeddir o'r bumed ran fwyaf difreintiedig: nid yw'r gyfran o'i bobl i gymharu â hi yma.",
    ),
    why: Phrase::new(
        "The socio-economic duty turns on disadvantage, and those who live with it come least.",
        "Mae'r ddyletswydd economaidd-gymdeithasol yn ymwneud ag anfantais, a'r rhai sy'n byw gyda hi sy'n dod leiaf.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&EQUALITY_ACT_SOCIO_ECONOMIC, &NATIONAL_PRINCIPLE_6],
    parameters: &[GROUP_FLOOR, GROUP_ANSWERS, GROUP_EXPECTED, ANSWER_RATE],
    limits: Phrase::new(
        "It compares nothing, and its thresholds are not used yet: it says only whether there is something for a board to compare. Deprivation is of places, not of people.",
        "Nid yw'n cymharu dim, ac ni ddefnyddir ei drothwyon eto: nid yw ond yn dweud a oes rhywbeth i fwrdd ei gymharu. Lleoedd sy'n ddifreintiedig, nid pobl.",
    ),
    to_meet: Phrase::new(
        "Work with groups in the most deprived places, pay for time and travel, and ask people there what would bring them.",
        "Gweithiwch gyda grwpiau yn y lleoedd mwyaf difreintiedig, talwch am amser a theithio, a gofynnwch i bobl yno beth fyddai'n dod â nhw.",
    ),
    to_record: Phrase::new(
        "A table of monitoring by the deprivation of where people live, as counts, with the list of its codes.",
        "Tabl monitro yn ôl amddifadedd y lle y mae pobl yn byw, fel cyfrifon, gyda rhestr ei godau.",
    ),
    messages: say::MESSAGES,
    outcomes: Outcomes {
        met: Reach::Never(NO_SHARE),
        not_met: Reach::Never(NO_SHARE),
        not_evidenced: examples!(@of "REP004", "not-evidenced", None),
        not_applicable: examples!(@of "REP004", "not-applicable", None),
    },
    check,
};

messages! {
    not_asked
        en: "No monitoring of the deprivation of where people live is on record.",
        cy: "Nid oes monitro ar amddifadedd y lle y mae pobl yn byw ar gofnod.";
    asked[tables]
        en: "Tables of monitoring by the deprivation of where people live: {tables}. There is no published share of the board's people here to compare them with.",
        cy: "Tablau monitro yn ôl amddifadedd y lle y mae pobl yn byw: {tables}. Nid oes yma gyfran gyhoeddedig o bobl y bwrdd i'w cymharu â hi.";
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || {
            let tables = tables(view);
            if tables.is_empty() {
                Conclusion::not_evidenced(say::not_asked())
            } else {
                Conclusion::not_evidenced(say::asked(tables.len())).at(tables)
            }
        },
    )
}

/// Every table by the deprivation of where people live.
fn tables(view: &View<'_>) -> Vec<Pointer> {
    let mut found = Vec::new();
    for (index, returned) in view.record.monitoring_returns.iter().flatten().enumerate() {
        let begun = offered_on(returned).is_none_or(|day| day <= view.day);
        for (table_index, table) in returned.tables.iter().flatten().enumerate().filter(|_| begun) {
            if table.characteristic == Characteristic::Deprivation {
                let at = place(Collection::MonitoringReturns, index).member("tables");
                found.push(at.item(table_index));
            }
        }
    }
    found
}
