//! Decisions and what was promised.

use serde::Deserialize;

use super::events::Links;
use super::{Sides, Written};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Decision {
    id: String,
    question: Sides,
    state: String,
    origin: String,
    proposed_by: String,
    decided_by: String,
    subject: String,
    strategic: bool,
    stages: Stages,
    taken_in: String,
    meeting: String,
    terms: String,
    electorate: Electorate,
    count: Count,
    outcome: String,
    outcome_text: Sides,
    informed_by: Links,
    socio_economic_note: Written,
    prioritisation: Prioritisation,
    present: Vec<String>,
    objections: Vec<String>,
    dissents: Vec<String>,
    assessments: Vec<Assessment>,
    ways_of_working: Vec<String>,
    quality_domains: Vec<String>,
    llais: Vec<Contact>,
    body_responses: Vec<Response>,
    answers: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Stages {
    proposed_on: String,
    first_involved_on: String,
    decided_on: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Electorate {
    kind: String,
    members: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Count {
    lines: Vec<Line>,
    ballot: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Line {
    option: String,
    people: u32,
    constituency: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Prioritisation {
    method: String,
    options: Vec<Ranked>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Ranked {
    label: Sides,
    rank: u32,
    score: u32,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Assessment {
    kind: String,
    on: String,
    substantial: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Contact {
    kind: String,
    on: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Response {
    status: String,
    on: String,
    reason: Written,
    organisation: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Commitment {
    id: String,
    text: Sides,
    decision: String,
    owner: Owner,
    made_on: String,
    due_on: String,
    states: Vec<State>,
    evidence: Vec<Evidence>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Owner {
    organisation: String,
    office: Sides,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct State {
    state: String,
    on: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Evidence {
    what: Sides,
    on: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Recommendation {
    id: String,
    source: Citation,
    number: String,
    text: Sides,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Citation {
    title: Sides,
    published: String,
    page: String,
}
