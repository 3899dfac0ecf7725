//! The list `census-2021-gender-identity`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf, not_stated, subtotal};
use super::sources::CENSUS_METADATA;

/// Gender identity as Census 2021 asked for it, of people of sixteen and over, who need not answer. Sex is another question, with
/// [a list of its own](super::CENSUS_2021_SEX). The groups `trans` and `non-binary-or-other` are those of the figures that this crate has.
pub static CENSUS_2021_GENDER_IDENTITY: KnownCodeList = KnownCodeList {
    name: "census-2021-gender-identity",
    version: "2021",
    title_en: "Gender identity",
    title_cy: Some("Hunaniaeth o ran rhywedd"),
    characteristic: Characteristic::GenderReassignment,
    answers: Answers::One,
    source: &CENSUS_METADATA,
    categories: &[
        leaf("same", "Gender identity the same as sex registered at birth").ons("gender_identity_8a-001"),
        subtotal(
            "different",
            "Gender identity different from sex registered at birth",
        )
        .ons("gender_identity_4a-002"),
        leaf(
            "different-unspecified",
            "Gender identity different from sex registered at birth but no specific identity given",
        )
        .under("different")
        .ons("gender_identity_8a-002"),
        subtotal("trans", "Trans man or trans woman").under("different"),
        leaf("trans-woman", "Trans woman")
            .under("trans")
            .ons("gender_identity_8a-003"),
        leaf("trans-man", "Trans man")
            .under("trans")
            .ons("gender_identity_8a-004"),
        subtotal("non-binary-or-other", "Non-binary or another gender identity").under("different"),
        leaf("non-binary", "Non-binary")
            .under("non-binary-or-other")
            .ons("gender_identity_8a-005"),
        leaf("other-identity", "All other gender identities")
            .under("non-binary-or-other")
            .ons("gender_identity_8a-006"),
        not_stated("not-answered", "Not answered").ons("gender_identity_8a-007"),
    ],
};
