//! Faults of documents other than records: profiles of disclosure control, and lists of published tables.

use coproduction_equity::disclosure::{DisclosureProfile, Ledger};
use coproduction_record::{Document, Reader};
use serde_json::{Value, json};

/// The codes and places of everything that is wrong.
fn found<T: Document>(document: &Value) -> Vec<(&'static str, String)> {
    let read = Reader::new().read_document::<T>(document.to_string().as_bytes());
    let problems = read.err();
    let problems = problems.iter().flatten();
    problems.map(|p| (p.code(), p.pointer.to_string())).collect()
}

fn release(rows: &Value, columns: &Value, figures: &Value) -> Value {
    json!({
        "subject": { "characteristic": "disability", "codeList": { "name": "own" } },
        "profile": { "name": "own", "version": "1", "threshold": 5, "zeros": "shown" },
        "table": { "rows": rows, "columns": columns, "figures": figures },
    })
}

fn of_figures(figures: &Value) -> Value {
    release(&json!([]), &json!(["yes", "no"]), figures)
}

#[track_caller]
fn expect(releases: &[Value], wanted: &[(&'static str, &str)]) {
    let wanted: Vec<_> = wanted
        .iter()
        .map(|(code, at)| (*code, (*at).to_owned()))
        .collect();
    assert_eq!(found::<Ledger>(&json!({ "releases": releases })), wanted);
}

/// It is the table that is wrong, and none of its figures.
#[test]
fn a_table_that_does_not_fit_is_one_problem_at_its_place() {
    let good = of_figures(&json!([[12, "hidden", 37.0]]));
    expect(std::slice::from_ref(&good), &[]);
    let two_ways = |figures: &Value| release(&json!(["a"]), &json!(["yes"]), figures);
    for unfit in [
        of_figures(&json!([[12, 25]])),
        of_figures(&json!([[12, 25, 37, 74]])),
        of_figures(&json!([])),
        of_figures(&json!([[12, 25, 37], [12, 25, 37]])),
        two_ways(&json!([[1, 1]])),
        two_ways(&json!([["hidden", 1], [1]])),
        release(&json!([]), &json!(["yes", "yes"]), &json!([[1, 1, 2]])),
    ] {
        expect(&[good.clone(), unfit], &[("unfit-table", "/releases/1/table")]);
    }
    let mut both = of_figures(&json!([[12, 25]]));
    both["profile"]["roundingBase"] = json!(11);
    let base = ("out-of-range", "/releases/0/profile/roundingBase");
    let wanted = [base, ("unfit-table", "/releases/0/table")];
    expect(&[both], &wanted);
}

/// A figure is a number or a word, and what is wrong with it is said of it alone.
#[test]
fn what_is_wrong_with_a_figure_is_said_of_that_figure() {
    let at = "/releases/0/table/figures/0/1";
    for (figure, code) in [
        (json!("hiden"), "unknown-word"),
        (json!(null), "null"),
        (json!(1.5), "wrong-type"),
        (json!({}), "wrong-type"),
        (json!([1]), "wrong-type"),
        (json!(true), "wrong-type"),
        (json!(-1), "out-of-range"),
        (json!(1_125_899_906_842_624_u64), "out-of-range"),
    ] {
        expect(&[of_figures(&json!([[12, figure, 37]]))], &[(code, at)]);
        // Whether the rest fits is not to be seen where a part was lost.
        expect(&[of_figures(&json!([[12, figure]]))], &[(code, at)]);
    }
}

/// A row or a column is told by the name of its field.
#[test]
fn lines_beside_a_table_that_does_not_fit_are_no_problem() {
    let mut unfit = of_figures(&json!([[12, 25]]));
    let table = ("unfit-table", "/releases/0/table");
    unfit["oneValue"] = json!([{ "row": 0 }, { "column": 1 }]);
    expect(std::slice::from_ref(&unfit), &[table]);
    unfit["oneValue"] = json!([{ "column": 1, "row": 0 }, { "column": "1" }, {}]);
    let wanted = [
        ("unknown-field", "/releases/0/oneValue/0/column"),
        ("wrong-type", "/releases/0/oneValue/1/column"),
        ("missing-field", "/releases/0/oneValue/2"),
        table,
    ];
    expect(&[unfit], &wanted);
}

#[test]
fn a_profile_under_a_known_name_has_the_known_numbers() {
    let mut profile = json!({ "name": "threshold-5", "version": "1", "threshold": 5, "zeros": "shown" });
    assert_eq!(found::<DisclosureProfile>(&profile), []);
    profile["zeros"] = json!("hidden");
    assert_eq!(
        found::<DisclosureProfile>(&profile),
        [("profile-not-as-known", "/name".to_owned())]
    );
    // What stands in for a lost number says nothing of it.
    profile["threshold"] = json!("5");
    assert_eq!(
        found::<DisclosureProfile>(&profile),
        [("wrong-type", "/threshold".to_owned())]
    );
    profile["threshold"] = json!(1);
    assert_eq!(
        found::<DisclosureProfile>(&profile),
        [("out-of-range", "/threshold".to_owned())]
    );
}
