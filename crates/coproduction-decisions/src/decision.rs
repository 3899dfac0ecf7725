//! Decisions, from proposal on.

use coproduction_core::{
    Bilingual, ConstituencyId, Date, DecisionId, EventId, Links, RecommendationId, TermsId, WrittenText,
};
use coproduction_members::MemberId;

use crate::{
    BodyResponse, CastingVote, DecidedBy, DecisionOrigin, DecisionOutcome, DecisionState, DecisionSubject,
    Dissent, Electorate, ImpactAssessment, LlaisContact, Objection, Prioritisation, QualityDomain, TakenIn,
    VoteCount, WayOfWorking,
};

coproduction_core::model! {
    /// The dates of a decision's stages.
    pub struct DecisionStages {
        optional {
            /// When it was proposed.
            proposed_on: Date,
            /// When people with lived experience were first involved in it.
            first_involved_on: Date,
            /// When the options were narrowed down.
            options_shortlisted_on: Date,
            /// When it was opened for views.
            opened_on: Date,
            /// When it was closed for views.
            closed_on: Date,
            /// When it was decided.
            decided_on: Date,
        }
    }
}

coproduction_core::model! {
    /// A decision: the question, who could decide it, what was decided, on what it rests and what came of it.
    pub struct Decision {
        required {
            /// Identifies the decision.
            id: DecisionId,
        }
        optional {
            /// What was proposed or asked.
            question: Bilingual,
            /// How far it has come.
            state: DecisionState,
            /// Where the proposal came from.
            origin: DecisionOrigin,
            /// The constituency that proposed it.
            proposed_by: ConstituencyId,
            /// Who decides.
            decided_by: DecidedBy,
            /// What kind of matter it is about.
            subject: DecisionSubject,
            /// Whether it is a strategic decision: Equality Act 2010, section 1.
            strategic: bool,
            /// The dates of its stages.
            stages: DecisionStages,
            /// Whether it was taken in a meeting or by correspondence.
            taken_in: TakenIn,
            /// The event at which it was taken.
            meeting: EventId,
            /// The version of the terms of reference in force.
            terms: TermsId,
            /// Who could vote, frozen at the time.
            electorate: Electorate,
            /// The votes, by option and constituency.
            count: VoteCount,
            /// Whether the co-chairs agreed, every one of them, where the rule asks for it: an act of the office, and not their votes.
            co_chairs_agreed: bool,
            /// How the chair's casting vote settled a tie: an act of the office, and not the chair's own vote.
            casting_vote: CastingVote,
            /// What was decided, as the forum recorded it.
            outcome: DecisionOutcome,
            /// What was decided, in words.
            outcome_text: Bilingual,
            /// When it is to be looked at again.
            review_on: Date,
            /// What it was informed by: contributions, events, documents and other things of the same record.
            informed_by: Links,
            /// How socio-economic disadvantage was taken into account.
            socio_economic_note: WrittenText,
            /// How options were put in order.
            prioritisation: Prioritisation,
        }
        lists {
            /// The members present when it was taken.
            present: MemberId,
            /// The members who stood back because of an interest.
            recused: MemberId,
            /// The objections raised; an empty list says that there were none.
            objections: Objection,
            /// The dissent from it; an empty list says that there was none.
            dissents: Dissent,
            /// The assessments of its impact.
            assessments: ImpactAssessment,
            /// The ways of working it addresses: Well-being of Future Generations (Wales) Act 2015, section 5(2).
            ways_of_working: WayOfWorking,
            /// The quality domains it addresses: Health and Care Quality Standards 2023.
            quality_domains: QualityDomain,
            /// The dealings with Llais about it.
            llais: LlaisContact,
            /// What the accountable body answered, each answer an entry of its own.
            body_responses: BodyResponse,
            /// The recommendations of published reports that it answers.
            answers: RecommendationId,
        }
    }
}
