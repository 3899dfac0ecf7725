//! The local authorities that a forum is for.

use coproduction_core::GssCode;
use coproduction_core::registers::{HEALTH_BOARDS, LOCAL_AUTHORITIES, LocalAuthority};

use super::View;

/// The local authorities of a forum's area.
pub(crate) struct Authorities {
    pub(crate) all: Vec<&'static LocalAuthority>,
    /// Whether they are those of its own area; otherwise those of the accountable health board, of which its own may be a part.
    pub(crate) are_its_own: bool,
}

impl View<'_> {
    /// The local authorities of the forum's area, by its code; where none is recorded, of the accountable health board. `None` where
    /// that is not known.
    pub(crate) fn authorities(&self) -> Option<Authorities> {
        let forum = &self.record.forum;
        if let Some(area) = &forum.area {
            return Some(Authorities {
                all: authorities_of(area.gss_code.as_ref()?)?,
                are_its_own: true,
            });
        }
        let board = self.record.organisation(forum.accountable?)?;
        let by_ods = || {
            let ods = board.ods_code.as_ref()?;
            let known = HEALTH_BOARDS
                .iter()
                .find(|known| known.ods == Some(ods.as_str()))?;
            GssCode::parse(known.gss).ok()
        };
        let code = board.gss_code.clone().or_else(by_ods)?;
        Some(Authorities {
            all: authorities_of(&code)?,
            are_its_own: false,
        })
    }
}

/// The local authority with a code, or those of the health board with it.
pub(crate) fn authorities_of(code: &GssCode) -> Option<Vec<&'static LocalAuthority>> {
    let mut all = LOCAL_AUTHORITIES.iter();
    if let Some(one) = all.find(|authority| authority.gss == code.as_str()) {
        return Some(vec![one]);
    }
    let of_board = LOCAL_AUTHORITIES.iter();
    let found: Vec<_> = of_board
        .filter(|authority| authority.health_board == code.as_str())
        .collect();
    (!found.is_empty()).then_some(found)
}
