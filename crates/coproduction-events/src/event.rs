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
            /// The first day on which people can take part.
            opens_on: Date,
            /// The last day on which people can take part.
            closes_on: Date,
            /// Whether it is a formal consultation. Absent, it is not recorded.
            formal: bool,
        }
    }
}

coproduction_core::model! {
    /// An event at which, or by which, people take part.
    pub struct EngagementEvent {
        required {
            /// The id of the event: a UUID, used for no other, by which the rest of the record refers to it.
            id: EventId,
        }
        optional {
            /// What the event is called, for people to read.
            title: Bilingual,
            /// Which kind of event it is, such as a meeting, a workshop or a survey.
            kind: EventKind,
            /// How far people share in what is decided, as the organiser claims.
            claimed_level: ParticipationLevel,
            /// The date and time at which the event starts.
            starts: DateTime,
            /// The date and time at which the event ends.
            ends: DateTime,
            /// The day, where the time is not recorded.
            on: Date,
            /// Whether people take part in one place, online, both at once, or by correspondence.
            mode: EventMode,
            /// Where people meet. No address is asked for.
            place: Place,
            /// Whether anybody may come. Absent, it is not recorded.
            open_to_public: bool,
            /// Whether it is planned, was held, was put off or was cancelled.
            status: EventStatus,
            /// Why it was cancelled or put off, where it was.
            cancellation_reason: CancellationReason,
            /// More about why it was cancelled or put off. Never about a person.
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
            /// The members who chaired, by their ids; an empty list says that no member did.
            chaired_by: MemberId,
            /// The guests who chaired or facilitated, by their ids; an empty list says that no guest did.
            chaired_by_guests: GuestId,
            /// The decisions of this record that the event concerns, by their ids.
            decisions: DecisionId,
            /// Who was invited, how and when; an empty list says that nobody was.
            invitations: Invitation,
            /// Which members attended and which did not, each with an entry; an empty list says that no member came.
            attendance: Attendance,
            /// Which guests attended, each with an entry; an empty list says that there were none.
            guests: GuestAttendance,
            /// How many attended by constituency, where they are not recorded one by one.
            head_counts: HeadCount,
            /// What the event offers for access and communication; an empty list says that it offers nothing.
            access: AccessProvision,
            /// What was asked for; an empty list says that nothing was.
            access_requests: AccessRequest,
            /// How Welsh and other languages were provided for; an empty list says that they were not.
            languages: LanguageProvision,
            /// The items of the agenda, in their order; an empty list says that there was none.
            agenda: AgendaItem,
            /// Who spoke how much, as it was counted: of constituencies, or of members who have agreed.
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
