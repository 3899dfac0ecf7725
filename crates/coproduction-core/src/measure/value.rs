//! What measures have as values, beside numbers of their own.

crate::vocabulary! {
    /// How a p-value was made. All of them are exact: none rests on an approximation for large numbers.
    pub enum TestMethod {
        /// The binomial test: the chance of what was seen and of everything at most as likely.
        ExactBinomial = "exact-binomial",
        /// Fisher's test of a two-by-two table, two-sided: everything at most as likely as what was seen.
        FisherExact = "fisher-exact",
        /// The same over several tables, each with its own margins kept.
        StratifiedExact = "stratified-exact",
        /// Over all ways to hand out the labels: everything at least as far from the middle as what was seen.
        ExactPermutation = "exact-permutation",
        /// The binomial test of one of two Poisson counts, given their total.
        ConditionalBinomial = "conditional-binomial",
    }
}

/// How many of how many, and what the whole is. Not reduced: two of twelve are not one of six.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Proportion {
    /// How many are counted: a whole number, at most the denominator.
    numerator: u64,
    /// Of how many: at least 1, and at least the numerator.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    denominator: u64,
    /// What the whole is made of: a word such as `meetings`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[a-z]+(?:-[a-z]+)*$")))]
    of: &'static str,
}

impl Proportion {
    /// So many of so many; `None` if the whole is nothing or less than the part.
    ///
    /// `of` is a word in `kebab-case` for what the whole is made of.
    pub fn new(part: u64, whole: u64, of: &'static str) -> Option<Self> {
        (whole > 0 && part <= whole).then_some(Self {
            numerator: part,
            denominator: whole,
            of,
        })
    }

    /// How many.
    pub const fn part(&self) -> u64 {
        self.numerator
    }

    /// Of how many: at least 1, and at least [`part`](Self::part).
    pub const fn whole(&self) -> u64 {
        self.denominator
    }

    /// What the whole is made of.
    pub const fn of(&self) -> &'static str {
        self.of
    }

    /// The percentage to the nearest whole number, halves upwards: for sentences, never for a comparison.
    pub fn percent(&self) -> u64 {
        let (part, whole) = (u128::from(self.numerator), u128::from(self.denominator));
        let rounded = (200 * part + whole).checked_div(2 * whole);
        rounded
            .and_then(|percent| u64::try_from(percent).ok())
            .unwrap_or(0)
    }
}

/// A test: how surprising what was seen would be if there were nothing to find.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, rename = "ExactTest")
)]
#[serde(rename_all = "camelCase")]
pub struct Test {
    /// By which method the p-value was made.
    method: TestMethod,
    /// The chance of what was seen, or of something at least as surprising, if there were nothing to find: from 0 to 1, two-sided.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    p_value: f64,
}

impl Test {
    /// A test with its p-value; `None` unless that is between 0 and 1.
    pub fn new(method: TestMethod, p_value: f64) -> Option<Self> {
        (0.0..=1.0).contains(&p_value).then_some(Self { method, p_value })
    }

    /// How it was made.
    pub const fn method(&self) -> TestMethod {
        self.method
    }

    /// The chance of what was seen, or of something at least as surprising, if there were nothing to find: from 0 to 1,
    /// two-sided.
    pub const fn p_value(&self) -> f64 {
        self.p_value
    }
}
