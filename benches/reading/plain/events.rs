//! Events, documents, contributions and replies.

use serde::Deserialize;

use super::{Sides, Written};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Event {
    id: String,
    title: Sides,
    kind: String,
    claimed_level: Option<String>,
    starts: Option<String>,
    ends: Option<String>,
    mode: String,
    place: Option<Place>,
    open_to_public: Option<bool>,
    status: String,
    window: Option<Window>,
    safeguarding: Option<Safeguarding>,
    survey: Option<Survey>,
    stages: Option<Vec<String>>,
    chaired_by: Option<Vec<String>>,
    decisions: Option<Vec<String>>,
    invitations: Option<Vec<Invitation>>,
    attendance: Option<Vec<Attendance>>,
    guests: Option<Vec<Guest>>,
    head_counts: Option<Vec<HeadCount>>,
    access: Option<Vec<Access>>,
    access_requests: Option<Vec<Request>>,
    languages: Option<Vec<Language>>,
    agenda: Option<Vec<Item>>,
    speaking: Option<Vec<Speaking>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Place {
    name: Sides,
    local_authority: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Window {
    opens_on: String,
    closes_on: String,
    formal: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Safeguarding {
    sensitive_topic: bool,
    lead_role: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Invitation {
    to: Invitee,
    asked_access_needs: bool,
    asked_language: Option<bool>,
    language_asked_of: Option<u32>,
    wishing_welsh: Option<u32>,
    response: Option<String>,
    responded_on: Option<String>,
    notices: Vec<Notice>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Invitee {
    kind: String,
    member: Option<String>,
    group: Option<String>,
    people: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Notice {
    language: String,
    on: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Attendance {
    member: String,
    state: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Guest {
    guest: String,
    state: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct HeadCount {
    people: u32,
    constituency: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Access {
    kind: String,
    state: String,
    note: Option<Written>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Request {
    kind: String,
    outcome: String,
    confirmed_on: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Language {
    language: String,
    kind: String,
    state: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Item {
    title: Sides,
    raised_by: Option<String>,
    raised_by_organisation: Option<String>,
    minutes: u32,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Speaking {
    speaker: Speaker,
    amount: u32,
    unit: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Speaker {
    kind: String,
    constituency: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Survey {
    sent_to: u32,
    responses: u32,
    by_language: Vec<InLanguage>,
    groups: Vec<Group>,
    themes: Vec<Theme>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct InLanguage {
    language: String,
    responses: u32,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Group {
    name: Sides,
    constituency: Option<String>,
    responses: u32,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Theme {
    name: Sides,
    responses: u32,
    rank: u32,
    groups: Vec<ThemeInGroup>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ThemeInGroup {
    group: u32,
    responses: u32,
    rank: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Document {
    id: String,
    kind: String,
    title: Sides,
    author: Author,
    concerns: Option<Links>,
    audiences: Vec<String>,
    available: Vec<Available>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Author {
    kind: String,
}

/// What a thing rests on or is about.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Links {
    events: Vec<String>,
    contributions: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Available {
    language: String,
    on: String,
    uri: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Contribution {
    id: String,
    kind: String,
    on: String,
    event: String,
    constituency: String,
    language: String,
    text: Written,
    reply_expected: bool,
    consents: Vec<Consent>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Consent {
    purpose: String,
    given_on: String,
    uses: Option<Vec<Use>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Use {
    on: String,
    document: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Reply {
    id: String,
    answers: Answered,
    organisation: String,
    acknowledged_on: String,
    statuses: Vec<Status>,
    told: Vec<Told>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Answered {
    contributions: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Status {
    status: String,
    on: String,
    reason: Option<Written>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Told {
    language: String,
    on: String,
    document: String,
}
