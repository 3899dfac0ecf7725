//! Plain structs of the fields that the register has, read by `serde_json` alone: what reading costs at the least.
//!
//! Every text, id, date and word is a `String`, and a choice is one struct with the fields of all its shapes. Fields
//! that are not listed are refused, so that what the library reads is read here too.

#![allow(
    dead_code,
    clippy::struct_field_names,
    reason = "the fields are the record's, and are read to cost what they cost"
)]

mod decisions;
mod events;
mod forum;
mod monitoring;
mod people;

use serde::Deserialize;

/// Reads one record.
pub(crate) fn read(line: &[u8]) -> Record {
    serde_json::from_slice(line).expect("good")
}

/// Reads one record, from bytes that are seen to be UTF-8 first.
pub(crate) fn read_as_text(line: &[u8]) -> Record {
    serde_json::from_str(std::str::from_utf8(line).expect("good")).expect("good")
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Record {
    format: String,
    forum: forum::Forum,
    recorded_to: String,
    coverage: Vec<forum::Coverage>,
    changes: Vec<forum::Change>,
    organisations: Vec<forum::Organisation>,
    members: Vec<people::Member>,
    memberships: Vec<people::Membership>,
    guests: Vec<people::Guest>,
    support_offers: Vec<people::SupportOffer>,
    payments: Vec<people::Payment>,
    events: Vec<events::Event>,
    documents: Vec<events::Document>,
    contributions: Vec<events::Contribution>,
    replies: Vec<events::Reply>,
    decisions: Vec<decisions::Decision>,
    commitments: Vec<decisions::Commitment>,
    recommendations: Vec<decisions::Recommendation>,
    monitoring_returns: Vec<monitoring::Return>,
    published_tables: Vec<monitoring::PublishedTable>,
    data_holdings: Vec<monitoring::Holding>,
}

/// A text in Welsh and English.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Sides {
    both: Option<String>,
    cy: Option<String>,
    en: Option<String>,
    cy_origin: Option<String>,
    en_origin: Option<String>,
}

/// What one person wrote.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Written {
    text: String,
    language: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Period {
    from: Option<String>,
    to: Option<String>,
}
