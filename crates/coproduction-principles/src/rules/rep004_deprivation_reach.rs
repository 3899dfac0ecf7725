//! REP004: people from the most deprived places are among those who are reached.

use coproduction_core::{Characteristic, Pointer};
use coproduction_equity::code_lists::WIMD_2019_AREA;
use coproduction_equity::{MonitoredGroup, MonitoringReturn, MonitoringTable};
use coproduction_forums::LifeState;
use coproduction_record::Collection;

use crate::catalogue::{EQUALITY_ACT_SOCIO_ECONOMIC, NATIONAL_PRINCIPLE_6};
use crate::finding::Conclusion;
use crate::parameters::{ANSWER_RATE, GROUP_ANSWERS, GROUP_EXPECTED, GROUP_FLOOR};
use crate::rule::examples;
use crate::template::messages;
use crate::view::{GroupReach, View, offered_on, place};
use crate::{Basis, Phrase, Rule, Severity};

/// The code of the most deprived fifth on the list of the library.
const MOST_DEPRIVED: &str = "fifth-1";

pub(crate) static RULE: Rule = Rule {
    code: "REP004",
    slug: "deprivation-reach",
    title: Phrase::new("The most deprived places", "Y lleoedd mwyaf difreintiedig"),
    checks: Phrase::new(
        "Whether, in the latest monitoring returns about all members, all participants and all respondents, those who live in the most deprived fifth of the areas of Wales make up at least such a part of their share of the people whom the policy gives as its \
         reference by the list wimd-2019-area.",
        "A yw'r rhai sy'n byw yn y bumed ran fwyaf difreintiedig o ardaloedd Cymru, yn y ffurflenni monitro diweddaraf am yr holl aelodau, yr holl gyfranogwyr a'r holl ymatebwyr, yn cyfrif am o leiaf y fath ran o'u cyfran o'r bobl y mae'r polisi'n eu rhoi fel \
         cyfeirnod yn ôl y rhestr wimd-2019-area.",
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
        "Of itself it knows no share to compare with: how many of a health board's people live in the most deprived fifth is not among its figures, and a fifth of the places is not a fifth of the people. Where the policy gives none, nothing is concluded. A list of a board's own \
         is not looked at, as the most deprived on it is not known. Of a table of which some number is too small to show, it says nothing. Deprivation is of places, not of people.",
        "Nid yw'n gwybod ohono'i hun am gyfran i gymharu â hi: nid yw nifer pobl bwrdd iechyd sy'n byw yn y bumed ran fwyaf difreintiedig ymhlith ei ffigurau, ac nid yw pumed ran o'r lleoedd yn bumed ran o'r bobl. Lle nad yw'r polisi'n rhoi un, ni ddeuir i gasgliad. Nid edrychir ar restr \
         bwrdd ei hun, gan nad yw'n hysbys beth yw'r mwyaf difreintiedig arni. Nid yw'n dweud dim am dabl y mae rhyw rif ynddo'n rhy fach i'w ddangos. Lleoedd sy'n ddifreintiedig, nid pobl.",
    ),
    to_meet: Phrase::new(
        "Work with groups in the most deprived places, pay for time and travel, and ask people there what would bring them.",
        "Gweithiwch gyda grwpiau yn y lleoedd mwyaf difreintiedig, talwch am amser a theithio, a gofynnwch i bobl yno beth fyddai'n dod â nhw.",
    ),
    to_record: Phrase::new(
        "A table of monitoring by the deprivation of where people live, as counts, with the list wimd-2019-area; and in the policy, as a reference, how many of the people whom the forum is for live in each fifth.",
        "Tabl monitro yn ôl amddifadedd y lle y mae pobl yn byw, fel cyfrifon, gyda'r rhestr wimd-2019-area; ac yn y polisi, fel cyfeirnod, faint o'r bobl y mae'r fforwm ar eu cyfer sy'n byw ym mhob pumed ran.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("REP004", with policy),
    check,
};

messages! {
    not_asked
        en: "No monitoring of the deprivation of where people live is on record.",
        cy: "Nid oes monitro ar amddifadedd y lle y mae pobl yn byw ar gofnod.";
    asked[tables]
        en: "Tables of monitoring by the deprivation of where people live: {tables}. None can be compared: the policy gives no people by its list, the list is not the library's, too few answered or were expected, or some number of the table is too small to show.",
        cy: "Tablau monitro yn ôl amddifadedd y lle y mae pobl yn byw: {tables}. Ni ellir cymharu'r un: nid yw'r polisi'n rhoi pobl yn ôl ei restr, nid rhestr y llyfrgell yw hi, atebodd rhy ychydig neu disgwylid rhy ychydig, neu mae rhyw rif yn y tabl yn rhy fach i'w ddangos.";
    under[tables]
        en: "Tables of monitoring in which those from the most deprived fifth of areas fall below the part of their share that is looked for: {tables}.",
        cy: "Tablau monitro lle mae'r rhai o'r bumed ran fwyaf difreintiedig o ardaloedd yn is na'r rhan o'u cyfran a ddisgwylir: {tables}.";
    open[tables]
        en: "Tables of monitoring of which nothing can be said, as those who did not say leave it open: {tables}.",
        cy: "Tablau monitro na ellir dweud dim amdanynt, gan fod y rhai na ddywedodd yn gadael hynny'n agored: {tables}.";
    reached[tables]
        en: "Tables of monitoring in which those from the most deprived fifth of areas reach the part of their share that is looked for: {tables}.",
        cy: "Tablau monitro lle mae'r rhai o'r bumed ran fwyaf difreintiedig o ardaloedd yn cyrraedd y rhan o'u cyfran a ddisgwylir: {tables}.";
}

const REACHED: [MonitoredGroup; 3] = [
    MonitoredGroup::Members,
    MonitoredGroup::Participants,
    MonitoredGroup::Respondents,
];

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || compare(view),
    )
}

