//! A register: records of 10 to 60 KB, one a line, with every collection in use. Always the same, to the byte.

mod answers;
mod decisions;
mod events;
mod forum;
mod monitoring;
mod people;

use std::str::FromStr;

use coproduction::core::uuid::Uuid;
use coproduction::core::{Bilingual, Id, Kind, Text, TextOrigin, WrittenText};
use coproduction::record::{ForumRecord, RecordFormat};

/// The least and the greatest size of a record, in bytes without its line end.
pub(crate) const SIZES: std::ops::RangeInclusive<usize> = 10_000..=60_000;

/// Records, one a line, of so many bytes together or a little more.
pub(crate) fn lines(bytes: usize) -> Vec<u8> {
    let mut register = Vec::with_capacity(bytes + SIZES.end());
    let mut number = 0;
    while register.len() < bytes {
        let before = register.len();
        serde_json::to_writer(&mut register, &Maker::new(number).record()).expect("good");
        let size = register.len() - before;
        assert!(SIZES.contains(&size), "record {number} has {size} bytes");
        register.push(b'\n');
        number += 1;
    }
    register
}

/// The first records of a register, of so many bytes together or a little more.
pub(crate) fn first(register: &[u8], bytes: usize) -> &[u8] {
    let rest = register.get(bytes..).unwrap_or_default();
    let end = rest
        .iter()
        .position(|b| *b == b'\n')
        .map_or(register.len(), |at| bytes + at + 1);
    &register[..end]
}

/// The records of a register, without their line ends.
pub(crate) fn split(register: &[u8]) -> Vec<&[u8]> {
    register
        .split(|b| *b == b'\n')
        .filter(|line| !line.is_empty())
        .collect()
}

/// Makes one record, from its number alone.
struct Maker {
    number: u32,
    /// Whether the forum has just begun: nothing is decided, counted or published yet.
    is_young: bool,
    /// How many meetings the forum has held, one a month.
    meetings: u32,
    /// How many members it has.
    people: u32,
}

impl Maker {
    const fn new(number: u32) -> Self {
        let is_young = number.is_multiple_of(4);
        let varying = number / 4;
        Self {
            number,
            is_young,
            meetings: if is_young {
                1 + varying % 2
            } else {
                1 + varying % 5
            },
            people: if is_young {
                4 + varying % 3
            } else {
                6 + varying % 7
            },
        }
    }

    fn record(&self) -> ForumRecord {
        ForumRecord::new(RecordFormat::V1, self.forum())
            .recorded_to(self.day(self.meetings, 28))
            .coverage(self.coverage())
            .changes(self.changes())
            .organisations(self.organisations())
            .members(self.members())
            .memberships(self.memberships())
            .guests([self.guest()])
            .support_offers(Self::support_offers())
            .payments(self.payments())
            .events(self.events())
            .documents(self.documents())
            .contributions(self.contributions())
            .replies(self.replies())
            .decisions(self.decisions())
            .commitments(self.commitments())
            .recommendations(self.recommendations())
            .monitoring_returns(self.monitoring_returns())
            .published_tables(self.published_tables())
            .data_holdings(self.data_holdings())
    }

    /// The id of a thing by its kind and its number: as good as random, so that no order helps a reader.
    fn id<K: Kind>(&self, number: u32) -> Id<K> {
        let kind = K::NAME
            .bytes()
            .fold(0, |sum: u64, b| sum.wrapping_mul(31) + u64::from(b));
        let seed = (u64::from(self.number) << 32 | u64::from(number)) ^ mixed(kind);
        let (high, low) = (mixed(seed), mixed(!seed));
        Id::from_uuid(Uuid::from_u64_pair(high & !0xf000 | 0x4000, low >> 2 | 1 << 63))
    }

    /// The ids of the first so many things of a kind.
    fn ids<K: Kind>(&self, count: u32) -> impl Iterator<Item = Id<K>> + '_ {
        (0..count).map(|number| self.id(number))
    }

    /// Some things, or none where the forum has just begun.
    fn later<T: IntoIterator>(&self, things: T) -> impl Iterator<Item = T::Item> + use<T> {
        (!self.is_young).then_some(things).into_iter().flatten()
    }

    /// A day of the month of a meeting.
    fn day<T: FromStr>(&self, meeting: u32, day: u32) -> T {
        let month = self.number % 48 + meeting;
        of(&format!("{}-{:02}-{day:02}", 2020 + month / 12, 1 + month % 12))
    }
}

/// The finaliser of `SplitMix64`, which spreads any change over all bits.
const fn mixed(seed: u64) -> u64 {
    let z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A value of a written form.
fn of<T: FromStr>(written: &str) -> T {
    written.parse().ok().expect("good")
}

/// A text in both languages, the Welsh written and the English translated from it.
fn both(cy: &str, en: &str) -> Bilingual {
    let origins = (TextOrigin::Written, TextOrigin::HumanTranslationChecked);
    sides(cy, en).with_origins(Some(origins.0), Some(origins.1))
}

/// A text in both languages, of which it is not recorded how they came to be.
fn sides(cy: &str, en: &str) -> Bilingual {
    Bilingual::new(of::<Text>(cy), of::<Text>(en))
}

/// What one person wrote in a language.
fn written(language: &str, words: &str) -> WrittenText {
    WrittenText::new(of::<Text>(words)).language(of(language))
}
