use serde_json::{Value, json};

use super::{forum, meeting, result, words};
use crate::influence::{coverage, forget, id, why};

/// The reference on measures, 2.6: 3 leavers in 50 person-months with lived experience, 1 in 96 of professionals.
fn worked() -> Value {
    let mut record = forum(5, 8);
    record["recordedTo"] = json!("2025-01-31");
    let mut set = |n: usize, from: &str, ended: Option<&str>| {
        record["memberships"][n]["from"] = json!(from);
        if let Some(ended) = ended {
            record["memberships"][n]["ended"] = json!(ended);
            record["memberships"][n]["endReason"] = json!("stepped-down");
        }
    };
    set(0, "2024-01", Some("2024-09")); // 9 months
    set(1, "2024-01-15", Some("2024-08-02")); // 8
    set(2, "2024-01-15", Some("2024-07")); // 7
    set(3, "2024-01", None); // 13
    set(4, "2024-01", None); // 13
    for n in 5..12 {
        set(n, "2024-02", None); // 12
    }
    set(12, "2024-01", Some("2024-12")); // 12
    record
}

fn months(record: &Value) -> String {
    let said = words(record, "retention");
    let (_, counts) = said.split_once("Left before their term was over: ").unwrap();
    let counts = counts.split(" The one rate").next().unwrap();
    let numbers: Vec<&str> = counts
        .split(|c: char| !c.is_ascii_digit())
        .filter(|text| !text.is_empty())
        .collect();
    let [left, others_left, months, others_months, ..] = numbers[..] else {
        panic!("{said}");
    };
    format!("Left: {left} in {months} person-months with lived experience, {others_left} in {others_months}")
}

#[test]
fn the_worked_leavers() {
    assert_eq!(
        months(&worked()),
        "Left: 3 in 50 person-months with lived experience, 1 in 96"
    );
    let retention = result(&worked(), "retention");
    assert_eq!(
        retention["value"]["ratio"],
        json!({ "numerator": "144", "denominator": "25", "approx": 144.0 / 25.0 }),
        "5.76"
    );
    assert_eq!(
        retention["value"]["pValue"],
        json!({ "numerator": "3390625", "denominator": "28398241", "approx": 0.119_395_599_185_174_88 })
    );
    assert_eq!(retention["verdict"], "cannot-tell");
}

#[test]
fn who_was_there_before_the_record_counts_from_its_beginning() {
    let mut record = worked();
    record["coverage"] = json!([coverage("memberships", "complete", "2024-03-01", None)]);
    assert_eq!(
        months(&record),
        "Left: 3 in 40 person-months with lived experience, 1 in 87"
    );
    // Whoever had left by then was never seen.
    record["coverage"] = json!([coverage("memberships", "complete", "2024-09-01", None)]);
    assert_eq!(
        months(&record),
        "Left: 1 in 11 person-months with lived experience, 1 in 39"
    );
    record["coverage"] = json!([coverage("memberships", "partial", "2024-01-01", None)]);
    assert_eq!(why(&result(&record, "retention")), ("not-defined", "not-whole"));
}

#[test]
fn dates_and_reasons_that_leave_it_open_are_left_out() {
    let left_out = |field: &str, value: Value| {
        let mut record = worked();
        if value.is_null() {
            forget(&mut record["memberships"][2], field);
        } else {
            record["memberships"][2][field] = value;
        }
        assert_eq!(
            months(&record),
            "Left: 2 in 43 person-months with lived experience, 1 in 96",
            "{field}"
        );
        assert!(words(&record, "retention").ends_with("on record: 12 of 13."));
    };
    left_out("from", Value::Null);
    left_out("from", json!("2023"));
    left_out("ended", json!("2024"));
    left_out("endReason", Value::Null);
}

#[test]
fn a_term_that_is_over_or_another_seat_is_no_leaving() {
    let left = |change: &dyn Fn(&mut Value)| {
        let mut record = worked();
        change(&mut record);
        months(&record)
    };
    let over = left(&|record| record["memberships"][0]["endReason"] = json!("term-ended"));
    assert_eq!(over, "Left: 2 in 50 person-months with lived experience, 1 in 96");
    // Without a reason, the day on which it was due to end tells.
    let early = left(&|record| {
        forget(&mut record["memberships"][0], "endReason");
        record["memberships"][0]["dueEnd"] = json!("2026-12-31");
    });
    assert_eq!(
        early,
        "Left: 3 in 50 person-months with lived experience, 1 in 96"
    );
    let renewed = left(&|record| {
        let mut next = record["memberships"][0].clone();
        next["id"] = json!(id(9, 99));
        next["from"] = json!("2024-10-01");
        forget(&mut next, "ended");
        forget(&mut next, "endReason");
        record["memberships"].as_array_mut().unwrap().push(next);
    });
    assert_eq!(
        renewed,
        "Left: 2 in 54 person-months with lived experience, 1 in 96"
    );
}

