//! A draft made of flags.

use serde_json::Value;

use super::{fraction, has, power, six_and_ten};

/// Project reference `measures.md`, sections 3.3 and 3.7: six and ten.
#[test]
fn worked_values_of_flags() {
    let json = |rule, more: &[&str]| {
        let ran = power(&six_and_ten(rule, &[more, &["--format", "json"]].concat()));
        assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""), "{rule}");
        ran.json()["versions"][0].clone()
    };
    for (rule, more, act, lived, fewest) in [
        ("majority", &[][..], "26333/65536", "957/1024", 0),
        ("majority", &["--share", "2/3"], "6885/65536", "319/512", 1),
        ("two-thirds", &[], "6885/65536", "319/512", 1),
        ("three-quarters", &["--of", "present"], "2517/65536", "193/512", 2),
        ("consensus", &[], "1/65536", "1/1024", 6),
        ("two-majorities", &[], "2123/16384", "193/512", 4),
        ("board-decides", &[], "1/2", "0/1", 0),
        ("majority-and-board", &[], "26333/131072", "957/2048", 0),
        ("consent", &["--adjudicator", "objector"], "1/65536", "1/1024", 6),
    ] {
        let version = json(rule, more);
        assert_eq!(fraction(&version["act"]), act, "{rule}");
        assert_eq!(fraction(&version["sides"][0]["independent"]), lived, "{rule}");
        assert_eq!(
            version["predicates"]["fewestLivedExperienceYes"], fewest,
            "{rule}"
        );
    }
    let two = json("two-majorities", &[]);
    assert_eq!(fraction(&two["sides"][0]["shapleyShare"]), "157/286");
    assert_eq!(fraction(&two["kinds"][0]["prevent"]), "5/11");
    assert_eq!(fraction(&two["whenOpposed"]["stopped"]), "1/1");
    let simple = json("majority", &["--more-than", "--share", "1/2"]);
    assert_eq!(fraction(&simple["whenOpposed"]["adopted"]), "795/4246");
    let casting = [
        "--lived",
        "6",
        "--professional",
        "10",
        "--rule",
        "casting-vote",
        "--chair",
        "professional",
    ];
    let ran = power(&[&casting[..], &["--format", "json"]].concat());
    assert_eq!(fraction(&ran.json()["versions"][0]["act"]), "1/2");
    assert_eq!(ran.json()["versions"][0]["kinds"][2]["role"], "chair");
}

#[test]
fn two_majorities_in_both_languages() {
    let english = power(&six_and_ten("two-majorities", &[]));
    assert_eq!((english.status, english.err.as_str()), (Some(0), ""));
    has(
        &english,
        &[
            "The draft as given",
            "As written, nothing passes without people with lived experience. The fewest of them who must be in favour, if everybody else is: 4.",
            "The professionals, acting together, can stop what everybody else wants, but cannot pass what nobody else wants.",
            "they decide 37.7% of votes if the others vote independently, and get their way in 50.0% if the others act together",
            "not what members will do",
            "Shapley–Shubik",
            "Banzhaf",
            "Coleman",
        ],
    );
    let welsh = power(&six_and_ten("two-majorities", &["--lang", "cy"]));
    has(
        &welsh,
        &[
            "Y drafft fel y'i rhoddwyd",
            "Y nifer lleiaf ohonynt y mae rhaid iddynt fod o blaid, os yw pawb arall: 4.",
            "Gall y gweithwyr proffesiynol, drwy weithredu gyda'i gilydd, atal yr hyn y mae pawb arall ei eisiau",
            "Nid yw'r Gymraeg hon wedi'i gwirio gan gyfieithydd eto.",
        ],
    );
    assert!(!welsh.out.contains("professionals"));
    for line in english.out.lines().chain(welsh.out.lines()) {
        assert!(line.chars().count() <= 92, "{line}");
    }
}

#[test]
fn a_quorum_from_flags() {
    let without = |more: &[&str]| {
        let ran = power(&six_and_ten("majority", &[more, &["--format", "json"]].concat()));
        ran.json()["versions"][0]["predicates"]["meetingWithoutLivedExperience"].clone()
    };
    assert_eq!(without(&[]), Value::Null);
    assert_eq!(without(&["--quorum", "9"]), true);
    assert_eq!(without(&["--quorum", "11"]), false);
    assert_eq!(without(&["--quorum-lived", "1"]), false);
    assert_eq!(without(&["--quorum", "0"]), true);
}

