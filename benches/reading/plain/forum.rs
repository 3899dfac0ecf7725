//! The forum and what is around it.

use serde::Deserialize;

use super::{Sides, Written};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Forum {
    id: String,
    name: Sides,
    purpose: Sides,
    accountable: String,
    area: Area,
    website: String,
    partners: Vec<Partner>,
    services: Vec<Service>,
    scopes: Vec<String>,
    life: Vec<Stage>,
    constituencies: Vec<Constituency>,
    terms: Vec<Terms>,
    evaluations: Vec<Evaluation>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Area {
    name: Sides,
    gss_code: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Partner {
    organisation: String,
    role: String,
    from: Option<String>,
    to: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Service {
    name: Sides,
    specialty: Coded,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Coded {
    system: String,
    code: String,
    display: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Stage {
    state: String,
    from: String,
    note: Option<Written>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Constituency {
    id: String,
    side: String,
    name: Sides,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Terms {
    id: String,
    version: String,
    adopted: String,
    review: Option<Review>,
    purpose: Option<Sides>,
    quorum: Option<Quorum>,
    decision_rule: Option<Rule>,
    chairing: Option<Chairing>,
    term: Option<Term>,
    term_limit: Option<Term>,
    notice: Lead,
    papers: Option<Lead>,
    response_promise: Option<Lead>,
    route: Option<Route>,
    meetings_per_year: Option<u32>,
    agreed_by: Option<Agreement>,
    document: String,
    seats: Vec<Seat>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Review {
    kind: String,
    date: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Quorum {
    overall: Requirement,
    constituencies: Vec<ConstituencyQuorum>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Requirement {
    kind: String,
    people: Option<u32>,
    share: Option<Fraction>,
    of: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ConstituencyQuorum {
    constituency: String,
    requirement: Requirement,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Fraction {
    numerator: u32,
    denominator: u32,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Rule {
    kind: String,
    rules: Option<Vec<Rule>>,
    adjudicator: Option<String>,
    share: Option<Fraction>,
    of: Option<String>,
    more_than: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Chairing {
    kind: String,
    constituencies: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Term {
    kind: String,
    months: Option<u32>,
    terms: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Lead {
    kind: String,
    days: Option<u32>,
    counting: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Route {
    kind: String,
    to: Option<String>,
    through: Option<Sides>,
    every_months: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Agreement {
    members: Vec<String>,
    organisations: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Seat {
    id: String,
    constituency: String,
    places: u32,
    name: Sides,
    voting_right: bool,
    area: Option<Area>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Evaluation {
    id: String,
    tool: String,
    made: String,
    document: String,
    scores: Vec<Score>,
    scored_by: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Score {
    item: String,
    score: u32,
    out_of: u32,
    constituency: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Organisation {
    id: String,
    name: Sides,
    kind: String,
    ods_code: Option<String>,
    gss_code: Option<String>,
    part_of: Option<String>,
    website: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Coverage {
    collection: String,
    completeness: String,
    from: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Change {
    at: String,
    what: String,
    role: String,
    places: Vec<String>,
}
