//! Equality monitoring.

use serde::Deserialize;

use super::{Period, Sides};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Return {
    id: String,
    group: String,
    offered_to: Sides,
    population: u32,
    eligible: u32,
    offered: u32,
    answered: u32,
    offered_on: String,
    collected: Period,
    handling: Handling,
    tables: Vec<Table>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Handling {
    held_apart: bool,
    used_for: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Table {
    characteristic: String,
    code_list: CodeList,
    second: Option<SecondWay>,
    missing: Option<Missing>,
    cells: Vec<Cell>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CodeList {
    name: String,
    version: Option<String>,
    issued_on: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SecondWay {
    characteristic: String,
    code_list: CodeList,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Missing {
    prefer_not_to_say: u32,
    not_asked: u32,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Cell {
    code: String,
    people: u32,
    second_code: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct PublishedTable {
    characteristic: String,
    code_list: CodeList,
    title: Sides,
    published_on: String,
    document: String,
    disclosure_profile: String,
    total: u32,
    returns: Vec<String>,
    cells: Vec<Cell>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Holding {
    covers: String,
    purpose: String,
    basis: String,
    condition: String,
    retention: Retention,
    returns: Option<Vec<String>>,
    contributions: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Retention {
    months: u32,
}
