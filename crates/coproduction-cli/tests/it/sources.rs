//! Where records come from.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

use crate::support::{BAD, GOOD, Place, Ran};

fn sources(ran: &Ran) -> Vec<String> {
    let records = ran.json()["records"].as_array().unwrap().clone();
    records
        .iter()
        .map(|r| r["source"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn standard_input_can_be_each_layout() {
    let place = Place::with(&[]);
    let spread = GOOD.replace("],", "],\n");
    for (input, records) in [
        (GOOD.to_owned(), 1),
        (spread, 1),
        (format!("[{GOOD}, {GOOD}]"), 2),
        (format!("{GOOD}\n{GOOD}\n"), 2),
    ] {
        let ran = place.check_piped(&["--format", "json", "-"], &[&input]);
        assert_eq!(
            (ran.status, sources(&ran)),
            (Some(0), vec!["-".to_owned(); records]),
            "{input}"
        );
    }
    let ran = place.check_piped(&["-", "--lang", "cy"], &[BAD]);
    assert_eq!(ran.status, Some(1));
    assert!(ran.out.starts_with("mewnbwn safonol\n"), "{}", ran.out);
}

#[test]
fn a_slow_pipe_tells_its_layout_too() {
    let (start, end) = GOOD.split_at(40);
    let ran = Place::with(&[]).check_piped(&["--format", "json", "-"], &["\n", start, end, "\n", GOOD, "\n"]);
    assert_eq!((ran.status, sources(&ran).len()), (Some(0), 2));
}

#[test]
fn long_lines_tell_their_layout_by_their_ends() {
    let long = GOOD.replace("Voices", &"V".repeat(9_000));
    let members = (0..4_000).map(|i| format!(r#"{{"id":"5f1c9a52-7c6e-4a51-9d55-{i:012}"}}"#));
    let long = long.replace(
        "\"members\":[",
        &format!("\"members\":[{},", members.collect::<Vec<_>>().join(",")),
    );
    assert!(long.len() > 128 * 1024);
    let place = Place::with(&[("many", &format!("{long}\n{long}\n"))]);
    let ran = place.check(&["--format", "json", "many"]);
    assert_eq!((ran.status, sources(&ran).len()), (Some(0), 2), "{}", ran.err);
}

#[test]
fn a_directory_is_read_in_order() {
    let place = Place::with(&[
        ("d/b.json", GOOD),
        ("d/a/z.ndjson", GOOD),
        ("d/a/y.jsonl", GOOD),
        ("d/c.JSON", GOOD),
        ("d/notes.txt", "not a record"),
    ]);
    let ran = place.check(&["--format", "json", "d"]);
    assert_eq!(ran.status, Some(0));
    let names = ["d/a/y.jsonl", "d/a/z.ndjson", "d/b.json", "d/c.JSON"];
    assert_eq!(
        sources(&ran),
        names.map(|name| name.replace('/', std::path::MAIN_SEPARATOR_STR))
    );
}

#[cfg(unix)]
#[test]
fn a_link_cannot_lead_in_a_circle() {
    let place = Place::with(&[("d/a.json", GOOD)]);
    std::os::unix::fs::symlink(place.path("d"), place.path("d/again")).unwrap();
    assert_eq!(sources(&place.check(&["--format", "json", "d"])), ["d/a.json"]);
}

#[test]
fn a_result_comes_before_the_input_ends() {
    let place = Place::with(&[]);
    let mut command = place.command(&["check", "--format", "ndjson", "-"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    std::io::Write::write_all(&mut input, format!("{GOOD}\n{GOOD}\n").as_bytes()).unwrap();
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    assert!(line.contains("\"index\":0"));
    drop(input);
    output.read_to_string(&mut line).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

/// Records of a file are assessed some at a time, those of a pipe one by one.
#[test]
fn a_file_is_assessed_as_a_pipe_is() {
    // Of every second the rules conclude something else.
    let other = GOOD.replace(r#""guests":[]"#, r#""guests":[],"decisions":[]"#);
    let many = [&other, r#"{"format":1}"#, GOOD, &other].join("\n") + "\n";
    let many = format!("{GOOD}\n{}", many.repeat(15));
    let place = Place::with(&[("many.ndjson", &many)]);
    for more in [
        &[][..],
        &["--for-publication"],
        &["--for-publication", "--profile", "acro-10"],
    ] {
        let args = |last| [&["--format", "ndjson"], more, &[last]].concat();
        let (file, pipe) = (
            place.check(&args("many.ndjson")),
            place.check_piped(&args("-"), &[&many]),
        );
        assert_eq!((file.status, pipe.status), (Some(1), Some(1)), "{}", file.err);
        let (file, pipe) = (
            file.out.replace(r#""source":"many.ndjson""#, r#""source":"-""#),
            pipe.out,
        );
        assert_eq!(file.lines().count(), 61);
        assert_eq!(file, pipe);
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    for (first, status) in [(GOOD, 0), (r#"{"format":1}"#, 1)] {
        let many = format!("{first}\n{}", format!("{GOOD}\n").repeat(2_000));
        let place = Place::with(&[("many.ndjson", &many)]);
        let mut command = place.command(&["check", "many.ndjson"]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut output = BufReader::with_capacity(16, child.stdout.take().unwrap());
        output.read_line(&mut String::new()).unwrap();
        drop(output);
        let mut notes = String::new();
        child.stderr.take().unwrap().read_to_string(&mut notes).unwrap();
        assert_eq!((child.wait().unwrap().code(), notes.as_str()), (Some(status), ""));
    }
}
