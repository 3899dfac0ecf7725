//! The forum, its terms of reference and the organisations around it.

use std::num::{NonZeroU16, NonZeroU32};

use coproduction::core::{
    Bilingual, CodeSystem, Coded, Constituency, ConstituencyId, Fraction, Organisation, OrganisationKind,
    PlaceArea, Side,
};
use coproduction::decisions::{
    Adjudicator, ConstituencyQuorum, DecisionRule, Quorum, QuorumRequirement, ThresholdBase,
};
use coproduction::forums::{
    Agreement, Chairing, ChairingKind, DayCount, Evaluation, EvaluationScore, EvaluationTool, Forum,
    ForumScope, Lead, LifeStage, LifeState, Partner, PartnerRole, ReportingRoute, Review, Seat, Service,
    TermLength, TermLimit, TermsOfReference,
};
use coproduction::record::{Change, Collection, Completeness, Coverage};

use super::{Maker, both, of, sides, written};

pub(super) const LIVED: &str = "lived-experience";
pub(super) const PROFESSIONALS: &str = "professionals";
pub(super) const VOLUNTARY: &str = "voluntary";

/// The organisations by number.
pub(super) const BOARD: u32 = 0;
pub(super) const CHARITY: u32 = 2;

impl Maker {
    pub(super) fn forum(&self) -> Forum {
        let number = self.number;
        let name = both(
            &format!("Llais y Dyffryn {number}"),
            &format!("Voice of the Vale {number}"),
        );
        Forum::new(self.id(0), name)
            .purpose(both(
                "Mae pobl â phrofiad o wasanaethau iechyd yn eu cynllunio, eu darparu a'u gwerthuso gyda staff.",
                "People with experience of health services design, deliver and evaluate them together with staff.",
            ))
            .accountable(self.id(BOARD))
            .area(area())
            .website(of(&format!("https://example.org/llais-y-dyffryn-{number}")))
            .partners([Partner::new(self.id(CHARITY), PartnerRole::Founder)
                .from(of("2018"))
                .to(of("2019-02"))])
            .services([Service::new()
                .name(sides("Clinig iechyd menywod", "Women's health clinic"))
                .specialty(Coded::new(CodeSystem::NhsWalesMainSpecialty, of("502")).display(of("Gynaecology")))])
            .scopes([ForumScope::Service])
            .life([
                LifeStage::new(LifeState::Proposed).from(of("2018-05")),
                LifeStage::new(LifeState::Active)
                    .from(of("2019-02-01"))
                    .note(written("cy", "Cyfarfod cyntaf yn neuadd y pentref.")),
            ])
            .constituencies([
                constituency(LIVED, Side::LivedExperience, sides("Profiad byw", "Lived experience")),
                constituency(PROFESSIONALS, Side::Professional, sides("Gweithwyr", "Professionals")),
                constituency(VOLUNTARY, Side::Other, sides("Y sector gwirfoddol", "Voluntary sector")),
            ])
            .terms([self.terms()])
            .evaluations(self.later([self.evaluation()]))
    }

    /// A forum that has just begun has not agreed on much yet.
    fn terms(&self) -> TermsOfReference {
        let terms = TermsOfReference::new(self.id(0))
            .version(of("1"))
            .adopted(of("2019-02-01"))
            .notice(calendar_days(14))
            .document(self.id(0))
            .seats(self.seats());
        if self.is_young {
            return terms;
        }
        terms
            .review(Review::By {
                date: of("2026-03-31"),
            })
            .purpose(both(
                "Dod â chleifion a staff at ei gilydd o amgylch un bwrdd.",
                "To bring patients and staff together around one table.",
            ))
            .quorum(quorum())
            .decision_rule(rule())
            .chairing(Chairing::new(ChairingKind::CoChairs).constituencies([of(LIVED), of(PROFESSIONALS)]))
            .term(TermLength::Months { months: few(36) })
            .term_limit(TermLimit::AtMost { terms: few(2) })
            .papers(calendar_days(7))
            .response_promise(calendar_days(40))
            .route(ReportingRoute::Reports {
                to: Some(self.id(BOARD)),
                through: Some(both(
                    "Drwy bwyllgor ansawdd y bwrdd",
                    "Through the quality committee of the board",
                )),
                every_months: Some(few(6)),
            })
            .meetings_per_year(12)
            .agreed_by(
                Agreement::new()
                    .members(self.ids(4))
                    .organisations([self.id(BOARD)]),
            )
    }

