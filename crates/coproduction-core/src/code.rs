//! Codes, which always say which system they are from.

use crate::{Text, Uri};

crate::lexical! {
    /// A code within a coding system.
    pub struct Code(Code);
}

crate::lexical! {
    /// An organisation code of the NHS Organisation Data Service: `7A1` is Betsi Cadwaladr.
    pub struct OdsCode(OdsCode);
}

crate::lexical! {
    /// A code of the Government Statistical Service for an area: `W11000023`, `W06000003`.
    pub struct GssCode(GssCode);
}

crate::lexical! {
    /// The number of a Welsh Language Standard, as the Welsh Language Standards (No. 7) Regulations 2018 number them: `2`, `22A`, `22CH`.
    pub struct StandardNumber(StandardNumber);
}

crate::vocabulary! {
    /// The coding systems that the model knows by name.
    pub enum CodeSystem {
        /// Main specialties of the NHS Wales Data Dictionary.
        NhsWalesMainSpecialty = "nhs-wales-main-specialty",
        /// Practice settings of UK Core (SNOMED CT).
        UkPracticeSetting = "uk-practice-setting",
        /// SNOMED CT, UK edition.
        SnomedCt = "snomed-ct",
        /// Another system, named by `systemUri`.
        Other = "other",
    }
}

crate::model! {
    /// A code with its system: the same letter means different things in different systems.
    pub struct Coded {
        required {
            /// The coding system that the code is of. Without it, a code means nothing.
            system: CodeSystem,
            /// The code, of the system that `system` names.
            code: Code,
        }
        optional {
            /// The system's own URI, where `system` is `other`.
            system_uri: Uri,
            /// The meaning of the code as the system words it.
            display: Text,
        }
    }
}
