//! How sources and provisions are written down.

use coproduction_core::PartialDate;

/// A day of the catalogue; what is none does not compile.
#[allow(clippy::panic, reason = "it is looked at while compiling")]
pub(super) const fn day(text: &str) -> PartialDate {
    match PartialDate::parse(text) {
        Ok(day) => day,
        Err(_) => panic!("not YYYY, YYYY-MM or YYYY-MM-DD"),
    }
}

/// Declares sources. `ours` marks a Welsh title that is a translation of ours, `official` one of the source's own; `memory` after a day
/// one that is from memory.
macro_rules! sources {
    (@official ours) => { false };
    (@official official) => { true };
    (@optional) => { None };
    (@optional $value:expr) => { Some($value) };
    (@day) => { None };
    (@day $day:literal) => { Some($crate::catalogue::declare::day($day)) };
    (@memory) => { false };
    (@memory memory) => { true };
    ($(
        $(#[$meta:meta])*
        $name:ident = $id:literal, $kind:ident,
            title: ($en:literal, $cy:literal $welsh:ident)
            $(, from: $from:literal $($memory:ident)?)?
            $(, uri: $uri:literal)?;
    )*) => {$(
        $(#[$meta])*
        pub static $name: $crate::catalogue::Source = $crate::catalogue::Source {
            id: $id,
            title: $crate::Phrase::new($en, $cy),
            welsh_title_official: sources!(@official $welsh),
            kind: $crate::catalogue::SourceKind::$kind,
            from: sources!(@day $($from)?),
            from_memory: sources!(@memory $($($memory)?)?),
            uri: sources!(@optional $($uri)?),
        };
    )*};
}

/// Declares provisions, and the list of them. `told` marks one of which only what others say was seen, `unseen` one of which nothing was;
/// `memory` after a day one that is from memory.
macro_rules! provisions {
    (@seen seen) => { $crate::catalogue::Seen::Text };
    (@seen told) => { $crate::catalogue::Seen::Told };
    (@seen unseen) => { $crate::catalogue::Seen::Nothing };
    (@day) => { None };
    (@day $day:literal) => { Some($crate::catalogue::declare::day($day)) };
    (@memory) => { false };
    (@memory memory) => { true };
    (@scope) => { $crate::catalogue::Scope::Anybody };
    (@scope $scope:expr) => { $scope };
    ($(
        $(#[$meta:meta])*
        $name:ident = $id:literal, $source:ident, $seen:ident, $force:ident,
            part: ($part_en:literal, $part_cy:literal),
            says: ($says_en:literal, $says_cy:literal)
            $(, from: $from:literal $($memory:ident)?)?
            $(, until: $until:literal)?
            $(, scope: $scope:expr)?;
    )*) => {
        $(
            $(#[$meta])*
            pub static $name: $crate::catalogue::Provision = $crate::catalogue::Provision {
                id: $id,
                source: &$source,
                part: $crate::Phrase::new($part_en, $part_cy),
                says: $crate::Phrase::new($says_en, $says_cy),
                seen: provisions!(@seen $seen),
                force: $crate::catalogue::Force::$force,
                from: provisions!(@day $($from)?),
                from_memory: provisions!(@memory $($($memory)?)?),
                until: provisions!(@day $($until)?),
                scope: provisions!(@scope $($scope)?),
            };
        )*

        /// The provisions of this module.
        pub(super) static LIST: &[&$crate::catalogue::Provision] = &[$(&$name),*];
    };
}

pub(super) use {provisions, sources};
