//! A result that goes to a file.

use std::fs;

use crate::support::{BAD, GOOD, Place};

#[test]
fn the_file_gets_the_result_and_standard_output_nothing() {
    let place = Place::with(&[("bad.json", BAD), ("result.txt", "old")]);
    let shown = place.check(&["bad.json"]);
    let mut command = place.command(&["check", "--output", "result.txt", "bad.json"]);
    command.env("CLICOLOR_FORCE", "1");
    let ran = crate::support::finished(command);
    assert_eq!(
        (ran.status, ran.out.as_str(), ran.err.as_str()),
        (Some(1), "", "")
    );
    assert_eq!(fs::read_to_string(place.path("result.txt")).unwrap(), shown.out);
    assert_eq!(place.names(), ["bad.json", "result.txt"]);
}

#[test]
fn what_could_be_read_is_kept() {
    let place = Place::with(&[("good.json", GOOD)]);
    let ran = place.check(&[
        "--format",
        "json",
        "--output",
        "result.json",
        "missing.json",
        "good.json",
    ]);
    assert_eq!(ran.status, Some(2));
    let result: serde_json::Value =
        serde_json::from_slice(&fs::read(place.path("result.json")).unwrap()).unwrap();
    assert_eq!(result["records"].as_array().unwrap().len(), 1);
}

#[test]
fn a_record_is_never_overwritten() {
    let place = Place::with(&[("d/good.json", GOOD)]);
    let ran = place.check(&["--output", "d/good.json", "d"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("d/good.json: this file is to be checked"));
    assert_eq!(fs::read_to_string(place.path("d/good.json")).unwrap(), GOOD);
}

#[test]
fn a_directory_is_no_file_to_write() {
    let place = Place::with(&[("good.json", GOOD), ("d/x.txt", "")]);
    let ran = place.check(&["--output", "d", "good.json"]);
    assert_eq!(ran.status, Some(2));
    assert_eq!(
        ran.err,
        "coproduction: d: the result cannot be written: it is a directory.\n"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_so_and_a_device_stays_one() {
    let place = Place::with(&[("good.json", GOOD)]);
    let ran = place.check(&["--output", "/dev/full", "good.json"]);
    assert_eq!(ran.status, Some(2));
    assert_eq!(
        ran.err,
        "coproduction: /dev/full: the result cannot be written: the disk is full.\n"
    );
    assert_eq!(
        place.check(&["--output", "/dev/null", "good.json"]).status,
        Some(0)
    );
}

#[cfg(unix)]
#[test]
fn an_end_before_the_end_leaves_the_old_file() {
    use std::process::Stdio;

    let place = Place::with(&[("result.txt", "old")]);
    let mut command = place.command(&["check", "--format", "ndjson", "--output", "result.txt", "-"]);
    command.stdin(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    std::io::Write::write_all(&mut input, format!("{GOOD}\n{GOOD}\n").as_bytes()).unwrap();
    // Wait until something has been written beside the file, then end the command from outside.
    for _ in 0..200 {
        if place.names().len() > 1 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    drop(input);
    assert_eq!(fs::read_to_string(place.path("result.txt")).unwrap(), "old");
}
