//! The Welsh Language Standards that were given to a board.

use coproduction_core::{Date, StandardNumber, Uri};

coproduction_core::model! {
    /// A standard of the Welsh Language Standards (No. 7) Regulations 2018 that a body has to comply with.
    pub struct ImposedStandard {
        required {
            /// Its number as the notice gives it, without spaces: `2`, `22A`, `22CH`.
            number: StandardNumber,
        }
        optional {
            /// The first day on which it binds; absent where it has bound since before anything in the record.
            from: Date,
            /// The last day on which it bound; absent where it still does.
            until: Date,
        }
    }
}

coproduction_core::model! {
    /// What a body's compliance notice under section 44 of the Welsh Language (Wales) Measure 2011 imposes. Each body has its own, so
    /// that no rule on the standards applies without it.
    pub struct ComplianceNotice {
        optional {
            /// The day on which the notice was given to the body.
            given_on: Date,
            /// The web address or other URI at which the notice can be read.
            uri: Uri,
        }
        lists {
            /// The standards that the notice imposes, each by its number.
            standards: ImposedStandard,
        }
    }
}

impl ComplianceNotice {
    /// Whether it imposes a standard on a day. A notice without a list of standards does not say.
    ///
    /// ```
    /// let notice = r#"{ "standards": [{ "number": "22A", "from": "2019-05-30" }, { "number": "2" }] }"#;
    /// let notice: coproduction_principles::ComplianceNotice = serde_json::from_str(notice)?;
    /// let on = |number, day: &str| Ok::<_, coproduction_core::FormError>(notice.imposes(number, day.parse()?));
    /// assert_eq!((on("22A", "2019-05-29")?, on("22A", "2019-05-30")?), (Some(false), Some(true)));
    /// assert_eq!((on("2", "2018-01-01")?, on("29", "2026-01-01")?), (Some(true), Some(false)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn imposes(&self, number: &str, day: Date) -> Option<bool> {
        let standards = self.standards.as_ref()?;
        let mut those = standards
            .iter()
            .filter(|standard| standard.number.as_str() == number);
        Some(those.any(|standard| {
            standard.from.is_none_or(|from| from <= day) && standard.until.is_none_or(|until| day <= until)
        }))
    }
}
