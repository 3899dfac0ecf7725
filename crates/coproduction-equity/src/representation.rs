//! Representation: whom a forum is made of, beside the population that it should mirror.
//!
//! Pure functions of counts. A forum is small, and its seats are filled on purpose: that it mirrors a population is an aim of
//! its design and no hypothesis. So seats are the headline, a chance is only that *under a blind draw*, and *cannot tell* is a
//! common verdict. The only reference is a [`ReferenceShare`](crate::ReferenceShare): which population a forum should mirror is
//! the argument, and a bare number hides it.
//!
//! Undisclosed answers give bounds, never the figure of those who answered alone. Measures that reward variety without a
//! population to compare with (Blau, Simpson, Shannon) are left out, as are those that say in logarithms what seats say (the divergence
//! of Kullback and Leibler, G), and so is any score of all of it together. Whether a
//! figure about few people may be published is for disclosure control, and not decided here.
//!
//! ```
//! use coproduction_core::{Bilingual, Citation, PlaceArea, Text, measure::Verdict};
//! use coproduction_equity::representation::{GroupCount, seat_ratio};
//! use coproduction_equity::{EquityPolicy, ReferenceAbout, ReferenceShare, Universe};
//!
//! let source = Citation::new(Bilingual::both(Text::parse("Annual Population Survey 2018-2020")?));
//! let about = ReferenceAbout::new(source, "2020".parse()?, Universe::Other, PlaceArea::new()).estimate(true);
//! let women_disabled = ReferenceShare::new(246, 1_000, about)?;
//!
//! // Two of sixteen, where four would match.
//! let record = seat_ratio(GroupCount::new(2, 16)?, &women_disabled, &EquityPolicy::default())?;
//! let measured = record.ratio.result.measured().ok_or("not measured")?;
//! assert_eq!(measured.value.to_string(), "125/246");
//! assert_eq!(measured.verdict, Some(Verdict::CannotTell));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod absence;
mod applicant_draw;
mod attainable;
mod composition;
mod composition_test;
mod counts;
mod coverage;
mod disclosure_bounds;
mod dissimilarity;
mod lone_voice;
mod multinomial;
mod seat_class;
mod seat_ratio;
mod seats_to_change;
mod words;

pub use absence::size_for_absence;
pub use applicant_draw::applicant_draw;
pub use attainable::Attainable;
pub use composition::Composition;
pub use composition_test::{CompositionTest, OutcomeOrder, composition_test};
pub use counts::GroupCount;
pub use coverage::{Coverage, coverage};
pub use disclosure_bounds::{DisclosureBounds, disclosure_bounds};
pub use lone_voice::lone_voice_meetings;
pub use seat_class::{SeatClass, SeatShare, seat_class, seat_class_said};
pub use seat_ratio::{SeatRecord, Seats, seat_ratio};
pub use seats_to_change::{SeatsToChange, seats_to_change};
