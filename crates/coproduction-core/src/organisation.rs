//! Organisations that a forum deals with.

use crate::{Bilingual, Extensions, GssCode, HistoricPeriod, OdsCode, OrganisationId, Uri};

crate::vocabulary! {
    /// What kind of organisation it is.
    pub enum OrganisationKind {
        /// A Local Health Board.
        HealthBoard = "health-board",
        /// An NHS trust.
        NhsTrust = "nhs-trust",
        /// A special health authority.
        SpecialHealthAuthority = "special-health-authority",
        /// A local authority.
        LocalAuthority = "local-authority",
        /// Llais, the Citizen Voice Body for Health and Social Care, Wales.
        CitizenVoiceBody = "citizen-voice-body",
        /// A regional partnership board.
        RegionalPartnershipBoard = "regional-partnership-board",
        /// A charity or other voluntary organisation.
        ThirdSector = "third-sector",
        /// A community group that is not a constituted charity.
        CommunityGroup = "community-group",
        /// A university or other place of learning.
        Academic = "academic",
        /// The Welsh or the UK Government, or one of their agencies.
        Government = "government",
        /// A royal college, trade union or other body of a profession.
        ProfessionalBody = "professional-body",
        /// A business.
        Business = "business",
        /// Another kind.
        Other = "other",
    }
}

crate::model! {
    /// An organisation, or a unit within one, that the record refers to.
    pub struct Organisation {
        required {
            /// The id of the organisation within this record: a UUID, used for no other.
            id: OrganisationId,
            /// What the organisation is called, in Welsh and English where it has a name in both.
            name: Bilingual,
        }
        optional {
            /// Which kind of organisation it is, such as a health board or a charity.
            kind: OrganisationKind,
            /// Its code with the NHS Organisation Data Service.
            ods_code: OdsCode,
            /// Its code with the Government Statistical Service.
            gss_code: GssCode,
            /// The organisation that it is a unit of: a directorate's health board.
            part_of: OrganisationId,
            /// The web address at which the organisation tells of itself.
            website: Uri,
            /// From when to when this record refers to the organisation. Its GSS code has to be in use on the last of
            /// these days.
            used: HistoricPeriod,
            /// Local additions to what is said of the organisation, each under a URI that its author controls. Never about a
            /// person.
            extensions: Extensions,
        }
    }
}
