//! Decisions, at every second meeting, and what was promised.

use coproduction::core::{Citation, Date, Links, RecommendationId};
use coproduction::decisions::{
    AssessmentKind, Ballot, BodyResponse, BodyResponseStatus, Commitment, CommitmentState, CommitmentStatus,
    DecidedBy, Decision, DecisionOrigin, DecisionOutcome, DecisionStages, DecisionState, DecisionSubject,
    Electorate, Evidence, ImpactAssessment, LlaisContact, LlaisContactKind, Owner, Prioritisation,
    PrioritisationMethod, PrioritisedOption, QualityDomain, Recommendation, TakenIn, VoteCount, VoteLine,
    VoteOption, WayOfWorking,
};

use super::forum::{BOARD, LIVED, PROFESSIONALS};
use super::{Maker, both, of, sides, written};

impl Maker {
    const fn decided(&self) -> u32 {
        if self.is_young {
            0
        } else {
            self.meetings.div_ceil(2)
        }
    }

    pub(super) fn decisions(&self) -> impl Iterator<Item = Decision> {
        (0..self.decided()).map(|number| self.decision(number))
    }

    fn decision(&self, number: u32) -> Decision {
        let meeting = 2 * number;
        let day: Date = self.day(meeting, 12);
        let line =
            |option, people, constituency: &str| VoteLine::new(option, people).constituency(of(constituency));
        let option = |label, rank| PrioritisedOption::new(label).rank(rank).score(40 - rank);
        Decision::new(self.id(number))
            .question(both(
                &format!("A ddylai pob claf gael taflen {number} am amseroedd aros?"),
                &format!("Should every patient get leaflet {number} about waiting times?"),
            ))
            .state(DecisionState::Decided)
            .origin(DecisionOrigin::LivedExperience)
            .proposed_by(of(LIVED))
            .decided_by(DecidedBy::Forum)
            .subject(DecisionSubject::Information)
            .strategic(false)
            .stages(
                DecisionStages::new()
                    .proposed_on(self.day(meeting, 2))
                    .first_involved_on(self.day(meeting, 2))
                    .decided_on(day),
            )
            .taken_in(TakenIn::Meeting)
            .meeting(self.id(meeting))
            .terms(self.id(0))
            .electorate(Electorate::Members {
                members: self.ids(self.people).collect(),
            })
            .count(
                VoteCount::new(vec![
                    line(VoteOption::For, 3, LIVED),
                    line(VoteOption::For, 1, PROFESSIONALS),
                    line(VoteOption::Abstain, 1, PROFESSIONALS),
                ])
                .ballot(Ballot::Open),
            )
            .outcome(DecisionOutcome::Carried)
            .outcome_text(both(
                "Taflen ddwyieithog, wedi'i hysgrifennu gan gleifion.",
                "A bilingual leaflet, written by patients.",
            ))
            .informed_by(
                Links::new()
                    .events([self.id(meeting)])
                    .contributions([self.id(2 * meeting), self.id(2 * meeting + 1)]),
            )
            .socio_economic_note(written(
                "cy",
                "Taflen bapur, nid dim ond gwefan: nid oes data gan bawb.",
            ))
            .prioritisation(Prioritisation::new(PrioritisationMethod::Dots).options([
                option(sides("Taflen", "Leaflet"), 1),
                option(sides("Poster", "Poster"), 2),
            ]))
            .present(
                (0..self.people)
                    .filter(|member| !(member + meeting).is_multiple_of(5))
                    .map(|member| self.id(member)),
            )
            .objections([])
            .dissents([])
            .assessments([ImpactAssessment::new(AssessmentKind::Equality)
                .on(day)
                .substantial(false)])
            .ways_of_working([WayOfWorking::Involvement, WayOfWorking::Collaboration])
            .quality_domains([
                QualityDomain::Timely,
                QualityDomain::Equitable,
                QualityDomain::PersonCentred,
            ])
            .llais([LlaisContact::new(LlaisContactKind::Told).on(day)])
            .body_responses([BodyResponse::new(BodyResponseStatus::Accepted)
                .on(self.day(meeting, 25))
                .organisation(self.id(BOARD))
                .reason(written("en", "The leaflet answers what patients asked for."))])
            .answers([self.id(0)])
    }

    /// One for each decision.
    pub(super) fn commitments(&self) -> impl Iterator<Item = Commitment> {
        (0..self.decided()).map(|number| {
            let (made, kept): (Date, Date) = (self.day(2 * number, 12), self.day(2 * number, 27));
            let evidence = Evidence::new(both("Mae'r daflen ar gael.", "The leaflet is out.")).on(kept);
            let office = sides("Pennaeth y clinig", "Head of clinic");
            let status = |state, on| CommitmentStatus::new(state).on(on);
            Commitment::new(self.id(number))
                .text(both(
                    "Argraffu'r daflen a'i rhoi i bob claf newydd.",
                    "To print the leaflet and give it to every new patient.",
                ))
                .decision(self.id(number))
                .owner(Owner::new().organisation(self.id(BOARD)).office(office))
                .made_on(made)
                .due_on(kept)
                .states([
                    status(CommitmentState::Open, made),
                    status(CommitmentState::Kept, kept),
                ])
                .evidence([evidence])
        })
    }

    pub(super) fn recommendations(&self) -> impl Iterator<Item = Recommendation> {
        self.later([self.recommendation()])
    }

    fn recommendation(&self) -> Recommendation {
        let id: RecommendationId = self.id(0);
        let title = both(
            "Aros heb wybod: adroddiad dychmygol",
            "Waiting without knowing: an imaginary report",
        );
        Recommendation::new(
            id,
            Citation::new(title).published(of("2018-10-12")).page(of("44")),
        )
        .number(of("7"))
        .text(both(
            "Dylai cleifion gael gwybod am faint y byddant yn aros.",
            "Patients should be told how long they will wait.",
        ))
    }
}
