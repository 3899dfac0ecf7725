//! Places and areas.

use crate::{Bilingual, GssCode};

crate::model! {
    /// An area of Wales, by name, by code, or by both.
    pub struct PlaceArea {
        optional {
            /// Its name.
            name: Bilingual,
            /// Its code with the Government Statistical Service: a health board or a local authority.
            gss_code: GssCode,
        }
    }
}

crate::model! {
    /// A place where people meet. No address is required.
    pub struct Place {
        optional {
            /// Its name.
            name: Bilingual,
            /// The local authority it is in, by its code with the Government Statistical Service.
            local_authority: GssCode,
        }
    }
}
