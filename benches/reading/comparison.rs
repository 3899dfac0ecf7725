//! Every variant on the same 100 MB, in turn, and how the time grows with the register.

use std::time::{Duration, Instant};

use crate::register;
use crate::variants::{CHECK, PLAIN, VARIANTS, Variant};

/// The sizes of the registers in MB (a million bytes), and how often each is read in a round.
const SIZES: [(usize, usize); 3] = [(1, 8), (10, 3), (100, 1)];

/// The fastest of so many rounds counts, because that is what a shared machine disturbs least. In each round everything
/// has its turn, so that what slows the machine for a while slows it all.
const ROUNDS: usize = 5;

/// Prints how fast each variant is, and how its time grows.
pub(crate) fn print(register: &[u8]) {
    describe(&register::split(register));
    let mut measured = SIZES.map(|(megabytes, times)| {
        let part = register::first(register, megabytes * 1_000_000);
        Measured {
            bytes: part.len(),
            lines: register::split(part),
            times,
            fastest: vec![Duration::MAX; VARIANTS.len()],
        }
    });
    for _ in 0..ROUNDS {
        measured.iter_mut().for_each(Measured::round);
    }
    let [.., all] = &measured;
    speeds(all);
    println!("\nmilliseconds per MB, to show that the time grows with the register and no faster:");
    print!("{:28}", "");
    for Measured { bytes, .. } in &measured {
        print!("{:>10} MB", bytes / 1_000_000);
    }
    println!();
    for (place, variant) in VARIANTS.iter().enumerate() {
        print!("{:28}", variant.name);
        for Measured { bytes, fastest, .. } in &measured {
            print!("{:>13.2}", fastest[place].as_secs_f64() * 1e9 / *bytes as f64);
        }
        println!();
    }
}

/// How many records there are, and how large they are.
fn describe(lines: &[&[u8]]) {
    let mut sizes: Vec<usize> = lines.iter().map(|line| line.len()).collect();
    sizes.sort_unstable();
    let part = |tenths: usize| sizes[(sizes.len() - 1) * tenths / 10];
    println!(
        "\n{} records of {} to {} bytes; a tenth below {}, half below {}, a tenth above {}",
        sizes.len(),
        part(0),
        part(10),
        part(1),
        part(5),
        part(9)
    );
}

/// A register, and the fastest time of each variant on it.
struct Measured<'r> {
    bytes: usize,
    lines: Vec<&'r [u8]>,
    times: usize,
    fastest: Vec<Duration>,
}

impl Measured<'_> {
    fn round(&mut self) {
        for _ in 0..self.times {
            for (Variant { run, .. }, fastest) in VARIANTS.iter().zip(&mut self.fastest) {
                let start = Instant::now();
                run(&self.lines);
                *fastest = start.elapsed().min(*fastest);
            }
        }
    }
}

fn speeds(Measured { bytes, fastest, .. }: &Measured<'_>) {
    let head = ["MB/s", "of plain", "time of read and check"];
    println!("\n{:28}{:>8}{:>10}{:>25}  aim", "", head[0], head[1], head[2]);
    for (Variant { name, aim, .. }, time) in VARIANTS.iter().zip(fastest) {
        let time = time.as_secs_f64();
        println!(
            "{name:28}{:>8.0}{:>8.0} %{:>25.2}  {aim}",
            *bytes as f64 / time / 1e6,
            100.0 * fastest[PLAIN].as_secs_f64() / time,
            time / fastest[CHECK].as_secs_f64(),
        );
    }
}
