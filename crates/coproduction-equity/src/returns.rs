//! Monitoring returns.

use coproduction_core::{Bilingual, ConstituencyId, Date, EventId, Period, ReturnId};

use crate::{Handling, MonitoringTable};

coproduction_core::vocabulary! {
    /// Whom a return is about.
    pub enum MonitoredGroup {
        /// The forum's members.
        Members = "members",
        /// People who applied or were nominated for seats.
        Applicants = "applicants",
        /// People who took part in events.
        Participants = "participants",
        /// People who answered a survey or consultation.
        Respondents = "respondents",
        /// Another group.
        Other = "other",
    }
}

coproduction_core::model! {
    /// One collection of equality monitoring, as counts.
    pub struct MonitoringReturn {
        required {
            /// The id of the return: a UUID, used for no other, by which tables and holdings refer to it.
            id: ReturnId,
            /// Which group of people it is about, such as members or respondents to a survey.
            group: MonitoredGroup,
        }
        optional {
            /// The group in words, and to whom monitoring was offered.
            offered_to: Bilingual,
            /// The constituency, where it is about one.
            constituency: ConstituencyId,
            /// The event, where it is about one. A small event's returns may give people away: leave the event out then.
            event: EventId,
            /// How many people the group has, asked or not: a whole number.
            population: u32,
            /// How many people of the group could be asked.
            eligible: u32,
            /// How many people were offered the questions.
            offered: u32,
            /// How many people answered at least one of the questions.
            answered: u32,
            /// The day on which people were offered the questions.
            offered_on: Date,
            /// From which day to which day answers were taken.
            collected: Period,
            /// How the return is kept and used, as its holder declares.
            handling: Handling,
        }
        lists {
            /// The counts, characteristic by characteristic.
            tables: MonitoringTable,
        }
    }
}
