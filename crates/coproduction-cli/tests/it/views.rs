//! Findings by family, by principle, by law, and for one provision.

use coproduction::principles::RULES;

use crate::support::{Place, Ran, shipped};

const AS_OF: [&str; 2] = ["--as-of", "2026-06-30"];

fn castle(args: &[&str]) -> Ran {
    let place = Place::with(&[("forum.json", &shipped("fictional-fforwm-y-castell.json"))]);
    place.check(&[&AS_OF, args, &["forum.json"]].concat())
}

/// The words without the breaks of lines.
fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_family_has_its_findings_and_each_is_there_once() {
    for (lang, governance) in [
        ("en", "\n  Governance\n    GOV"),
        ("cy", "\n  Llywodraethu\n    GOV"),
    ] {
        let ran = castle(&["--by", "family", "--lang", lang]);
        assert_eq!(ran.status, Some(1), "what is not met still counts");
        assert!(ran.out.contains(governance), "{}", ran.out);
        for rule in RULES {
            let line = format!("\n    {}  ", rule.code);
            assert_eq!(ran.out.matches(&line).count(), 1, "{}", rule.code);
        }
    }
}

#[test]
fn a_principle_says_how_many_rules_bear_on_it_and_how_they_conclude() {
    let out = unwrapped(&castle(&["--by", "principle"]).out);
    let (_, fourth) = out
        .split_once("Co-production Network for Wales, value 4")
        .unwrap();
    assert!(
        fourth.starts_with(
            " Build relationships of trust & shared power (principles, voluntary). The text itself was seen."
        ),
        "{fourth}"
    );
    let (before, after) = fourth
        .split_once("GOV005 Not met (notice, rests on a choice of this rulebook): ")
        .unwrap();
    assert!(
        before.contains("Rules that bear on it: ") && before.contains(" Not on record: "),
        "{before}"
    );
    assert!(after.starts_with("Chairs or co-chairs on record: 1"), "{after}");
    assert!(out.contains("evidence recorded, never compliance"));
    assert!(
        !out.contains("Equality Act 2010, sections 20"),
        "law is another side"
    );
    let cy = unwrapped(&castle(&["--by", "principle", "--lang", "cy"]).out);
    assert!(
        cy.contains("Rhwydwaith Cydgynhyrchu Cymru, gwerth 4 Meithrin cysylltiadau"),
        "{cy}"
    );
    assert!(cy.contains("byth cydymffurfiaeth") && cy.contains("Rheolau sy'n ymwneud â hi: "));
}

/// A framework of which rules look at little is not passed over in silence.
#[test]
fn frameworks_stand_in_order_with_what_no_rule_speaks_to() {
    let order = [
        "Co-production Network for Wales Parts that any rule speaks to: ",
        "National Principles for Public Engagement in Wales Parts that any rule speaks to: ",
        "UK Standards for Public Involvement (draft of 2018) Parts that any rule speaks to: ",
        "Guidance on co-producing a research project, NIHR (INVOLVE) Parts that any rule speaks to: ",
        "Ladder of Co-production, Think Local Act Personal (TLAP) Parts that any rule speaks to: ",
        "Spectrum of Public Participation, IAP2 Parts that any rule speaks to: ",
        "The Gunning principles (R v Brent LBC, ex parte Gunning, 1985) Parts that any rule speaks to: 4 of 4.",
        "National Participation Standards for children and young people Parts that any rule speaks to: ",
    ];
    let mut rest = unwrapped(&castle(&["--by", "principle"]).out);
    for framework in order {
        let (before, after) = rest
            .split_once(framework)
            .unwrap_or_else(|| panic!("{framework}\n{rest}"));
        assert!(
            !before.contains("Parts that any rule speaks to: "),
            "{framework}\n{before}"
        );
        rest = after.to_owned();
        let of_parts = rest.chars().next().unwrap();
        assert!(framework.ends_with('.') || of_parts.is_ascii_digit(), "{rest}");
    }
    for lang in ["en", "cy"] {
        let out = unwrapped(&castle(&["--by", "principle", "--lang", lang]).out);
        let (wanted, part) = match lang {
            "en" => (
                "No rule speaks to these, so that nothing here is evidence of them, for or against: ",
                "principle 3 of 5 (respecting and valuing the knowledge of all)",
            ),
            _ => (
                "Nid oes rheol yn ymdrin â'r rhain, felly nid oes dim yma'n dystiolaeth ohonynt, o blaid nac yn erbyn: ",
                "egwyddor 3 o 5 (parchu a gwerthfawrogi gwybodaeth pawb)",
            ),
        };
        assert!(out.contains(wanted) && out.contains(part), "{out}");
        // Said once.
        assert_eq!(out.matches(part).count(), 1, "{out}");
    }
}

