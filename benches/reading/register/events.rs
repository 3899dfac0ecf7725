//! The meetings, one a month, and the survey after every third.

use coproduction::core::{Date, DateTime, Place};
use coproduction::events::{
    AccessKind, AccessProvision, AccessRequest, AccessRequestOutcome, AgendaItem, Attendance,
    AttendanceState, EngagementEvent, EventKind, EventMode, EventStatus, GuestAttendance, HeadCount,
    Invitation, InvitationResponse, Invitee, LanguageProvision, LanguageProvisionKind, LanguageResponses,
    Notice, OpeningWindow, ParticipationLevel, ProvisionState, Safeguarding, ServiceStage, Speaker, Speaking,
    SpeakingUnit, Survey, SurveyGroup, Theme, ThemeInGroup,
};

use super::forum::{BOARD, LIVED, PROFESSIONALS};
use super::{Maker, both, of, sides, written};

/// What meetings speak about.
const TOPICS: [(&str, &str); 4] = [
    (
        "Beth sy'n bwysig i gleifion eleni?",
        "What matters to patients this year?",
    ),
    ("Oriau'r clinig", "Clinic hours"),
    (
        "Dŵr, bwyd a seddi yn yr ystafell aros",
        "Water, food and seats in the waiting room",
    ),
    ("Taflen am amseroedd aros", "A leaflet about waiting times"),
];

impl Maker {
    pub(super) fn events(&self) -> impl Iterator<Item = EngagementEvent> {
        (0..self.meetings).flat_map(|number| {
            let survey = (number % 3 == 2).then(|| self.survey(number));
            [self.meeting(number)].into_iter().chain(survey)
        })
    }

    fn meeting(&self, number: u32) -> EngagementEvent {
        let day: Date = self.day(number, 12);
        let at = |time: &str| of::<DateTime>(&format!("{day}T{time}:00+01:00"));
        EngagementEvent::new(self.id(number))
            .title(both(
                &format!("Cyfarfod {}", number + 1),
                &format!("Meeting {}", number + 1),
            ))
            .kind(EventKind::Meeting)
            .claimed_level(ParticipationLevel::CoProduce)
            .starts(at("18:00"))
            .ends(at("20:00"))
            .mode(EventMode::Hybrid)
            .place(
                Place::new()
                    .name(sides("Neuadd y pentref", "Village hall"))
                    .local_authority(of("W06000002")),
            )
            .open_to_public(false)
            .status(EventStatus::Held)
            .safeguarding(
                Safeguarding::new()
                    .sensitive_topic(false)
                    .lead_role(of("Nyrs arweiniol / Lead nurse")),
            )
            .stages([ServiceStage::Design])
            .chaired_by(self.ids(2))
            .decisions((number.is_multiple_of(2) && !self.is_young).then(|| self.id(number / 2)))
            .invitations(self.invitations(number))
            .attendance((0..self.people).map(|member| {
                let state = match (member + number) % 5 {
                    0 => AttendanceState::Apologies,
                    1 => AttendanceState::Remote,
                    _ => AttendanceState::Present,
                };
                Attendance::new(self.id(member), state)
            }))
            .guests([GuestAttendance::new(self.id(0), AttendanceState::Present)])
            .access([
                AccessProvision::new(AccessKind::StepFree, ProvisionState::Provided),
                AccessProvision::new(AccessKind::HearingLoop, ProvisionState::Provided),
                AccessProvision::new(AccessKind::RemoteJoining, ProvisionState::Provided)
                    .note(written("cy", "Dolen fideo a ffôn.")),
            ])
            .access_requests([
                AccessRequest::new(AccessKind::HearingLoop, AccessRequestOutcome::Arranged)
                    .confirmed_on(self.day(number, 8)),
            ])
            .languages([
                language("cy", LanguageProvisionKind::HeldIn),
                language("cy", LanguageProvisionKind::SimultaneousTranslation),
                language("en", LanguageProvisionKind::Papers),
            ])
            .agenda(self.agenda(number))
            .speaking([(LIVED, 55), (PROFESSIONALS, 35)].map(|(constituency, amount)| {
                let speaker = Speaker::Constituency {
                    constituency: of(constituency),
                };
                Speaking::new(speaker, amount, SpeakingUnit::Minutes)
            }))
    }

    /// One to everybody, and one to a member who asked for it.
    fn invitations(&self, meeting: u32) -> [Invitation; 2] {
        let notice = |language: &str| Notice::new(of(language), self.day(meeting, 2));
        [
            Invitation::new(Invitee::Group {
                group: of("Aelodau / Members"),
                people: self.people,
            })
            .asked_access_needs(true)
            .asked_language(true)
            .language_asked_of(self.people)
            .wishing_welsh(self.people / 3)
            .notices([notice("cy"), notice("en")]),
            Invitation::new(Invitee::Member {
                member: self.id(meeting % self.people),
            })
            .asked_access_needs(true)
            .response(InvitationResponse::Accepted)
            .responded_on(self.day(meeting, 5))
            .notices([notice("cy")]),
        ]
    }

    fn agenda(&self, meeting: u32) -> impl Iterator<Item = AgendaItem> {
        let topics = TOPICS.iter().cycle().skip(meeting as usize).take(2);
        topics.zip(0_u32..).map(move |((cy, en), place)| {
            let item = AgendaItem::new().title(both(cy, en)).minutes(40);
            match place {
                0 => item.raised_by(of(LIVED)),
                _ => item.raised_by_organisation(self.id(BOARD)),
            }
        })
    }

    fn survey(&self, number: u32) -> EngagementEvent {
        let window = OpeningWindow::new()
            .opens_on(self.day(number, 15))
            .closes_on(self.day(number, 25))
            .formal(false);
        let by_language =
            [("cy", 62), ("en", 118)].map(|(tag, count)| LanguageResponses::new(of(tag), count));
        let theme = |name, rank| {
            let groups = [
                ThemeInGroup::new(1).responses(70),
                ThemeInGroup::new(2).responses(20).rank(rank),
            ];
            Theme::new(name).responses(90).rank(rank).groups(groups)
        };
        EngagementEvent::new(self.id(1000 + number))
            .title(both("Arolwg o gleifion", "Survey of patients"))
            .kind(EventKind::Survey)
            .mode(EventMode::Correspondence)
            .status(EventStatus::Held)
            .window(window)
            .head_counts([HeadCount::new(140).constituency(of(LIVED)), HeadCount::new(40)])
            .survey(
                Survey::new()
                    .sent_to(900)
                    .responses(180)
                    .by_language(by_language)
                    .groups([
                        SurveyGroup::new(sides("Cleifion a gofalwyr", "Patients and carers"))
                            .constituency(of(LIVED))
                            .responses(140),
                        SurveyGroup::new(sides("Staff", "Staff")).responses(40),
                    ])
                    .themes([
                        theme(
                            sides("Gwybodaeth am amseroedd aros", "Information about waiting times"),
                            1,
                        ),
                        theme(sides("Ffonio'r clinig", "Phoning the clinic"), 2),
                    ]),
            )
    }
}

fn language(tag: &str, kind: LanguageProvisionKind) -> LanguageProvision {
    LanguageProvision::new(of(tag), kind, ProvisionState::Provided)
}