/// Flags that cannot be used, each with the code that says why.
#[allow(clippy::too_many_lines, reason = "a list")]
fn wrong_flags() -> Vec<(Vec<&'static str>, &'static str)> {
    let lived = |number: &'static str| vec!["--lived", number, "--professional", "10", "--rule", "majority"];
    vec![
        (vec![], "flag-nothing-asked"),
        (
            vec!["--lived", "0", "--professional", "0", "--rule", "majority"],
            "flag-nobody",
        ),
        (vec!["--rule", "majority"], "flag-nobody"),
        (lived("-6"), "flag-not-a-number"),
        (lived("six"), "flag-not-a-number"),
        (lived(""), "flag-not-a-number"),
        (lived("10001"), "flag-too-many"),
        (lived("99999999999999999999999"), "flag-too-many"),
        (six_and_ten("majority", &["--share", "0/0"]), "flag-not-a-share"),
        (six_and_ten("majority", &["--share", "half"]), "flag-not-a-share"),
        (six_and_ten("majority", &["--share", "1/-2"]), "flag-not-a-number"),
        (
            six_and_ten("majority", &["--share", "0/2"]),
            "flag-share-out-of-range",
        ),
        (
            six_and_ten("majority", &["--share", "3/2"]),
            "flag-share-out-of-range",
        ),
        (
            six_and_ten("majority", &["--share", "1/99999999999"]),
            "flag-too-many",
        ),
        (
            six_and_ten("majority", &["--share", "1/1", "--more-than"]),
            "power-never-passes",
        ),
        (six_and_ten("consensus", &["--share", "2/3"]), "flag-not-used"),
        (six_and_ten("consensus", &["--of", "cast"]), "flag-not-used"),
        (
            six_and_ten("majority", &["--adjudicator", "chair"]),
            "flag-not-used",
        ),
        (six_and_ten("consent", &[]), "flag-missing"),
        (
            six_and_ten("consent", &["--adjudicator", "chair"]),
            "flag-chair-missing",
        ),
        (six_and_ten("casting-vote", &[]), "flag-chair-missing"),
        (
            six_and_ten("casting-vote", &["--chair", "other"]),
            "flag-no-seat-for-chair",
        ),
        (six_and_ten("co-chairs-agree", &[]), "flag-chair-missing"),
        (
            six_and_ten("majority", &["--quorum", "17"]),
            "flag-quorum-above-seats",
        ),
        (
            six_and_ten("majority", &["--quorum-lived", "7"]),
            "flag-quorum-above-seats",
        ),
        (
            six_and_ten("majority", &["--budget", "much"]),
            "flag-not-a-number",
        ),
        (
            six_and_ten("majority", &["--budget", "1"]),
            "power-too-many-steps",
        ),
        (
            vec!["--professional", "10", "--rule", "two-majorities"],
            "flag-missing",
        ),
        (
            vec!["--professional", "9", "--rule", "co-chairs-agree", "--co-chairs"],
            "flag-no-seat-for-chair",
        ),
        (
            vec![
                "--lived",
                "3",
                "--professional",
                "9",
                "--rule",
                "casting-vote",
                "--share",
                "1/4",
                "--chair",
                "lived",
            ],
            "power-not-monotone",
        ),
    ]
}

#[test]
fn what_is_wrong_with_flags_is_said_with_a_code() {
    for (args, code) in wrong_flags() {
        for lang in ["en", "cy"] {
            let ran = power(&[&args[..], &["--lang", lang]].concat());
            assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{args:?}");
            let end = format!("[{code}]\n");
            assert!(
                ran.err.starts_with("coproduction: ") && ran.err.ends_with(&end),
                "{args:?} {}",
                ran.err
            );
            assert_eq!(ran.err.lines().count(), 1);
        }
    }
    // What the parser of flags itself refuses.
    for args in [
        &["--lived", "6"][..],
        &["--lived", "6", "--rule", "whim"],
        &["record.json", "--lived", "6", "--rule", "majority"],
        &["--compare", "one.json"],
        &[
            "--lived",
            "6",
            "--rule",
            "majority",
            "--chair",
            "lived",
            "--co-chairs",
        ],
    ] {
        let ran = power(args);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(!ran.err.contains("panicked"));
    }
}

/// What the budget does not allow is said in its place; the headline stands.
#[test]
fn a_large_body_has_its_headline() {
    let ran = power(&[
        "--lived",
        "9000",
        "--professional",
        "10000",
        "--rule",
        "two-majorities",
    ]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    has(
        &ran,
        &[
            "if everybody else is: 4501.",
            "not computed",
            "[power-too-many-players]",
        ],
    );
}
