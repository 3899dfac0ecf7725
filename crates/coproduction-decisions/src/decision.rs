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
    /// The days on which a decision reached each of its stages. An absent day is not recorded.
    pub struct DecisionStages {
        optional {
            /// The day on which the proposal was made.
            proposed_on: Date,
            /// When people with lived experience were first involved in it.
            first_involved_on: Date,
            /// The day on which the options were narrowed down to those to be decided on.
            options_shortlisted_on: Date,
            /// The day from which views on it were taken.
            opened_on: Date,
            /// The last day on which views on it were taken.
            closed_on: Date,
            /// The day on which the decision was taken.
            decided_on: Date,
        }
    }
}

coproduction_core::model! {
    /// A decision: the question, who could decide it, what was decided, on what it rests and what came of it.
    pub struct Decision {
        required {
            /// The id of the decision: a UUID, used for no other, by which the rest of the record refers to it.
            id: DecisionId,
        }
        optional {
            /// What was proposed or asked, in the words in which it was put.
            question: Bilingual,
            /// How far it has come: proposed, open for views, decided, put off or withdrawn.
            state: DecisionState,
            /// Where the proposal came from: people with lived experience, professionals, or elsewhere.
            origin: DecisionOrigin,
            /// The constituency that made the proposal, by its short name.
            proposed_by: ConstituencyId,
            /// Whether the forum decides, the accountable body, or both together.
            decided_by: DecidedBy,
            /// What kind of matter it is about, such as a change to a service or the forum's own working.
            subject: DecisionSubject,
            /// Whether it is a strategic decision: Equality Act 2010, section 1.
            strategic: bool,
            /// The days of its stages: when it was proposed, opened for views, decided.
            stages: DecisionStages,
            /// Whether it was taken in a meeting or by correspondence.
            taken_in: TakenIn,
            /// The event of this record at which it was taken, by its id.
            meeting: EventId,
            /// The version of the terms of reference in force.
            terms: TermsId,
            /// Who could vote, as it stood when it was decided: later changes of membership do not alter it.
            electorate: Electorate,
            /// The votes, by option and constituency: numbers of people, never how a person voted.
            count: VoteCount,
            /// Whether the co-chairs agreed, every one of them, where the rule asks for it: an act of the office, and not their votes.
            co_chairs_agreed: bool,
            /// How the chair's casting vote settled a tie: an act of the office, and not the chair's own vote.
            casting_vote: CastingVote,
            /// What was decided, as the forum recorded it.
            outcome: DecisionOutcome,
            /// What was decided, in the words of the forum.
            outcome_text: Bilingual,
            /// The day on which the decision is to be looked at again.
            review_on: Date,
            /// What it was informed by: contributions, events, documents and other things of the same record.
            informed_by: Links,
            /// How socio-economic disadvantage was taken into account.
            socio_economic_note: WrittenText,
            /// How several options were put in order of priority, and which order came of it.
            prioritisation: Prioritisation,
        }
        lists {
            /// The members who were there when it was taken, by their ids; an empty list says that none was.
            present: MemberId,
            /// The members who stood back because of an interest.
            recused: MemberId,
            /// The objections raised; an empty list says that there were none.
            objections: Objection,
            /// The dissent from it; an empty list says that there was none.
            dissents: Dissent,
            /// The assessments of its likely impact; an empty list says that none was made.
            assessments: ImpactAssessment,
            /// The ways of working it addresses: Well-being of Future Generations (Wales) Act 2015, section 5(2).
            ways_of_working: WayOfWorking,
            /// The quality domains it addresses: Health and Care Quality Standards 2023.
            quality_domains: QualityDomain,
            /// The contacts with Llais, the Citizen Voice Body, about it; an empty list says that there were none.
            llais: LlaisContact,
            /// What the accountable body answered, each answer an entry of its own.
            body_responses: BodyResponse,
            /// The recommendations of published reports that it answers.
            answers: RecommendationId,
        }
    }
}
