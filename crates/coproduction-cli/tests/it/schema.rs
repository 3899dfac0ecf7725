//! The command `schema`.

use std::path::Path;

use crate::support::Place;

fn published(path: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema/v1");
    std::fs::read_to_string(folder.join(path)).unwrap()
}

#[test]
fn a_schema_is_printed_as_it_is_published() {
    let place = Place::with(&[]);
    let listed = place.run(&["schema"]).out;
    assert!(listed.lines().any(|name| name == "forum-record"), "{listed}");
    for name in listed.lines() {
        for dialect in ["2020-12", "draft-07", "codegen", "flat"] {
            let ran = place.run(&["schema", name, "--dialect", dialect]);
            assert_eq!(ran.out, published(&format!("{dialect}/{name}.json")));
        }
    }
}

#[test]
fn every_schema_is_written_to_a_folder() {
    let place = Place::with(&[]);
    let ran = place.run(&["schema", "--out", "schemas"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(0), ""));
    for path in ["2020-12/policy.json", "flat/tally.json", "titles.json"] {
        let written = std::fs::read_to_string(place.path("schemas").join(path)).unwrap();
        assert_eq!(written, published(path));
    }
}

#[test]
fn what_cannot_be_done_is_said() {
    let place = Place::with(&[]);
    for (flags, says) in [
        (
            &["schema", "nothing"] as &[&str],
            "no document with this name has a schema",
        ),
        (&["schema", "assessment", "--cases"], "never reads it"),
        (&["schema", "--dialect", "flat"], "<DOCUMENT>"),
        (&["schema", "policy", "--out", "schemas"], "cannot be used with"),
    ] {
        let ran = place.run(flags);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{flags:?}");
        assert!(ran.err.contains(says), "{flags:?}: {}", ran.err);
    }
    let welsh = place
        .run(&["schema", "assessment", "--cases", "--lang", "cy"])
        .err;
    assert!(welsh.contains("nid oes achosion ohono"), "{welsh}");
}