fn stays(record: &Value) -> (Value, Value, Value) {
    let value = result(record, "stay-time-lived-experience")["value"].clone();
    (
        value["stays"].clone(),
        value["left"].clone(),
        value["median"].clone(),
    )
}

/// By hand: of five who joined in January one leaves 6 months on, one 7 and one 8, so that 4/5, 3/5 and 2/5 are left; two are there still.
#[test]
fn how_long_people_stay() {
    let mut record = worked();
    assert_eq!(stays(&record), (json!(5), json!(3), json!(8)));
    assert!(
        words(&record, "stay-time-lived-experience")
            .contains("half had left, before their term was over, by month 8 (interval: 6 or more). Stays followed: 5; of them left: 3.")
    );
    assert!(words(&record, "stay-time-professionals").contains("fewer than half left"));
    // One had been a member for eight months when the record begins, and is at risk only after: 3/4, then 2/4.
    record["coverage"] = json!([coverage("memberships", "complete", "2024-01-01", None)]);
    record["memberships"][3]["from"] = json!("2023-05");
    assert_eq!(stays(&record), (json!(5), json!(3), json!(7)));
    // Of a year alone it is open for how long: left out here, and not where months since then are counted.
    record["memberships"][3]["from"] = json!("2023");
    assert_eq!(stays(&record), (json!(4), json!(3), json!(7)));
    assert!(words(&record, "stay-time-lived-experience").ends_with("on record: 12 of 13."));
    assert!(!words(&record, "retention").contains("on record: 12 of 13."));
    // Who leaves in the month in which the record begins is not seen for any time.
    record["coverage"] = json!([coverage("memberships", "complete", "2024-09-01", None)]);
    assert_eq!(stays(&record), (json!(1), json!(0), Value::Null));
}

#[test]
fn seats_held_one_after_the_other_are_one_stay() {
    let mut record = worked();
    let mut next = record["memberships"][0].clone();
    next["id"] = json!(id(9, 99));
    next["from"] = json!("2024-10-01");
    next["ended"] = json!("2024-12-05");
    record["memberships"].as_array_mut().unwrap().push(next);
    record["memberships"][0]["ended"] = json!("2024-09-30");
    assert_eq!(stays(&record), (json!(5), json!(3), json!(11)));
    // A gap of months makes two.
    record["memberships"][13]["from"] = json!("2024-11-15");
    assert_eq!(stays(&record).0, json!(6));
    // Of two seats seen from the same month on, whichever is recorded first, the stay began with the one joined first.
    let both = |places: [usize; 2]| {
        let mut both = worked();
        both["coverage"] = json!([coverage("memberships", "complete", "2024-01-01", None)]);
        let mut seats = [both["memberships"][3].clone(), both["memberships"][3].clone()];
        seats[0]["from"] = json!("2023-05");
        seats[1]["from"] = json!("2023-11");
        seats[1]["id"] = json!(id(9, 99));
        let memberships = both["memberships"].as_array_mut().unwrap();
        memberships.splice(3..4, places.map(|place| seats[place].clone()));
        result(&both, "stay-time-lived-experience")["value"].clone()
    };
    let mut one = worked();
    one["coverage"] = json!([coverage("memberships", "complete", "2024-01-01", None)]);
    one["memberships"][3]["from"] = json!("2023-05");
    let one = result(&one, "stay-time-lived-experience")["value"].clone();
    assert_eq!((both([0, 1]), both([1, 0])), (one.clone(), one));
    // All who were seen from the beginning had left while others are seen only from later on.
    let mut gone = worked();
    gone["coverage"] = json!([coverage("memberships", "complete", "2024-01-01", None)]);
    for n in [3, 4] {
        gone["memberships"][n]["from"] = json!("2023-01");
    }
    assert_eq!(
        why(&result(&gone, "stay-time-lived-experience")),
        ("not-enough", "too-few")
    );
}

