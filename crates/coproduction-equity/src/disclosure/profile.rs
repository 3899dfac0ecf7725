//! The rules of disclosure control, by name and version.

use coproduction_core::{Code, Message, Text};

coproduction_core::vocabulary! {
    /// Whether a count of nobody may be shown.
    pub enum Zeros {
        /// It may be shown.
        Shown = "shown",
        /// It is sensitive, and hidden as small counts are: that nobody has a characteristic is said of everybody.
        Hidden = "hidden",
    }
}

coproduction_core::model! {
    /// A rule of disclosure control: which counts are hidden, and whether the others are rounded.
    ///
    /// ```
    /// use coproduction_equity::disclosure::{DisclosureProfile, Zeros};
    ///
    /// let own: DisclosureProfile = serde_json::from_str(
    ///     r#"{"name": "our-board", "version": "2026-04", "threshold": 8, "zeros": "shown", "roundingBase": 5}"#,
    /// )?;
    /// assert_eq!((own.threshold, own.zeros, own.rounding_base), (8, Zeros::Shown, Some(5)));
    /// assert!(own.is_usable());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct DisclosureProfile {
        required {
            /// The name of the rule, such as `threshold-5`.
            name: Code,
            /// Its version: a rule that changes takes another.
            version: Text,
            /// The smallest count of people that may be shown, at least 2: counts from 1 to one less than it are hidden.
            #[cfg_attr(feature = "schema", schemars(range(min = 2)))]
            threshold: u32,
            /// Whether it may be shown that a count is 0.
            zeros: Zeros,
        }
        optional {
            /// What every shown count is rounded to the nearest multiple of, halves upwards: at least 2, and at most twice the
            /// threshold. Absent where counts are shown as they are.
            #[cfg_attr(feature = "schema", schemars(range(min = 2)))]
            rounding_base: u32,
        }
    }
}

impl DisclosureProfile {
    /// Whether its numbers are within their ranges: a threshold of 1 would hide nobody, a base of 1 round nothing, and a base of
    /// more than twice the threshold could show a count as 0 that is not.
    pub fn is_usable(&self) -> bool {
        let bases = 2..=u64::from(self.threshold) * 2;
        self.threshold >= 2 && self.rounding_base.is_none_or(|base| bases.contains(&base.into()))
    }

    /// Whether it has the numbers of the [`KnownProfile`] whose name and version it has, if there is one: under a known name readers expect
    /// the known rule.
    ///
    /// ```
    /// let mut own = coproduction_equity::disclosure::KnownProfile::find("threshold-8").ok_or("not known")?.profile()?;
    /// assert!(own.is_as_known());
    /// own.threshold = 2;
    /// assert!(!own.is_as_known());
    /// own.version = "2".parse()?;
    /// assert!(own.is_as_known());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_as_known(&self) -> bool {
        let known = KnownProfile::find(self.name.as_str());
        known
            .filter(|known| known.version == self.version.as_str())
            .is_none_or(|known| {
                (known.threshold, known.zeros, known.rounding_base)
                    == (self.threshold, self.zeros, self.rounding_base)
            })
    }

    /// Whether a count of so many people has to be hidden by itself.
    ///
    /// ```
    /// let older = coproduction_equity::disclosure::KnownProfile::find("threshold-5").ok_or("not known")?.profile()?;
    /// assert_eq!([0, 1, 4, 5].map(|people| older.hides(people)), [false, true, true, false]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn hides(&self, people: u64) -> bool {
        people < u64::from(self.threshold) && (people > 0 || self.zeros == Zeros::Hidden)
    }
}

/// A profile that the library knows, with where it is from.
///
/// It is a summary of what its source says of counts, and no permission: a source may also ask for a review by people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct KnownProfile {
    /// Its name. A name is for ever.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
    /// The smallest count that may be shown.
    pub threshold: u32,
    /// Whether a count of nobody may be shown.
    pub zeros: Zeros,
    /// What shown counts are rounded to.
    pub rounding_base: Option<u32>,
    /// Where it is from and what of it is not taken over, in English.
    pub source_en: &'static str,
    /// The same in Welsh.
    pub source_cy: &'static str,
    /// Whether its source, or a copy of it, was seen to say so. Where not, it is a choice of this library.
    pub seen: bool,
}

impl KnownProfile {
    /// The profile of that name.
    pub fn find(name: &str) -> Option<&'static Self> {
        KNOWN_PROFILES.iter().find(|profile| profile.name == name)
    }

    /// The same as data, to work with or to write as JSON.
    ///
    /// # Errors
    /// None for the profiles of this library: each has a name and a version that are codes and texts.
    pub fn profile(&self) -> Result<DisclosureProfile, coproduction_core::FormError> {
        let (name, version) = (Code::parse(self.name)?, Text::parse(self.version)?);
        let mut profile = DisclosureProfile::new(name, version, self.threshold, self.zeros);
        profile.rounding_base = self.rounding_base;
        Ok(profile)
    }

    /// Where it is from, in both languages.
    pub fn source(&self) -> Message {
        Message::new(self.source_en, self.source_cy)
    }
}

/// Every profile that the library knows. None of them is Welsh: no rule of the Welsh Government, Public Health Wales, Digital
/// Health and Care Wales or SAIL was found. What `StatsWales` withholds of surveys (fewer than 10 answers) is for their quality.
pub static KNOWN_PROFILES: &[KnownProfile] = &[
    KnownProfile {
        name: "threshold-5",
        version: "1",
        threshold: 5,
        zeros: Zeros::Shown,
        rounding_base: None,
        source_en: "Fewer than 5: an older rule of thumb of the NHS, as BINOCAR and others give it.",
        source_cy: "Llai na 5: hen reol ymarferol yn y GIG, fel y mae BINOCAR ac eraill yn ei rhoi.",
        seen: true,
    },
    KnownProfile {
        name: "threshold-8",
        version: "1",
        threshold: 8,
        zeros: Zeros::Shown,
        rounding_base: None,
        source_en: "A choice of this library: NHS England's 1 to 7, without its rounding.",
        source_cy: "Dewis y llyfrgell hon: 1 i 7 NHS England, heb ei dalgrynnu.",
        seen: false,
    },
    KnownProfile {
        name: "nhs-england-secondary-care",
        version: "1",
        threshold: 8,
        zeros: Zeros::Shown,
        rounding_base: Some(5),
        source_en: "NHS England, secondary care below the national level: 1 to 7 hidden, other counts rounded to the nearest 5.",
        source_cy: "NHS England, gofal eilaidd islaw'r lefel genedlaethol: cuddio 1 i 7, talgrynnu cyfrifon eraill i'r 5 agosaf.",
        seen: true,
    },
    KnownProfile {
        name: "acro-10",
        version: "1.0.2",
        threshold: 10,
        zeros: Zeros::Hidden,
        rounding_base: None,
        source_en: "ACRO 1.0.2, a checker of research outputs: threshold 10, zeros disclosive. Its rounding to 5 is not taken over.",
        source_cy: "ACRO 1.0.2, gwiriwr allbynnau ymchwil: trothwy 10, sero'n ddatgelol. Ni fabwysiedir ei dalgrynnu i 5.",
        seen: true,
    },
    KnownProfile {
        name: "uk-llc",
        version: "1",
        threshold: 10,
        zeros: Zeros::Hidden,
        rounding_base: None,
        source_en: "UK Longitudinal Linkage Collaboration: fewer than 10 hidden, zero among them.",
        source_cy: "UK Longitudinal Linkage Collaboration: cuddio llai na 10, gan gynnwys sero.",
        seen: true,
    },
];
