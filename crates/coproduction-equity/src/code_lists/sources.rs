//! Where the lists are from.

use super::list::ListSource;

pub(super) static CENSUS_FORM: ListSource = ListSource {
    title: "Census 2021 questionnaires for Wales, English and Welsh; groups: Census 2021 metadata, release ar2776-c21ew v1-3",
    publisher: "Office for National Statistics",
    licence: "Open Government Licence v3.0",
};

pub(super) static CENSUS_METADATA: ListSource = ListSource {
    title: "Census 2021 metadata, release ar2776-c21ew v1-3",
    publisher: "Office for National Statistics",
    licence: "Open Government Licence v3.0",
};

pub(super) static UK_CORE: ListSource = ListSource {
    title: "UK Core Ethnic Category Wales 1.1.1, copied from the NHS Wales Data Dictionary on 10 September 2021",
    publisher: "HL7 UK",
    licence: "Apache-2.0",
};

pub(super) static WIMD: ListSource = ListSource {
    title: "Welsh Index of Multiple Deprivation 2019: the order of small areas (Lower layer Super Output Areas); codes and labels are ours",
    publisher: "Welsh Government",
    licence: "Open Government Licence v3.0",
};

pub(super) static OURS: ListSource = ListSource {
    title: "A list of this library, of no other source",
    publisher: "coproduction",
    licence: "MIT OR Apache-2.0",
};
