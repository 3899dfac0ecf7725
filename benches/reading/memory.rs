//! The most memory that streaming a register takes, each register in a process of its own: a process keeps only the
//! highest mark of its whole life.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

use std::hint::black_box;

use coproduction::record::{Layout, Reader};

use crate::variants::{BATCH, assess, assess_each};
use crate::{plain, register};

/// The argument that makes the benchmark stream what comes in, and say how much memory that took.
const STREAM: &str = "--stream-and-report-peak";

const SIZES: [usize; 3] = [1, 10, 100];

/// The ways in which a register is streamed.
const WAYS: [&str; 4] = [
    "plain structs",
    "read and check",
    "read, check and assess",
    "the same, 16 at a time",
];

/// Prints the peak of each way and size.
pub(crate) fn print(register: &[u8]) {
    println!("\npeak memory of streaming a register:");
    for way in WAYS {
        print!("{way:28}");
        for megabytes in SIZES {
            let part = register::first(register, megabytes * 1_000_000);
            print!("{megabytes:>6} MB: {}", peak_of(way, part));
        }
        println!();
    }
}

/// Streams a register through another process of this program, and gives what that says.
fn peak_of(way: &str, register: &[u8]) -> String {
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args([STREAM, way])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("this program starts");
    // The pipe is closed at the end of the statement, which ends the stream.
    child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(register)
        .expect("read to its end");
    let output = child.wait_with_output().expect("ends");
    assert!(output.status.success(), "streaming failed");
    String::from_utf8(output.stdout).expect("text").trim().to_owned()
}

/// Where this process has been started to stream: does so, and says how much memory it took.
pub(crate) fn streamed() -> bool {
    let asked = std::env::args().nth(1).as_deref() == Some(STREAM);
    if asked {
        let source = BufReader::new(std::io::stdin().lock());
        match std::env::args().nth(2).as_deref() {
            Some("plain structs") => {
                for line in source.split(b'\n') {
                    black_box(plain::read(&line.expect("a pipe")));
                }
            }
            way => {
                let outcomes = Reader::new().records(source, Layout::Lines);
                let mut records = outcomes.map(|outcome| outcome.expect("a pipe").result.expect("good"));
                if way == Some("the same, 16 at a time") {
                    while let some @ [_, ..] = &*records.by_ref().take(BATCH).collect::<Vec<_>>() {
                        black_box(assess_each(some));
                    }
                }
                for record in records {
                    if way == Some("read, check and assess") {
                        black_box(assess(&record));
                    }
                }
            }
        }
        println!("{}", own_peak().unwrap_or_else(|| "not measured here".to_owned()));
    }
    asked
}

/// The most memory that this process has had, where the system says so: Linux does.
fn own_peak() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u32 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(format!("{:.1} MiB", f64::from(kilobytes) / 1024.0))
}
