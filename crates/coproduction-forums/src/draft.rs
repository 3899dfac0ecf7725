//! What terms of reference give to whom, drawn out of a forum and one version of its terms of reference.

mod error;
mod rule;

use coproduction_core::{ConstituencyId, Side};
use coproduction_decisions::power::{Body, Draft, Kind, Role};

use crate::{Chairing, ChairingKind, Forum, Seat, TermsOfReference};
use rule::Parts;

pub use error::{Assumption, DraftError};

/// A version of the terms of reference as a draft whose power can be had, and what was assumed in drawing it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Drafted {
    /// Who has a say, how they decide, and what a meeting needs.
    pub draft: Draft,
    /// What the terms of reference leave open, and how it was read: to be shown beside every figure.
    pub assumptions: Vec<Assumption>,
}

impl Forum {
    /// Who has a say by a version of the terms of reference, and how they decide. Only what is recorded of this forum and this
    /// version is read: no member, and nothing that happened.
    ///
    /// - Seats of one constituency with the same weight are one kind; every place is taken as filled. Whose weight is not recorded
    ///   has one vote.
    /// - Seats whose holders may not vote have no voter. Their places are constituted all the same, as
    ///   [`constituted_places`](TermsOfReference::constituted_places) counts them, so that they count where a share of the places
    ///   constituted is asked for.
    /// - A single chair from one named constituency is one of its voters, and each co-chair one of the voters of theirs. Where
    ///   nobody is named, or the chair rotates, there is no chair: a rule that asks the chair is then refused by
    ///   [`Game::new`](coproduction_decisions::power::Game::new).
    /// - Where the rule leaves the decision, or the ruling on objections, to a body outside, that body is a kind of one on the
    ///   professional side; somebody independent who rules on objections is one on neither side.
    ///
    /// # Errors
    /// [`DraftError`] names what is not recorded, or why there is no body of these seats. Whether the rule can be met by the
    /// body is found when its power is computed.
    ///
    /// ```
    /// use coproduction_core::{Bilingual, Constituency, Fraction, Side, Text};
    /// use coproduction_decisions::{DecisionRule, ThresholdBase, power::Budget};
    /// use coproduction_forums::{Forum, Seat, TermsOfReference};
    ///
    /// let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, Bilingual::both(Text::parse("Llais Llan")?))
    ///     .constituencies([
    ///         Constituency::new("patients".parse()?, Side::LivedExperience),
    ///         Constituency::new("staff".parse()?, Side::Professional),
    ///     ]);
    /// let terms = TermsOfReference::new("1d4f5f68-51d7-4a3c-9a63-3f5d6f1e2b13".parse()?)
    ///     .seats([
    ///         Seat::new("9d4f5f68-51d7-4a3c-9a63-3f5d6f1e2b12".parse()?, "patients".parse()?).places(6),
    ///         Seat::new("9d4f5f68-51d7-4a3c-9a63-3f5d6f1e2b13".parse()?, "staff".parse()?).places(10),
    ///     ])
    ///     .decision_rule(DecisionRule::Majority {
    ///         share: Fraction::new(1, 2.try_into()?),
    ///         of: ThresholdBase::Cast,
    ///         more_than: true,
    ///     });
    /// let power = forum.draft(&terms)?.draft.power(&Budget::default())?;
    /// assert!(power.predicates.professional.unwrap().pass);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn draft(&self, terms: &TermsOfReference) -> Result<Drafted, DraftError> {
        let seats = terms.seats.as_deref().ok_or(DraftError::SeatsNotRecorded)?;
        let rule = terms.decision_rule.as_ref().ok_or(DraftError::RuleNotRecorded)?;
        let parts = Parts::of(rule);
        let mut drawing = Drawing::default();
        for seat in seats {
            drawing.seat(seat, self.side_of(&seat.constituency)?)?;
        }
        drawing.weigh(seats);
        if let Some(chairing) = &terms.chairing {
            drawing.chair(chairing, parts);
        }
        drawing.outside(parts);
        let body = Body::new(drawing.kinds)?;
        let mut draft = Draft::new(body, rule.clone());
        draft.quorum.clone_from(&terms.quorum);
        Ok(Drafted {
            draft,
            assumptions: drawing.assumptions,
        })
    }

    fn side_of(&self, constituency: &ConstituencyId) -> Result<Side, DraftError> {
        let mut known = self.constituencies.iter().flatten();
        let found = known.find(|known| known.id == *constituency);
        found
            .map(|found| found.side)
            .ok_or_else(|| DraftError::SideNotRecorded {
                constituency: constituency.clone(),
            })
    }
}

