//! Whom a provision binds, or is addressed to; and whether that is the body of a forum.

use coproduction_core::OrganisationKind as Kind;

use crate::{Body, Phrase};

/// Whom a provision binds or is addressed to, and in what matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scope {
    /// Whoever does what it speaks of.
    Anybody,
    /// Whoever does what it speaks of, in one matter, place or circumstance: what kind of body that is does not decide it.
    Matter(Phrase),
    /// Local health boards in Wales.
    HealthBoards,
    /// NHS bodies in Wales: local health boards, NHS trusts and special health authorities.
    NhsBodies,
    /// NHS bodies and local authorities in Wales.
    NhsBodiesAndCouncils,
    /// Local authorities in Wales.
    Councils,
    /// The public bodies that section 6 of the Act of 2015 lists. Of the list, local health boards, Public Health Wales and Velindre
    /// were seen; that of councils is from memory.
    WellBeingBodies,
    /// Public authorities.
    PublicAuthorities,
    /// Public authorities, where they consult.
    PublicConsultations,
    /// The public authorities in Wales that Schedule 19 to the Act of 2010 lists. Of the list only local health boards were seen.
    WelshAuthorities,
    /// Those in Wales whose strategic decisions the socio-economic duty is about. Of them local health boards, NHS trusts and special
    /// health authorities were seen.
    StrategicAuthorities,
    /// The public bodies that section 9 of the Act of 2026 lists, in making their plans.
    BslPlanBodies,
}

coproduction_core::vocabulary! {
    /// Whether a provision binds a body, or is addressed to it, the surest first.
    pub enum Bound {
        /// It does, by its scope.
        Binds = "binds",
        /// The record does not show what the body is, or who is listed is not known here.
        NotKnown = "not-known",
        /// It does not.
        DoesNotBind = "does-not-bind",
    }
}

impl Scope {
    /// The scope in words, where it is less than anybody and anything.
    ///
    /// ```
    /// use coproduction_principles::catalogue::Scope;
    /// assert_eq!(Scope::HealthBoards.phrase().unwrap().en, "local health boards in Wales");
    /// assert_eq!(Scope::Anybody.phrase(), None);
    /// ```
    pub const fn phrase(self) -> Option<Phrase> {
        Some(match self {
            Self::Anybody => return None,
            Self::Matter(phrase) => phrase,
            Self::HealthBoards => {
                Phrase::new("local health boards in Wales", "byrddau iechyd lleol yng Nghymru")
            }
            Self::NhsBodies => Phrase::new("NHS bodies in Wales", "cyrff y GIG yng Nghymru"),
            Self::NhsBodiesAndCouncils => Phrase::new(
                "NHS bodies and local authorities in Wales",
                "cyrff y GIG ac awdurdodau lleol yng Nghymru",
            ),
            Self::Councils => Phrase::new(
                "binds local authorities only; for a health board it matters in joint work with them",
                "yn rhwymo awdurdodau lleol yn unig; i fwrdd iechyd, mae o bwys mewn gwaith ar y cyd â hwy",
            ),
            Self::WellBeingBodies => Phrase::new(
                "public bodies in Wales that section 6 lists, local health boards among them",
                "cyrff cyhoeddus yng Nghymru a restrir yn adran 6, byrddau iechyd lleol yn eu plith",
            ),
            Self::PublicAuthorities => Phrase::new(
                "public authorities, local health boards among them",
                "awdurdodau cyhoeddus, byrddau iechyd lleol yn eu plith",
            ),
            Self::PublicConsultations => {
                Phrase::new("consultations of public bodies", "ymgynghoriadau cyrff cyhoeddus")
            }
            Self::WelshAuthorities => Phrase::new(
                "listed public authorities in Wales, local health boards among them",
                "awdurdodau cyhoeddus rhestredig yng Nghymru, byrddau iechyd lleol yn eu plith",
            ),
            Self::StrategicAuthorities => Phrase::new(
                "strategic decisions of local health boards, NHS trusts and others in Wales",
                "penderfyniadau strategol byrddau iechyd lleol, ymddiriedolaethau'r GIG ac eraill yng Nghymru",
            ),
            Self::BslPlanBodies => Phrase::new(
                "the BSL plans of listed public bodies in Wales, local health boards among them",
                "cynlluniau iaith arwyddion Prydain cyrff cyhoeddus rhestredig yng Nghymru, byrddau iechyd lleol yn eu plith",
            ),
        })
    }

    /// Whether it is the scope of something that binds a body, or is addressed to it. A body of which too little is recorded is never
    /// said to be bound, nor to be free.
    ///
    /// ```
    /// use coproduction_principles::catalogue::{Bound, Scope};
    /// use coproduction_principles::Body;
    ///
    /// assert_eq!(Scope::Anybody.binds(Body::NOT_KNOWN), Bound::Binds);
    /// assert_eq!(Scope::HealthBoards.binds(Body::NOT_KNOWN), Bound::NotKnown);
    /// ```
    pub const fn binds(self, body: Body) -> Bound {
        let in_wales = match body.is_in_wales() {
            Some(true) => Bound::Binds,
            Some(false) => Bound::DoesNotBind,
            None => Bound::NotKnown,
        };
        // Who else is on a list is not known here; that nobody outside Wales is, is.
        let may_be_listed = match body.is_in_wales() {
            Some(false) => Bound::DoesNotBind,
            _ => Bound::NotKnown,
        };
        if matches!(self, Self::Anybody | Self::Matter(_)) {
            return Bound::Binds;
        }
        let is_of_any_country = matches!(self, Self::PublicAuthorities | Self::PublicConsultations);
        let Some(kind) = body.kind() else {
            return if is_of_any_country {
                Bound::NotKnown
            } else {
                may_be_listed
            };
        };
        let is_board = matches!(kind, Kind::HealthBoard);
        let is_nhs = matches!(kind, Kind::NhsTrust | Kind::SpecialHealthAuthority);
        let is_council = matches!(kind, Kind::LocalAuthority);
        match kind {
            Kind::ThirdSector | Kind::CommunityGroup | Kind::ProfessionalBody | Kind::Business => {
                return Bound::DoesNotBind;
            }
            // A partnership of bodies, of which each may be bound.
            Kind::RegionalPartnershipBoard => return Bound::NotKnown,
            _ => {}
        }
        match self {
            Self::Councils if is_council => in_wales,
            Self::Councils => Bound::DoesNotBind,
            _ if is_board => Bound::Binds,
            Self::PublicAuthorities | Self::PublicConsultations => {
                if is_nhs || is_council || matches!(kind, Kind::Government) {
                    Bound::Binds
                } else {
                    Bound::NotKnown
                }
            }
            Self::NhsBodies
            | Self::NhsBodiesAndCouncils
            | Self::BslPlanBodies
            | Self::StrategicAuthorities
                if is_nhs =>
            {
                in_wales
            }
            Self::NhsBodiesAndCouncils | Self::BslPlanBodies | Self::WellBeingBodies if is_council => {
                in_wales
            }
            Self::WellBeingBodies if body.is_listed_since_2015() => Bound::Binds,
            Self::WellBeingBodies | Self::WelshAuthorities | Self::StrategicAuthorities => may_be_listed,
            _ => Bound::DoesNotBind,
        }
    }
}

impl serde::Serialize for Scope {
    /// As its words.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.phrase().serialize(serializer)
    }
}
