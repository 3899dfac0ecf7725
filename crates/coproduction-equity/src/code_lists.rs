//! The code lists that the library knows: the answers that a question allows, how they nest, and where they are from.
//!
//! A record may name any list. One that is not here is no fault; nothing is then known about its codes.
//!
//! The letters of NHS Wales are its own. ONS gives the categories of Census 2021 a number in each of several classifications, and none of
//! those nests: the codes of the lists `census-2021-…` are therefore words of this library, and [`ons`](field@Category::ons) of a category
//! has ONS's where there is one. The lists of deprivation and of first-time participation are ours. Labels are in the words of the source, but for bands of age that it gives as numbers, which are worded as
//! its others are, and for the groups that a list calls ours. A Welsh label stands where one was found in an official text, and nowhere
//! else.
//!
//! ```
//! use coproduction_equity::{CodeList, KnownCodeList};
//!
//! let named = CodeList::new("nhs-wales-ethnic-category".parse()?);
//! let list = KnownCodeList::find(&named).expect("it is known");
//! let traveller = list.category("B").expect("it is on the list");
//! assert_eq!((traveller.en, traveller.cy), ("Gypsy or Irish Traveller", Some("Sipsi neu Deithiwr Gwyddelig")));
//! // No letter says Roma, and C is none of the letters.
//! assert!(list.category("C").is_none());
//! // A list of the board's own is not known, and that is no fault.
//! assert!(KnownCodeList::find(&CodeList::new("oedran-lleol".parse()?)).is_none());
//! # Ok::<(), coproduction_core::FormError>(())
//! ```

mod age;
mod deprivation;
mod disability;
mod ethnic_group;
mod first_time;
mod gender_identity;
mod legal_partnership;
mod list;
mod mapping;
mod nhs_wales_ethnic_category;
mod religion;
mod sex;
mod sexual_orientation;
mod sources;
mod unpaid_care;
mod welsh_skill_combinations;
mod welsh_skills;

pub use age::CENSUS_2021_AGE;
pub use deprivation::WIMD_2019_AREA;
pub use disability::CENSUS_2021_DISABILITY;
pub use ethnic_group::CENSUS_2021_ETHNIC_GROUP;
pub use first_time::FIRST_TIME_PARTICIPATION;
pub use gender_identity::CENSUS_2021_GENDER_IDENTITY;
pub use legal_partnership::CENSUS_2021_LEGAL_PARTNERSHIP;
pub use list::{Answers, Category, CategoryKind, KnownCodeList, ListSource};
pub use mapping::{CENSUS_TO_NHS_WALES, Fit, Mapped, NHS_WALES_TO_CENSUS};
pub use nhs_wales_ethnic_category::NHS_WALES_ETHNIC_CATEGORY;
pub use religion::CENSUS_2021_RELIGION;
pub use sex::CENSUS_2021_SEX;
pub use sexual_orientation::CENSUS_2021_SEXUAL_ORIENTATION;
pub use unpaid_care::CENSUS_2021_UNPAID_CARE;
pub use welsh_skill_combinations::CENSUS_2021_WELSH_SKILL_COMBINATIONS;
pub use welsh_skills::CENSUS_2021_WELSH_SKILLS;

/// Every list that the library knows.
pub static ALL: &[&KnownCodeList] = &[
    &CENSUS_2021_AGE,
    &CENSUS_2021_DISABILITY,
    &CENSUS_2021_ETHNIC_GROUP,
    &CENSUS_2021_GENDER_IDENTITY,
    &CENSUS_2021_LEGAL_PARTNERSHIP,
    &CENSUS_2021_RELIGION,
    &CENSUS_2021_SEX,
    &CENSUS_2021_SEXUAL_ORIENTATION,
    &CENSUS_2021_UNPAID_CARE,
    &CENSUS_2021_WELSH_SKILLS,
    &CENSUS_2021_WELSH_SKILL_COMBINATIONS,
    &FIRST_TIME_PARTICIPATION,
    &NHS_WALES_ETHNIC_CATEGORY,
    &WIMD_2019_AREA,
];