/// A body in the drawing.
#[derive(Default)]
struct Drawing {
    kinds: Vec<Kind>,
    assumptions: Vec<Assumption>,
}

impl Drawing {
    fn seat(&mut self, seat: &Seat, side: Side) -> Result<(), DraftError> {
        let constituency = || seat.constituency.clone();
        let places = seat.places.ok_or_else(|| DraftError::PlacesNotRecorded {
            constituency: constituency(),
        })?;
        let voters = if seat.voting_right == Some(false) {
            0
        } else {
            places
        };
        let weight = seat.weight.unwrap_or(1);
        let alike = |kind: &&mut Kind| kind.constituency == seat.constituency && kind.weight == weight;
        let overflow = coproduction_decisions::power::PowerError::Overflow;
        if let Some(kind) = self.kinds.iter_mut().find(alike) {
            kind.voters = kind.voters.checked_add(voters).ok_or_else(|| overflow.clone())?;
            kind.places = kind.places.checked_add(places).ok_or(overflow)?;
        } else {
            let kind = Kind::new(constituency(), side, voters);
            self.kinds.push(kind.weight(weight).places(places));
        }
        Ok(())
    }

    /// Notes where some of the seats say whether they vote, or what their vote weighs, and others do not.
    fn weigh(&mut self, seats: &[Seat]) {
        let some = |said: fn(&Seat) -> bool| seats.iter().any(said) && !seats.iter().all(said);
        if some(|seat| seat.voting_right.is_some()) {
            self.assumptions.push(Assumption::SeatsVote);
        }
        if some(|seat| seat.weight.is_some()) {
            self.assumptions.push(Assumption::SeatsWeighOne);
        }
    }

    fn chair(&mut self, chairing: &Chairing, parts: Parts) {
        let named = chairing.constituencies.as_deref().unwrap_or_default();
        let (role, asked) = match (chairing.kind, named) {
            (ChairingKind::Single, [_]) => (Role::Chair, parts.chair),
            (ChairingKind::CoChairs, _) => (Role::CoChair, parts.co_chairs),
            _ => return,
        };
        let mut seated = false;
        for constituency in named {
            seated |= self.seat_in_office(constituency, role);
        }
        if seated && asked {
            self.assumptions.push(if role == Role::Chair {
                Assumption::ChairVotes
            } else {
                Assumption::CoChairsVote
            });
        }
    }

    /// Makes one voter of a constituency a kind of one in an office. Where their votes weigh differently it is one of the first.
    fn seat_in_office(&mut self, constituency: &ConstituencyId, role: Role) -> bool {
        let member = |kind: &&mut Kind| {
            kind.constituency == *constituency && kind.role == Role::Member && kind.voters > 0
        };
        let Some(from) = self.kinds.iter_mut().find(member) else {
            return false;
        };
        from.voters -= 1;
        from.places -= 1;
        let (side, weight) = (from.side, from.weight);
        self.kinds
            .retain(|kind| kind.places > 0 || kind.role != Role::Member);
        let alike = |kind: &&mut Kind| {
            kind.constituency == *constituency && kind.role == role && kind.weight == weight
        };
        if let Some(kind) = self.kinds.iter_mut().find(alike) {
            kind.voters += 1;
            kind.places += 1;
        } else {
            let one = Kind::one(constituency.clone(), side, role);
            self.kinds.push(one.weight(weight));
        }
        true
    }

    /// Those outside the forum to whom the rule gives a part.
    fn outside(&mut self, parts: Parts) {
        if parts.deciding_body
            && let Some(name) = self.unused("board")
        {
            self.kinds
                .push(Kind::one(name, Side::Professional, Role::DecidingBody));
            self.assumptions.push(Assumption::BodyIsProfessional);
        }
        if parts.independent
            && let Some(name) = self.unused("independent")
        {
            self.kinds.push(Kind::one(name, Side::Other, Role::Independent));
            self.assumptions.push(Assumption::IndependentIsOnNeitherSide);
        }
    }

    /// A name that no constituency has: this one, or this one with a number.
    fn unused(&self, name: &str) -> Option<ConstituencyId> {
        let numbered = (2..).map(|number: u32| format!("{name}-{number}"));
        std::iter::once(name.to_owned())
            .chain(numbered)
            // One more than there are kinds is enough to find one.
            .take(self.kinds.len() + 1)
            .filter_map(|name| name.parse::<ConstituencyId>().ok())
            .find(|name| self.kinds.iter().all(|kind| kind.constituency != *name))
    }
}
