//! What it costs to assess a record beside reading and checking it: the rules, and with the feature `measures` the measures by the
//! default policy.

use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::register;
use crate::variants::{assess, check};

/// The fastest of so many rounds counts.
const ROUNDS: usize = 5;

/// Prints the ratio: each record is read, checked and assessed in turn, so that whatever slows the machine slows both.
pub(crate) fn print(register: &[u8]) {
    let lines = register::split(register);
    let (mut checking, mut assessing) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        let (mut to_check, mut to_assess) = (Duration::ZERO, Duration::ZERO);
        for line in &lines {
            let start = Instant::now();
            let record = check(line);
            let checked = Instant::now();
            black_box(assess(&record));
            to_assess += checked.elapsed();
            to_check += checked.duration_since(start);
        }
        (checking, assessing) = (checking.min(to_check), assessing.min(to_assess));
    }
    let what = if cfg!(feature = "measures") {
        "every rule and measure"
    } else {
        "every rule, without measures"
    };
    let each = |time: Duration| 1e3 * time.as_secs_f64() / lines.len() as f64;
    println!(
        "\nassessing {} records by {what}: {:.3} ms each, {:.2} times reading and checking them ({:.3} ms each)",
        lines.len(),
        each(assessing),
        assessing.as_secs_f64() / checking.as_secs_f64(),
        each(checking),
    );
}
