//! Builds a forum in code, checks it, and prints its record as JSON.
//!
//! ```sh
//! cargo run --example forum_in_code
//! ```

#![allow(clippy::print_stdout, reason = "an example prints")]

use std::error::Error;

use coproduction::core::{Bilingual, Constituency, Side, Text};
use coproduction::forums::{Forum, Seat, TermsOfReference};
use coproduction::record::{ForumRecord, RecordFormat};

fn main() -> Result<(), Box<dyn Error>> {
    let patients = Constituency::new("patients".parse()?, Side::LivedExperience);
    let clinicians = Constituency::new("clinicians".parse()?, Side::Professional);
    let seats = [
        Seat::new(
            "9d4f5f68-51d7-4a3c-9a63-3f5d6f1e2b12".parse()?,
            patients.id.clone(),
        )
        .places(6),
        Seat::new(
            "9d4f5f68-51d7-4a3c-9a63-3f5d6f1e2b13".parse()?,
            clinicians.id.clone(),
        )
        .places(4),
    ];
    let terms = TermsOfReference::new("1d4f5f68-51d7-4a3c-9a63-3f5d6f1e2b14".parse()?).seats(seats);
    let name = Bilingual::new(Text::parse("Lleisiau Llan")?, Text::parse("Llan Voices")?);
    let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, name)
        .constituencies([patients, clinicians])
        .terms([terms]);
    let record = ForumRecord::new(RecordFormat::V1, forum).check()?;
    println!("{}", record.to_json());
    Ok(())
}
