//! Engagement events.

use coproduction_core::{Bilingual, Date, DateTime, DecisionId, EventId, Place, WrittenText};
use coproduction_members::{GuestId, MemberId};

use crate::{
    AccessProvision, AccessRequest, AgendaItem, Attendance, GuestAttendance, HeadCount, Invitation,
    LanguageProvision, Safeguarding, Speaking, Survey,
};

coproduction_core::vocabulary! {
    /// What an event is.
    pub enum EventKind {
        /// A meeting of the forum.
        Meeting = "meeting",
        /// A workshop.
        Workshop = "workshop",
        /// A session to listen to experiences.
        ListeningSession = "listening-session",
        /// A focus group or set of interviews.
        FocusGroup = "focus-group",
        /// A survey.
        Survey = "survey",
        /// A consultation.
        Consultation = "consultation",
        /// A visit to a service.
        Visit = "visit",
        /// Training or an introduction.
        Training = "training",
        /// A public event.
        PublicEvent = "public-event",
        /// A discussion online over a time.
        OnlineDiscussion = "online-discussion",
        /// Another kind.
        Other = "other",
    }
}

coproduction_core::vocabulary! {
    /// How far people share in what is decided. It is what the organiser claims, not a judgement.
    pub enum ParticipationLevel {
        /// People are told.
        Inform = "inform",
        /// People are asked.
        Consult = "consult",
        /// People are involved in discussion.
        Engage = "engage",
        /// People design together with professionals.
        CoDesign = "co-design",
        /// People design, deliver and evaluate together with professionals.
        CoProduce = "co-produce",
        /// People lead.
        CitizenLed = "citizen-led",
    }
}

coproduction_core::vocabulary! {
    /// The stage of the service cycle that an event serves.
    pub enum ServiceStage {
        /// Design.
        Design = "design",
        /// Delivery.
        Delivery = "delivery",
        /// Evaluation.
        Evaluation = "evaluation",
    }
}

coproduction_core::vocabulary! {
    /// How people take part.
    pub enum EventMode {
        /// In one place.
        InPerson = "in-person",
        /// Online.
        Online = "online",
        /// Both at once.
        Hybrid = "hybrid",
        /// By post, form or e-mail.
        Correspondence = "correspondence",
    }
}

coproduction_core::vocabulary! {
    /// What became of an event.
    pub enum EventStatus {
        /// It is planned.
        Planned = "planned",
        /// It was held.
        Held = "held",
        /// It was put off.
        Postponed = "postponed",
        /// It was cancelled.
        Cancelled = "cancelled",
    }
}

coproduction_core::vocabulary! {
    /// Why an event was cancelled or put off.
    pub enum CancellationReason {
        /// Too few people could come.
        TooFewPeople = "too-few-people",
        /// A quorum was not in sight.
        NoQuorum = "no-quorum",
        /// An access or language need could not be met.
        AccessNotMet = "access-not-met",
        /// Staff were not available.
        StaffNotAvailable = "staff-not-available",
        /// The place was not available.
        PlaceNotAvailable = "place-not-available",
        /// Weather or travel.
        WeatherOrTravel = "weather-or-travel",
        /// Public health.
        PublicHealth = "public-health",
        /// Another reason.
        Other = "other",
    }
}

coproduction_core::model! {
    /// When a survey or consultation opens and closes.
    pub struct OpeningWindow {
        optional {
            /// The first day.
            opens_on: Date,
            /// The last day.
            closes_on: Date,
            /// Whether it is a formal consultation.
            formal: bool,
        }
    }
}

coproduction_core::model! {
    /// An event at which, or by which, people take part.
    pub struct EngagementEvent {
        required {
            /// Identifies the event.
            id: EventId,
        }
        optional {
            /// Its title.
            title: Bilingual,
            /// What it is.
            kind: EventKind,
            /// How far people share in what is decided, as the organiser claims.
            claimed_level: ParticipationLevel,
            /// When it starts.
            starts: DateTime,
            /// When it ends.
            ends: DateTime,
            /// The day, where the time is not recorded.
            on: Date,
            /// How people take part.
            mode: EventMode,
            /// Where.
            place: Place,
            /// Whether it is open to the public.
            open_to_public: bool,
            /// What became of it.
            status: EventStatus,
            /// Why it was cancelled or put off.
            cancellation_reason: CancellationReason,
            /// More about that reason.
            cancellation_note: WrittenText,
            /// When it opens and closes, for a survey or consultation.
            window: OpeningWindow,
            /// What makes it call for safeguarding, and what is in place.
            safeguarding: Safeguarding,
            /// What came in, for a survey or consultation.
            survey: Survey,
        }
        lists {
            /// The stages of the service cycle that it serves.
            stages: ServiceStage,
            /// The members who chaired.
            chaired_by: MemberId,
            /// The guests who chaired or facilitated.
            chaired_by_guests: GuestId,
            /// The decisions it concerns.
            decisions: DecisionId,
            /// The invitations.
            invitations: Invitation,
            /// The attendance of members.
            attendance: Attendance,
            /// The attendance of guests.
            guests: GuestAttendance,
            /// How many attended by constituency, where they are not recorded one by one.
            head_counts: HeadCount,
            /// What it offers for access.
            access: AccessProvision,
            /// What was asked for; an empty list says that nothing was.
            access_requests: AccessRequest,
            /// How languages were provided for.
            languages: LanguageProvision,
            /// The agenda.
            agenda: AgendaItem,
            /// Who spoke how much.
            speaking: Speaking,
        }
    }
}

impl EngagementEvent {
    /// The day of the event, as far as it is recorded: its start, else its day, else its opening.
    pub fn day(&self) -> Option<Date> {
        let opening = || self.window.as_ref().and_then(|w| w.opens_on);
        self.starts.map(DateTime::date).or(self.on).or_else(opening)
    }
}
