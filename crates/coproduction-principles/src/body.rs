//! The accountable body of a forum: what kind of body it is, as far as its record shows.

use coproduction_core::registers::{HEALTH_BOARDS, NHS_BODIES, health_board};
use coproduction_core::{GssCode, Organisation, OrganisationKind};

/// The trusts that were public bodies of the Act of 2015 from its start: Public Health Wales and Velindre.
const LISTED_SINCE_2015: [&str; 2] = ["RYT", "RQF"];

/// The accountable body of a forum, as far as a record shows what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Body {
    kind: Option<OrganisationKind>,
    is_in_wales: Option<bool>,
    is_listed_since_2015: bool,
}

impl Body {
    /// A body of which nothing is recorded.
    pub const NOT_KNOWN: Self = Self {
        kind: None,
        is_in_wales: None,
        is_listed_since_2015: false,
    };

    /// What kind of organisation it is, by its code, else as it is recorded.
    pub const fn kind(&self) -> Option<OrganisationKind> {
        self.kind
    }

    /// Whether it is a body in Wales, or for Wales.
    pub const fn is_in_wales(&self) -> Option<bool> {
        self.is_in_wales
    }

    /// Whether it is one of the two trusts that the Act of 2015 has listed from its start.
    pub const fn is_listed_since_2015(&self) -> bool {
        self.is_listed_since_2015
    }

    /// The body of an organisation and those that it is a unit of, from the smallest, for an area.
    pub(crate) fn of(organisations: &[&Organisation], area: Option<&GssCode>) -> Self {
        let organisations = || organisations.iter().copied();
        let mut known = organisations().filter_map(by_code);
        let is_public = |organisation: &&Organisation| {
            matches!(
                organisation.kind,
                Some(
                    OrganisationKind::HealthBoard
                        | OrganisationKind::NhsTrust
                        | OrganisationKind::SpecialHealthAuthority
                        | OrganisationKind::LocalAuthority
                )
            )
        };
        // A unit is of the body that it is a part of, whatever it is itself.
        let public = organisations().find(is_public);
        let named = || public.or_else(|| organisations().find(|one| one.kind.is_some()));
        known
            .next()
            .or_else(|| named().map(|one| by_kind(one, area)))
            .unwrap_or(Self::NOT_KNOWN)
    }

    const fn in_wales(kind: OrganisationKind) -> Self {
        Self {
            kind: Some(kind),
            is_in_wales: Some(true),
            is_listed_since_2015: false,
        }
    }
}

/// A health board or another body of the registers, by its codes.
fn by_code(organisation: &Organisation) -> Option<Body> {
    let gss = organisation.gss_code.as_ref().map(GssCode::as_str);
    let ods = organisation.ods_code.as_ref();
    if ods.and_then(health_board).is_some() || HEALTH_BOARDS.iter().any(|board| Some(board.gss) == gss) {
        return Some(Body::in_wales(OrganisationKind::HealthBoard));
    }
    let ods = ods?.as_str();
    let known = NHS_BODIES.iter().find(|known| known.ods == Some(ods))?;
    Some(Body {
        is_listed_since_2015: LISTED_SINCE_2015.contains(&ods),
        ..Body::in_wales(known.kind)
    })
}

/// A body by its kind, and by the country of its code or of the forum's area.
fn by_kind(organisation: &Organisation, area: Option<&GssCode>) -> Body {
    use OrganisationKind as Kind;
    let is_in_wales = match organisation.kind {
        // There are none elsewhere: what is called a health board in Scotland is no Local Health Board.
        Some(Kind::HealthBoard | Kind::CitizenVoiceBody | Kind::RegionalPartnershipBoard) => Some(true),
        // All trusts of Wales are in the register, so that one with another code is none of them.
        Some(Kind::NhsTrust) if organisation.ods_code.is_some() => Some(false),
        _ => organisation
            .gss_code
            .as_ref()
            .and_then(country)
            // A body elsewhere may have a forum for people in Wales, but none in Wales has one for an area elsewhere.
            .or_else(|| area.and_then(country).filter(|is_in_wales| !is_in_wales)),
    };
    Body {
        kind: organisation.kind,
        is_in_wales,
        is_listed_since_2015: false,
    }
}

/// Whether a code is one of Wales, by its first letter: W, and E, S and N of the other countries.
fn country(code: &GssCode) -> Option<bool> {
    match code.as_str().chars().next()? {
        'W' => Some(true),
        'E' | 'S' | 'N' => Some(false),
        _ => None,
    }
}
