//! A register made up of records of 10 to 60 KB, one a line: always the same.

use std::fmt::Write as _;

/// Records, one a line, of at least so many bytes together.
pub(crate) fn lines(bytes: usize) -> Vec<u8> {
    let mut register = String::with_capacity(bytes + 100_000);
    let mut number = 0;
    while register.len() < bytes {
        record(&mut register, number);
        number += 1;
    }
    register.into_bytes()
}

fn id(record: u32, kind: u32, number: u32) -> String {
    format!("{record:08x}-{kind:04x}-4000-8000-{number:012x}")
}

/// A forum with 12 members and so many meetings that records differ in size.
fn record(out: &mut String, number: u32) {
    let id = |kind, n| id(number, kind, n);
    let meetings = 6 + number % 37;
    let push = |out: &mut String, text: &str| out.push_str(text);
    push(out, "{\"format\":\"coproduction/forum-record/v1\",");
    let _ = write!(
        out,
        "\"forum\":{{\"id\":\"{}\",\"name\":{{\"cy\":\"Fforwm y Dyffryn {number}\",\"en\":\"Valley Forum {number}\"}},\
         \"constituencies\":[{{\"id\":\"lived-experience\",\"side\":\"lived-experience\"}},{{\"id\":\"staff\",\"side\":\"professional\"}}],\
         \"terms\":[{{\"id\":\"{}\",\"adopted\":\"2020-01\",\"notice\":{{\"kind\":\"days\",\"days\":14,\"counting\":\"calendar\"}},\"seats\":[",
        id(0, 0),
        id(1, 0)
    );
    for seat in 0..12 {
        let side = if seat % 2 == 0 {
            "lived-experience"
        } else {
            "staff"
        };
        let _ = write!(
            out,
            "{}{{\"id\":\"{}\",\"constituency\":\"{side}\",\"places\":1,\"votingRight\":true}}",
            comma(seat),
            id(2, seat)
        );
    }
    push(out, "]}]},\"members\":[");
    for member in 0..12 {
        let capacity = if member % 2 == 0 {
            "lived-experience"
        } else {
            "clinical"
        };
        let _ = write!(
            out,
            "{}{{\"id\":\"{}\",\"capacities\":[\"{capacity}\"]}}",
            comma(member),
            id(3, member)
        );
    }
    push(out, "],\"memberships\":[");
    for member in 0..12 {
        let (a, b, c) = (id(4, member), id(3, member), id(2, member));
        let _ = write!(
            out,
            "{}{{\"id\":\"{a}\",\"member\":\"{b}\",\"seat\":\"{c}\",\"from\":\"2020-02\"}}",
            comma(member)
        );
    }
    push(out, "],\"events\":[");
    for meeting in 0..meetings {
        let (year, month, day) = (2021 + meeting / 12, 1 + meeting % 12, 1 + number % 28);
        let _ = write!(
            out,
            "{}{{\"id\":\"{}\",\"title\":{{\"cy\":\"Cyfarfod {meeting}\",\"en\":\"Meeting {meeting}\"}},\"kind\":\"meeting\",\
             \"starts\":\"{year}-{month:02}-{day:02}T18:30:00+01:00\",\"mode\":\"hybrid\",\"status\":\"held\",\"openToPublic\":false,\"attendance\":[",
            comma(meeting),
            id(5, meeting)
        );
        for member in 0..12 {
            let state = match (member + meeting) % 3 {
                0 => "present",
                1 => "remote",
                _ => "apologies",
            };
            let _ = write!(
                out,
                "{}{{\"member\":\"{}\",\"state\":\"{state}\"}}",
                comma(member),
                id(3, member)
            );
        }
        push(out, "]}");
    }
    push(out, "],\"decisions\":[");
    for decision in 0..meetings / 3 {
        let _ = write!(
            out,
            "{}{{\"id\":\"{}\",\"question\":{{\"en\":\"Shall leaflet {decision} be rewritten together?\"}},\"state\":\"decided\",\"meeting\":\"{}\",\
             \"count\":{{\"lines\":[{{\"option\":\"for\",\"people\":7,\"constituency\":\"staff\"}},{{\"option\":\"against\",\"people\":2,\"constituency\":\"lived-experience\"}}]}},\
             \"outcome\":\"carried\"}}",
            comma(decision),
            id(6, decision),
            id(5, decision)
        );
    }
    push(out, "]}\n");
}

fn comma(n: u32) -> &'static str {
    if n == 0 { "" } else { "," }
}
