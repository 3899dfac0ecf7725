//! Equality monitoring, as counts, and on what terms it is held.

use coproduction::core::{
    Characteristic, DataHolding, HoldingKind, LawfulBasis, Period, ProcessingCondition, Retention,
};
use coproduction::equity::{
    CodeList, Handling, MissingAnswers, MonitoredGroup, MonitoringCell, MonitoringReturn, MonitoringTable,
    PublishedCell, PublishedTable, ReturnUse, SecondWay,
};

use super::{Maker, both, of};

const AGES: [(&str, u32); 3] = [("o18-34", 38), ("o35-54", 71), ("o55", 49)];

impl Maker {
    const fn returned(&self) -> u32 {
        if self.is_young { 0 } else { 1 + self.meetings / 3 }
    }

    /// One of the members, and one of each survey.
    pub(super) fn monitoring_returns(&self) -> impl Iterator<Item = MonitoringReturn> {
        (0..self.returned()).map(|number| {
            let group = match number {
                0 => MonitoredGroup::Members,
                _ => MonitoredGroup::Respondents,
            };
            MonitoringReturn::new(self.id(number), group)
                .offered_to(both(
                    "Pawb a lenwodd yr arolwg",
                    "Everybody who filled in the survey",
                ))
                .population(180)
                .eligible(180)
                .offered(180)
                .answered(162)
                .offered_on(self.day(number, 1))
                .collected(Period::new().from(self.day(number, 1)).to(self.day(number, 15)))
                .handling(
                    Handling::new()
                        .held_apart(true)
                        .used_for([ReturnUse::EqualityReview]),
                )
                .tables([ages(), Self::skills()])
        })
    }

    /// Who speaks Welsh, by age.
    fn skills() -> MonitoringTable {
        let cells = ["siarad", "dim"].into_iter().flat_map(|skill| {
            AGES.map(|(age, people)| MonitoringCell::new(of(skill), people / 2).second_code(of(age)))
        });
        MonitoringTable::new(Characteristic::WelshLanguage, CodeList::new(of("cymraeg")))
            .second(SecondWay::new(Characteristic::Age, by_age()))
            .cells(cells)
    }

    pub(super) fn published_tables(&self) -> impl Iterator<Item = PublishedTable> {
        self.later([self.published_table()])
    }

    fn published_table(&self) -> PublishedTable {
        PublishedTable::new(Characteristic::Age, by_age())
            .title(both("Oedran y rhai a atebodd", "Age of those who answered"))
            .published_on(self.day(self.meetings, 1))
            .document(self.id(0))
            .disclosure_profile(of("talgrynnu-10"))
            .total(160)
            .returns([self.id(0)])
            .cells(AGES.map(|(age, people)| PublishedCell::new(of(age)).people(people / 10 * 10)))
    }

    pub(super) fn data_holdings(&self) -> [DataHolding; 2] {
        let holding = |covers, purpose: &str| {
            DataHolding::new(covers)
                .purpose(of(purpose))
                .basis(LawfulBasis::PublicTask)
                .condition(ProcessingCondition::EqualityMonitoring)
                .retention(Retention::new().months(24))
        };
        [
            holding(HoldingKind::MonitoringReturns, "To keep equality under review")
                .returns(self.ids(self.returned())),
            holding(HoldingKind::Stories, "To keep what people have told us").contributions(self.ids(2)),
        ]
    }
}

fn by_age() -> CodeList {
    CodeList::new(of("oedran"))
        .version(of("2"))
        .issued_on(of("2019-01-09"))
}

fn ages() -> MonitoringTable {
    MonitoringTable::new(Characteristic::Age, by_age())
        .cells(AGES.map(|(age, people)| MonitoringCell::new(of(age), people)))
        .missing(MissingAnswers::new().prefer_not_to_say(4).not_asked(0))
}
