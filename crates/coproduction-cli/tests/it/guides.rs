//! What the guides print is what the command prints.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The commands of a guide, each with the lines that it shows; `...` stands for lines that are left out.
fn shown(guide: &str) -> Vec<(String, Vec<String>)> {
    let mut shown: Vec<(String, Vec<String>)> = Vec::new();
    let mut inside = false;
    for line in guide.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if let Some(command) = line.strip_prefix("$ coproduction ").filter(|_| inside) {
            shown.push((command.to_owned(), Vec::new()));
        } else if let Some((_, lines)) = shown.last_mut().filter(|_| inside) {
            lines.push(line.trim_end().to_owned());
        }
    }
    shown
}

/// The first line shown that is not where it should be.
fn stray<'a>(shown: &'a [String], printed: &[&str]) -> Option<&'a str> {
    let (mut at, mut gap) = (0, false);
    for line in shown {
        if line.trim() == "..." {
            gap = true;
            continue;
        }
        let rest = printed.get(at..).unwrap_or_default();
        let found = if gap {
            rest.iter().position(|printed| printed == line)
        } else {
            (rest.first() == Some(&line.as_str())).then_some(0)
        };
        match found {
            Some(further) => at += further + 1,
            None => return Some(line),
        }
        gap = false;
    }
    None
}

#[test]
fn every_guide_shows_what_the_command_prints() {
    let mut commands = 0;
    for entry in std::fs::read_dir(root().join("docs/guides")).unwrap() {
        let path = entry.unwrap().path();
        for (command, lines) in shown(&std::fs::read_to_string(&path).unwrap()) {
            let output = Command::new(env!("CARGO_BIN_EXE_coproduction"))
                .args(command.split_whitespace())
                .current_dir(root())
                .stdin(Stdio::null())
                .output()
                .unwrap();
            let printed = String::from_utf8(output.stdout).unwrap();
            let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
            let stray = stray(&lines, &printed);
            assert_eq!(
                stray,
                None,
                "{}: `coproduction {command}` prints\n{}",
                path.display(),
                printed.join("\n")
            );
            commands += 1;
        }
    }
    assert!(commands > 0);
}

#[test]
fn a_line_that_is_not_printed_is_found() {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let printed = ["one", "two", "three", "four"];
    for good in ["one\ntwo", "one\n...\nfour", "...\nthree", ""] {
        assert_eq!(stray(&lines(good), &printed), None, "{good}");
    }
    for (bad, stray_line) in [
        ("two", "two"),
        ("one\nthree", "three"),
        ("...\nfive", "five"),
        ("...\nthree\n...\ntwo", "two"),
    ] {
        assert_eq!(stray(&lines(bad), &printed), Some(stray_line));
    }
}
