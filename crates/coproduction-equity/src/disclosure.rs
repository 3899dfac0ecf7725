//! Publishing counts so that nobody in a small group can be told from them.
//!
//! A rule of disclosure control is data, a [`DisclosureProfile`]: a board's own is read from JSON, and the published ones are
//! [`KnownProfile`]s. **No Welsh rule was found**: which profile holds is for the board's lead on information governance to say.

mod profile;

pub use profile::{DisclosureProfile, KNOWN_PROFILES, KnownProfile, Zeros};
