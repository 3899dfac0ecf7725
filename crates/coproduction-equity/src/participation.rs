//! Participation: who is heard, who can come, who stays, and whether what people need was provided.
//!
//! Pure functions of counts. Speech and attendance are recorded per person, and the person is the unit: turns of one person are
//! not independent, so that a test on turns would be wrong. Amounts are plain numbers without ids; they never meet a member
//! here. Of a side of fewer people than [`EquityPolicy::minimum_group`](crate::EquityPolicy::minimum_group) nothing is shown.
//!
//! Nothing here is taken from what was said: speech is counted at an event, and never analysed.
//!
//! ```
//! use coproduction_equity::EquityPolicy;
//! use coproduction_equity::participation::{Chairs, SpeechAmounts, SpeechUnit, voice_ratio};
//!
//! let lived_experience = [1, 2, 2, 3, 4, 6];
//! let professionals = [3, 5, 6, 7, 8, 8, 9, 10, 12, 14];
//! let amounts = SpeechAmounts::new(lived_experience, professionals, SpeechUnit::Turns, Chairs::LeftOut)?;
//! let voice = voice_ratio(&amounts, &EquityPolicy::default())?;
//! assert!(voice.explanation.en.contains("They were 38% of those present (6 of 16) and had 18% of the speaking (18 of 100"));
//! # Ok::<(), coproduction_equity::EquityError>(())
//! ```

mod access;
mod attendance;
mod family;
mod payment;
mod permuted;
mod retention;
mod shown;
mod speech;
mod stay_time;
mod voice_inequality;
mod voice_ratio;

pub use access::{Requests, access_met};
pub use attendance::{AttendanceGap, PersonAttendance, attendance_gap};
pub use family::{Adjusted, family};
pub use payment::{PaymentTime, days_to_payment};
pub use retention::{Turnover, TurnoverRatio, retention};
pub use speech::{Chairs, SpeechAmounts, SpeechUnit};
pub use stay_time::{StayTime, stay_time};
pub use voice_inequality::{Theil, VoiceInequality, voice_inequality};
pub use voice_ratio::{SideVoice, VoiceRatio, voice_ratio, voice_ratio_of_sides};