#[test]
fn the_law_is_shown_with_its_force_its_dates_and_whether_it_was_seen() {
    let out = unwrapped(&castle(&["--by", "law"]).out);
    assert!(
        out.contains("Equality Act 2010, sections 20 and 29(7) a duty"),
        "{out}"
    );
    assert!(out.contains("(law, a duty, from 2010-10-01, from memory). The text itself was seen."));
    assert!(out.contains("EVT005 Not met (error, rests on the law, where it applies)"));
    // The weight of a finding is not that of the law it stands under.
    assert!(out.contains("EVT001 Not met (error, rests on the forum's own terms of reference)"));
    assert!(!out.contains("National Principles for Public Engagement in Wales, principle"));
    let (_, others) = out.split_once("each shown by --provision: ").unwrap();
    assert!(others.contains("nice-pmg20/lay-members"), "{others}");
}

#[test]
fn a_pack_has_every_place_and_no_other_provision() {
    let ran = castle(&["--provision", "equality-act-2010/ss20-29"]);
    let out = unwrapped(&ran.out);
    assert_eq!(out.matches("Rules that bear on it").count(), 1, "{out}");
    assert!(out.contains("/events/0/accessRequests/0, /events/0/accessRequests/1,"));
    assert!(out.contains("/events/3/accessRequests/0"), "all of them: {out}");
    for lang in ["en", "cy"] {
        let out = unwrapped(
            &castle(&[
                "--by",
                "law",
                "--provision",
                "nhs-wales-act-2006/s183",
                "--lang",
                lang,
            ])
            .out,
        );
        for part in ["183(1)(a)", "183(1)(b)", "183(1)(c)"] {
            // In the first lines, which name what was asked for, and over its findings.
            assert_eq!(out.matches(part).count(), 2, "{out}");
        }
        assert!(!out.contains("12A"), "{out}");
    }
}

/// What was asked for is named first, and what is counted are the findings that are shown.
#[test]
fn a_pack_counts_what_it_shows() {
    for (lang, asked, not_met, shown) in [
        (
            "en",
            "Evidence for: National Health Service (Wales) Act 2006",
            "Not met: ",
            ": Not met (",
        ),
        (
            "cy",
            "Tystiolaeth ar gyfer: Deddf",
            "Ni chyflawnwyd: ",
            ": Ni chyflawnwyd (",
        ),
    ] {
        let id = "nhs-wales-act-2006/s183-1-a";
        let out = unwrapped(&castle(&["--provision", id, "--lang", lang]).out);
        let (opening, _) = out.split_once(not_met).unwrap();
        assert!(opening.contains(asked), "{out}");
        let count = out.split_once(not_met).unwrap().1.split_once('.').unwrap().0;
        let shown = out
            .replace("  ", " ")
            .matches(shown.trim_start_matches(": "))
            .count();
        assert_eq!(count, shown.to_string(), "{out}");
    }
    let open = |args: &[&str]| castle(&[&["--for-publication"], args].concat()).out;
    let withheld = |out: &str| out.lines().filter(|line| line.starts_with("    SAF004 ")).count();
    assert_eq!(withheld(&open(&["--provision", "nhs-wales-act-2006/s183"])), 0);
    assert_eq!(withheld(&open(&["--by", "law"])), 1);
}

/// The castle, with another kind of accountable body.
fn of_kind(kind: &str, args: &[&str]) -> String {
    let text = shipped("fictional-fforwm-y-castell.json");
    let other = text.replace(
        "\"kind\": \"health-board\",\n      \"gssCode\": \"E99999998\",",
        kind,
    );
    assert_ne!(text, other);
    let place = Place::with(&[("forum.json", &other)]);
    unwrapped(&place.check(&[&AS_OF, args, &["forum.json"]].concat()).out)
}