fn compare(view: &View<'_>) -> Conclusion {
    let mut found = Vec::new();
    for (index, returned) in REACHED.iter().filter_map(|group| view.latest_return(*group)) {
        let at = place(Collection::MonitoringReturns, index).member("tables");
        let reached = view.reach_of(returned, |table, code| {
            table.code_list.name.as_str() == WIMD_2019_AREA.name && code.as_str() == MOST_DEPRIVED
        });
        let of_deprivation = reached
            .into_iter()
            .filter(|(of, ..)| *of == Characteristic::Deprivation);
        found.extend(of_deprivation.map(|(_, reach, table)| (reach, at.item(table))));
    }
    let with = |wanted: GroupReach| -> Vec<Pointer> {
        let those = found.iter().filter(|(reach, _)| *reach == wanted);
        those.map(|(_, place)| place.clone()).collect()
    };
    let (under, open, reached) = (
        with(GroupReach::NotEach),
        with(GroupReach::Open),
        with(GroupReach::Each),
    );
    if !under.is_empty() {
        return Conclusion::not_met(say::under(under.len())).at(under);
    }
    if !open.is_empty() {
        return Conclusion::not_evidenced(say::open(open.len())).at(open);
    }
    if !reached.is_empty() {
        return Conclusion::met(say::reached(reached.len())).at(reached);
    }
    let tables = tables(view);
    if tables.is_empty() {
        return Conclusion::not_evidenced(say::not_asked());
    }
    Conclusion::not_evidenced(say::asked(tables.len())).at(tables)
}

/// Every table by the deprivation of where people live.
fn tables(view: &View<'_>) -> Vec<Pointer> {
    let returns = view.record.monitoring_returns.iter().flatten().enumerate();
    let begun = returns.filter(|(_, returned)| offered_on(returned).is_none_or(|day| day <= view.day));
    let tables = begun.flat_map(|(index, returned)| of_deprivation(index, returned));
    tables.map(|(_, at)| at).collect()
}

/// The tables of a return by the deprivation of where people live, each with its place.
fn of_deprivation(
    index: usize,
    returned: &MonitoringReturn,
) -> impl Iterator<Item = (&MonitoringTable, Pointer)> {
    let at = place(Collection::MonitoringReturns, index).member("tables");
    let tables = returned.tables.iter().flatten().enumerate();
    tables
        .filter(|(_, table)| table.characteristic == Characteristic::Deprivation)
        .map(move |(index, table)| (table, at.item(index)))
}
