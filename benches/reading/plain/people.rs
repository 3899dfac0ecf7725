//! Members and guests.

use serde::Deserialize;

use super::{Period, Sides};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Member {
    id: String,
    acts_for: Option<String>,
    correspondence_language: Correspondence,
    first_contact_on: String,
    capacities: Vec<String>,
    interests: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Correspondence {
    wish: String,
    recorded_on: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Membership {
    id: String,
    member: String,
    seat: String,
    from: String,
    term_number: u32,
    due_end: String,
    held_as: String,
    roles: Option<Vec<Role>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Role {
    role: String,
    from: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Guest {
    id: String,
    capacities: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SupportOffer {
    kind: String,
    description: Option<Sides>,
    offered: Period,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Payment {
    member: String,
    event: String,
    offer: String,
    offered_on: String,
    response: String,
    claimed_on: String,
    paid_on: String,
    out_of_pocket: bool,
    costs: Vec<Cost>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Cost {
    kind: String,
    state: String,
}