    /// Patients, clinicians and a charity: each with more places than it has holders.
    fn seats(&self) -> [Seat; 3] {
        let seat = |number, constituency: &str, name: Bilingual| {
            Seat::new(self.id(number), of(constituency))
                .places(6)
                .name(name)
                .voting_right(true)
        };
        [
            seat(0, LIVED, sides("Cleifion", "Patients")).area(area()),
            seat(1, PROFESSIONALS, sides("Clinigwyr", "Clinicians")),
            seat(2, VOLUNTARY, sides("Elusen", "Charity")),
        ]
    }

    fn evaluation(&self) -> Evaluation {
        let score = |item: &str, score| EvaluationScore::new(of(item), score, 5);
        Evaluation::new(self.id(0), EvaluationTool::CoproductionAudit)
            .made(of("2025-03"))
            .document(self.id(0))
            .scores([
                score("1", 4),
                score("2", 4).constituency(of(LIVED)),
                score("2", 3).constituency(of(PROFESSIONALS)),
            ])
            .scored_by([of::<ConstituencyId>(LIVED), of(PROFESSIONALS)])
    }

    pub(super) fn organisations(&self) -> [Organisation; 3] {
        let organisation = |number, kind, name: Bilingual| {
            Organisation::new(self.id(number), name)
                .kind(kind)
                .website(of(&format!("https://example.org/sefydliad-{number}")))
        };
        [
            organisation(
                BOARD,
                OrganisationKind::HealthBoard,
                both(
                    "Bwrdd Iechyd Prifysgol Betsi Cadwaladr",
                    "Betsi Cadwaladr University Health Board",
                ),
            )
            .ods_code(of("7A1"))
            .gss_code(of("W11000023")),
            organisation(
                1,
                OrganisationKind::Other,
                sides("Clinig iechyd menywod", "Women's health clinic"),
            )
            .part_of(self.id(BOARD)),
            organisation(
                CHARITY,
                OrganisationKind::ThirdSector,
                sides("Elusen y Dyffryn", "Charity of the Vale"),
            ),
        ]
    }

    pub(super) fn coverage(&self) -> impl Iterator<Item = Coverage> {
        let complete = |collection: &Collection| {
            Coverage::new(*collection, Completeness::Complete).from(of("2019-02-01"))
        };
        self.later(Collection::ALL.iter().map(complete))
    }

    pub(super) fn changes(&self) -> [Change; 1] {
        [
            Change::new(of("2019-03-12T09:30:00Z"), of("Added the terms of reference."))
                .role(of("Ysgrifennydd / Secretary"))
                .places([
                    of(&format!("/events/{}", self.meetings - 1)),
                    of("/forum/terms/0"),
                ]),
        ]
    }
}

fn quorum() -> Quorum {
    let half = QuorumRequirement::Share {
        share: Fraction::new(1, positive(2)),
        of: ThresholdBase::Constituted,
    };
    Quorum::new()
        .overall(QuorumRequirement::AtLeast { people: positive(4) })
        .constituencies([ConstituencyQuorum::new(of(LIVED), half)])
}

fn rule() -> DecisionRule {
    let consent = DecisionRule::Consent {
        adjudicator: Some(Adjudicator::CoChairs),
    };
    let majority = DecisionRule::Majority {
        share: Fraction::new(2, positive(3)),
        of: ThresholdBase::Cast,
        more_than: false,
    };
    DecisionRule::AnyOf {
        rules: vec![consent, majority],
    }
}

fn area() -> PlaceArea {
    PlaceArea::new()
        .name(Bilingual::both(of("Gwynedd")))
        .gss_code(of("W06000002"))
}

fn constituency(id: &str, side: Side, name: Bilingual) -> Constituency {
    Constituency::new(of(id), side).name(name)
}

fn positive(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).expect("positive")
}

fn few(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).expect("positive")
}

fn calendar_days(days: u16) -> Lead {
    Lead::Days {
        days: few(days),
        counting: DayCount::Calendar,
    }
}
