//! Plain structs of the fields that the register has, read by `serde_json` alone: what reading costs at the least.

#![allow(dead_code, reason = "fields are read to cost what they cost")]

use serde::Deserialize;

/// Reads one record.
pub(crate) fn read(line: &[u8]) -> Record {
    serde_json::from_slice(line).expect("good")
}

#[derive(Deserialize)]
pub(crate) struct Record {
    format: String,
    forum: Forum,
    members: Vec<Member>,
    memberships: Vec<Membership>,
    events: Vec<Event>,
    decisions: Vec<Decision>,
}

#[derive(Deserialize)]
struct Forum {
    id: String,
    name: Sides,
    constituencies: Vec<Constituency>,
    terms: Vec<Terms>,
}

#[derive(Deserialize)]
struct Sides {
    cy: Option<String>,
    en: Option<String>,
}

#[derive(Deserialize)]
struct Constituency {
    id: String,
    side: String,
}

#[derive(Deserialize)]
struct Terms {
    id: String,
    adopted: Option<String>,
    notice: Option<Notice>,
    seats: Vec<Seat>,
}

#[derive(Deserialize)]
struct Notice {
    kind: String,
    days: Option<u16>,
    counting: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Seat {
    id: String,
    constituency: String,
    places: Option<u32>,
    voting_right: Option<bool>,
}

#[derive(Deserialize)]
struct Member {
    id: String,
    capacities: Vec<String>,
}

#[derive(Deserialize)]
struct Membership {
    id: String,
    member: String,
    seat: String,
    from: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    id: String,
    title: Option<Sides>,
    kind: Option<String>,
    starts: Option<String>,
    mode: Option<String>,
    status: Option<String>,
    open_to_public: Option<bool>,
    attendance: Vec<Attendance>,
}

#[derive(Deserialize)]
struct Attendance {
    member: String,
    state: String,
}

#[derive(Deserialize)]
struct Decision {
    id: String,
    question: Option<Sides>,
    state: Option<String>,
    meeting: Option<String>,
    count: Option<Count>,
    outcome: Option<String>,
}

#[derive(Deserialize)]
struct Count {
    lines: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    option: String,
    people: u32,
    constituency: Option<String>,
}
