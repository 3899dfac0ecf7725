//! Members and guests, the seats they hold, and what they are offered and paid.

use coproduction::core::{Date, EventId, Period, SeatId};
use coproduction::members::{
    Capacity, CorrespondenceLanguage, CorrespondenceWish, CostFact, CostKind, CostState, Guest, Member,
    MemberId, Membership, Payment, PaymentOffer, PaymentResponse, Role, RoleHolding, SupportKind,
    SupportOffer,
};

use super::forum::{BOARD, CHARITY};
use super::{Maker, both, of};

impl Maker {
    /// Every second member is a patient; the others are clinicians, and one comes from a charity.
    const fn capacity(member: u32) -> Capacity {
        match member {
            5 => Capacity::ThirdSector,
            _ if member.is_multiple_of(2) => Capacity::LivedExperience,
            _ => Capacity::Clinical,
        }
    }

    pub(super) fn members(&self) -> impl Iterator<Item = Member> {
        (0..self.people).map(|number| {
            let capacity = Self::capacity(number);
            let wish = match number % 3 {
                0 => CorrespondenceWish::Welsh,
                1 => CorrespondenceWish::English,
                _ => CorrespondenceWish::Either,
            };
            let member = Member::new(self.id(number))
                .correspondence_language(
                    CorrespondenceLanguage::new(wish).recorded_on(of::<Date>("2019-02-01")),
                )
                .first_contact_on(of("2018-11-10"))
                .capacities([capacity])
                .interests([]);
            match capacity {
                Capacity::Clinical => member.acts_for(self.id(BOARD)),
                Capacity::ThirdSector => member.acts_for(self.id(CHARITY)),
                _ => member,
            }
        })
    }

    pub(super) fn memberships(&self) -> impl Iterator<Item = Membership> {
        (0..self.people).map(|number| {
            let capacity = Self::capacity(number);
            let seat: SeatId = self.id(match capacity {
                Capacity::LivedExperience => 0,
                Capacity::Clinical => 1,
                _ => 2,
            });
            let membership = Membership::new(self.id(number), self.id(number), seat)
                .from(of("2019-02-01"))
                .term_number(1)
                .due_end(of("2026-01-31"))
                .held_as(capacity);
            match number {
                0 | 1 => membership.roles([RoleHolding::new(Role::CoChair).from(of("2019-02"))]),
                _ => membership,
            }
        })
    }

    pub(super) fn guest(&self) -> Guest {
        Guest::new(self.id(0)).capacities([Capacity::Independent])
    }

    pub(super) fn support_offers() -> [SupportOffer; 2] {
        let since = || Period::new().from(of("2019-02-01"));
        [
            SupportOffer::new(SupportKind::Induction)
                .description(both(
                    "Prynhawn croeso gyda dau aelod arall.",
                    "A welcome afternoon with two other members.",
                ))
                .offered(since()),
            SupportOffer::new(SupportKind::PeerSupport).offered(since()),
        ]
    }

    /// For each meeting two patients are paid for their time.
    pub(super) fn payments(&self) -> impl Iterator<Item = Payment> {
        (0..self.meetings * 2).map(|number| {
            let meeting = number / 2;
            let member: MemberId = self.id(2 * (number % 2));
            let event: EventId = self.id(meeting);
            Payment::new(member)
                .event(event)
                .offer(PaymentOffer::Offered)
                .offered_on(self.day(meeting, 3))
                .response(PaymentResponse::Accepted)
                .claimed_on(self.day(meeting, 20))
                .paid_on(self.day(meeting, 27))
                .out_of_pocket(false)
                .costs([CostFact::new(CostKind::Travel, CostState::Covered)])
        })
    }
}