#[test]
fn requests_are_met_as_evt005_has_it() {
    let request = |outcome: &str, confirmed: &str| json!({ "kind": "captions", "outcome": outcome, "confirmedOn": confirmed });
    let mut record = forum(1, 1);
    let mut event = meeting(6, 0..1);
    let mut requests = vec![request("arranged", "2024-06-01"); 9];
    requests.push(request("arranged", "2024-06-11"));
    requests.push(json!({ "kind": "easy-read", "outcome": "not-arranged" }));
    requests.push(json!({ "kind": "easy-read", "outcome": "withdrawn" }));
    event["accessRequests"] = json!(requests);
    record["events"] = json!([event]);
    let met = result(&record, "access-met");
    assert_eq!(
        (&met["value"]["numerator"], &met["value"]["denominator"]),
        (&json!(9), &json!(11))
    );
    assert!((met["interval"]["low"].as_f64().unwrap() - 0.523_019_438_039).abs() < 1e-11);
    // Arranged in part, or on the day, is open.
    record["events"][0]["accessRequests"][9] = request("arranged", "2024-06-10");
    assert_eq!(
        why(&result(&record, "access-met")),
        ("bounded", "in-part-or-pending")
    );
    record["events"][0]["accessRequests"] = json!([]);
    assert_eq!(
        why(&result(&record, "access-met")),
        ("not-defined", "nothing-counted")
    );
    // Never asked is not that nobody has a need.
    record["events"][0]["invitations"] = json!([{ "to": { "kind": "public" }, "askedAccessNeeds": false }]);
    assert_eq!(why(&result(&record, "access-met")), ("not-defined", "not-asked"));
    assert_eq!(result(&record, "needs-asked")["value"]["numerator"], 0);
    forget(&mut record["events"][0], "accessRequests");
    forget(&mut record["events"][0], "invitations");
    assert_eq!(
        why(&result(&record, "access-met")),
        ("not-defined", "not-recorded")
    );
    assert_eq!(
        why(&result(&record, "needs-asked")),
        ("not-defined", "not-recorded")
    );
}

#[test]
fn days_to_payment_run_from_the_event() {
    let payment = |n: usize, more: Value| {
        let mut payment =
            json!({ "member": id(8, n), "event": id(12, 6), "offer": "offered", "response": "accepted" });
        payment
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        payment
    };
    let mut not_offered = payment(4, json!({ "offer": "not-offered" }));
    forget(&mut not_offered, "response");
    let mut record = forum(8, 8);
    record["events"] = json!([meeting(6, 0..8)]);
    record["recordedTo"] = json!("2024-06-30");
    record["payments"] = json!([
        payment(0, json!({ "paidOn": "2024-06-15" })),
        payment(1, json!({ "paidOn": "2024-06-22" })),
        payment(2, json!({})),
        payment(3, json!({ "response": "declined" })),
        not_offered,
    ]);
    // Two of three have waited, the third still waits after 20 days; declined and not offered are none.
    let early = result(&record, "days-to-payment");
    assert_eq!(
        (why(&early), &early["n"]),
        (("not-enough", "follow-up"), &json!(20))
    );
    record["recordedTo"] = json!("2024-07-31");
    let time = result(&record, "days-to-payment")["value"].clone();
    assert_eq!(
        (&time["due"], &time["paid"], &time["median"]),
        (&json!(3), &json!(2), &json!(12))
    );
    assert_eq!(
        time["paidByTarget"],
        json!({ "numerator": "2", "denominator": "3", "approx": 2.0 / 3.0 })
    );
    // An offer without an answer is not due for certain.
    forget(&mut record["payments"][2], "response");
    assert_eq!(
        why(&result(&record, "days-to-payment")),
        ("not-enough", "recording")
    );
    // Where payments are not all on record, one may have been made.
    record["payments"][2]["response"] = json!("accepted");
    record["coverage"] = json!([
        coverage("payments", "complete", "2024-01-01", Some("2024-06-30")),
        coverage("payments", "partial", "2024-07-01", None),
    ]);
    assert_eq!(
        why(&result(&record, "days-to-payment")),
        ("not-enough", "recording")
    );
}

#[test]
fn whose_items_are_on_the_agenda() {
    let mut record = forum(6, 10);
    let mut event = meeting(6, 0..16);
    event["agenda"] = json!([
        { "raisedBy": "lived" }, { "raisedByMember": id(8, 1) }, { "raisedBy": "staff" }, { "raisedBy": "voluntary" },
        { "raisedByOrganisation": id(2, 2) },
    ]);
    record["events"] = json!([event]);
    let share = result(&record, "agenda-share");
    assert_eq!(
        (&share["value"]["numerator"], &share["n"]),
        (&json!(2), &json!(5))
    );
    let items = record["events"][0]["agenda"].as_array_mut().unwrap();
    items.extend([json!({}), json!({})]);
    assert_eq!(why(&result(&record, "agenda-share")), ("not-enough", "recording"));
}
