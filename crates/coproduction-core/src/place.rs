//! Places and areas.

use crate::{Bilingual, GssCode};

crate::model! {
    /// An area of Wales, by name, by code, or by both.
    pub struct PlaceArea {
        optional {
            /// What the area is called, in Welsh and English where it has a name in both.
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
            /// What the place is called, for people to read, such as the name of a hall.
            name: Bilingual,
            /// The local authority it is in, by its code with the Government Statistical Service.
            local_authority: GssCode,
        }
    }
}