#[test]
fn what_does_not_bind_the_body_is_named_and_has_no_findings() {
    let charity = "\"kind\": \"third-sector\",";
    let out = of_kind(charity, &["--by", "law"]);
    let (bound, others) = out.split_once("These do not bind the accountable body").unwrap();
    assert!(
        !bound.contains("section 183(1)(a) arrangements") && !bound.contains("DEC001"),
        "{out}"
    );
    // By their titles, each source once.
    assert!(
        others.contains("National Health Service (Wales) Act 2006, section 183(1)(a), section 183(1)(b)"),
        "{others}"
    );
    let cy = of_kind(
        charity,
        &["--provision", "nhs-wales-act-2006/s183", "--lang", "cy"],
    );
    assert!(cy.contains("Nid yw'r rhain yn rhwymo'r corff atebol"), "{cy}");
    assert!(!cy.contains("DEC001"), "{cy}");
}

#[test]
fn where_it_is_not_known_whether_the_body_is_bound_a_finding_says_so() {
    let out = of_kind("", &[]);
    let sentence =
        "(warning) rests on the law, where it applies; it is not known whether that binds this body";
    assert!(
        out.contains(&format!("DEC001 Involved before it is decided {sentence}")),
        "{out}"
    );
    assert!(
        !out.contains("a choice of this rulebook; it is not known"),
        "a choice binds nobody"
    );
    let out = of_kind("", &["--provision", "nhs-wales-act-2006/s183-1-b"]);
    assert!(
        out.contains("It is not known whether it binds the accountable body."),
        "{out}"
    );
    let cy = of_kind("", &["--lang", "cy"]);
    assert!(
        cy.contains("nid yw'n hysbys a yw hynny'n rhwymo'r corff hwn"),
        "{cy}"
    );
    let all = unwrapped(&castle(&[]).out);
    assert!(!all.contains("it is not known whether that binds"), "{all}");
    assert!(
        all.contains("rests on law of which no words were seen"),
        "SAF001: {all}"
    );
}

#[test]
fn provisions_that_no_rule_bears_on_are_named_by_their_titles() {
    let out = unwrapped(&castle(&["--by", "law"]).out);
    let (_, none) = out
        .split_once("No finding of this report bears on these: ")
        .unwrap();
    assert!(
        none.starts_with("Social Services and Well-being") || none.contains("Act"),
        "{none}"
    );
    let (none, _) = none.split_once('.').unwrap();
    assert!(!none.contains('/'), "no ids: {none}");
}

#[test]
fn what_was_not_in_force_is_said_to_be_so() {
    let place = Place::with(&[("forum.json", &shipped("fictional-llais-y-dyffryn.json"))]);
    let ran = place.check(&[
        "--as-of",
        "2023-03-31",
        "--provision",
        "nhs-wales-act-2006/s12a",
        "forum.json",
    ]);
    assert!(
        ran.out
            .contains("Not in force on 2023-03-31: National Health Service (Wales) Act 2006, section 12A."),
        "{}",
        ran.out
    );
    assert!(!ran.out.contains("duty of quality"));
}

#[test]
fn flags_that_do_not_go_together_are_2() {
    for (lang, text, unknown) in [
        ("en", "are for --format text", "there is no provision"),
        ("cy", "Ar gyfer --format text", "nid oes darpariaeth"),
    ] {
        let wrong: [&[&str]; 5] = [
            &["--by", "law", "--format", "json"],
            &["--by", "family", "--format", "sarif"],
            &["--provision", "gunning/3", "--format", "ndjson"],
            &["--by", "family", "--provision", "gunning/3"],
            &["--by", "outcome", "--provision", "gunning/3"],
        ];
        for args in wrong {
            let ran = castle(&[args, &["--lang", lang]].concat());
            assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{args:?}");
            assert!(ran.err.contains(text), "{}", ran.err);
        }
        for id in ["nhs-wales-act-2006/s1", "", "gunning/33"] {
            let ran = castle(&["--provision", id, "--lang", lang]);
            assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{id}");
            assert!(
                ran.err.contains(unknown) && ran.err.contains("gunning, "),
                "{}",
                ran.err
            );
        }
    }
    assert_eq!(castle(&["--by", "outcome", "--format", "json"]).status, Some(1));
}
