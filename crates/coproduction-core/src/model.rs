//! The three forms that every type of the model takes: a record of fields ([`model!`](crate::model!)), a closed
//! vocabulary ([`vocabulary!`](crate::vocabulary!)) and a choice between shapes ([`choice!`](crate::choice!)).
//!
//! They exist so that a field cannot be declared without saying whether it must be recorded, may be
//! absent, or is a list; and so that the reader, the writer and the schema of a type come from one line.

use std::fmt;

/// A word that a vocabulary does not have.
///
/// The word itself is not kept: it may be somebody's name typed into the wrong column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a word of this vocabulary")]
pub struct UnknownWord;

/// Declares a type of the model: what must be recorded, what may be absent, and its lists.
///
/// An absent list is *not recorded*, an empty one is *none*; both survive writing.
#[macro_export]
macro_rules! model {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(required { $( $(#[$rmeta:meta])* $rname:ident : $rty:ty ),* $(,)? })?
            $(optional { $( $(#[$ometa:meta])* $oname:ident : $oty:ty ),* $(,)? })?
            $(lists { $( $(#[$lmeta:meta])* $lname:ident : $lty:ty ),* $(,)? })?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(::schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $name {
            $($( $(#[$rmeta])* pub $rname: $rty, )*)?
            $($(
                $(#[$ometa])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $oname: Option<$oty>,
            )*)?
            $($(
                $(#[$lmeta])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $lname: Option<Vec<$lty>>,
            )*)?
        }

        impl $name {
            /// A value with what must be recorded; everything else is not recorded until it is set.
            #[allow(clippy::new_without_default, reason = "a type with nothing required is still a fact to be stated")]
            #[allow(clippy::too_many_arguments, reason = "exactly the fields that must be recorded")]
            pub fn new($($($rname: $rty),*)?) -> Self {
                Self {
                    $($( $rname, )*)?
                    $($( $oname: None, )*)?
                    $($( $lname: None, )*)?
                }
            }
            $($(
                #[doc = concat!("The same value with the field `", stringify!($oname), "` recorded.")]
                pub fn $oname(mut self, value: $oty) -> Self {
                    self.$oname = Some(value);
                    self
                }
            )*)?
            $($(
                #[doc = concat!("The same value with the list `", stringify!($lname), "` recorded; an empty list says *none*.")]
                pub fn $lname(mut self, items: impl IntoIterator<Item = $lty>) -> Self {
                    self.$lname = Some(items.into_iter().collect());
                    self
                }
            )*)?
        }
    };
}

/// Declares a closed vocabulary: each word with its meaning.
#[macro_export]
macro_rules! vocabulary {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $( $(#[doc = $wdoc:literal])* $variant:ident = $word:literal ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[doc = $wdoc])* $variant, )*
        }

        impl $name {
            /// Every word, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word as it is written in JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownWord;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)*
                    _ => Err($crate::UnknownWord),
                }
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::model::from_text(deserializer)
            }
        }

        #[cfg(feature = "schema")]
        impl ::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                $crate::schema::vocabulary(
                    concat!($($doc, "\n"),*),
                    &[$(($word, concat!($($wdoc, "\n"),*))),*],
                )
            }
        }
    };
}

/// Declares a choice between shapes, told apart by the field `kind`.
#[macro_export]
macro_rules! choice {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $(
                $(#[$vmeta:meta])*
                $variant:ident = $word:literal {
                    $( $(#[$fmeta:meta])* $field:ident : $fty:ty ),* $(,)?
                }
            ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, ::serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(::schemars::JsonSchema))]
        #[serde(tag = "kind", rename_all_fields = "camelCase", deny_unknown_fields)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$vmeta])*
                #[serde(rename = $word)]
                #[cfg_attr(feature = "schema", schemars(title = $word))]
                $variant {
                    $( $(#[$fmeta])* $field: $fty, )*
                },
            )*
        }

        impl $crate::strict::Choice for $name {
            fn of_kind<'de, D: ::serde::Deserializer<'de>>(kind: &str, fields: D) -> Result<Self, D::Error> {
                match kind {
                    $($word => {
                        #[derive(::serde::Deserialize)]
                        #[serde(rename_all = "camelCase", deny_unknown_fields)]
                        struct Fields { $( $field: $fty, )* }
                        let Fields { $($field),* } = ::serde::Deserialize::deserialize(fields)?;
                        Ok(Self::$variant { $($field),* })
                    })*
                    _ => Err(::serde::de::Error::custom($crate::UnknownWord)),
                }
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                // serde's own reading of such a choice would buffer loosely: lists for objects,
                // floats for integers.
                $crate::strict::choice(deserializer)
            }
        }
    };
}

/// Declares a text with one written form.
#[macro_export]
macro_rules! lexical {
    ($(#[$meta:meta])* pub struct $name:ident($form:ident);) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Reads the text, if it has the form.
            ///
            /// # Errors
            /// [`FormError`](crate::FormError) names the form that was expected; it never repeats the text.
            pub fn parse(text: &str) -> Result<Self, $crate::FormError> {
                let form = $crate::Form::$form;
                if form.admits(text) { Ok(Self(text.into())) } else { Err($crate::FormError(form)) }
            }

            /// The text as it was written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        $crate::written_form!($name, $form);
    };
}

/// The traits of a type that has one written form, from its `Display` (or `as_str`) and its `parse`.
#[macro_export]
#[doc(hidden)]
macro_rules! written_form {
    ($name:ident, $form:ident) => {
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        $crate::written_form!(@traits $name, $form, |value| value.as_str());
    };
    (@shown $name:ident, $form:ident) => {
        $crate::written_form!(@traits $name, $form, |value| &$crate::model::Shown(value));
    };
    (@traits $name:ident, $form:ident, |$value:ident| $written:expr) => {
        impl ::std::str::FromStr for $name {
            type Err = $crate::FormError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::FormError;
            fn try_from(text: &str) -> Result<Self, Self::Error> {
                Self::parse(text)
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $value = self;
                serializer.serialize_newtype_struct(stringify!($name), $written)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::model::from_text(deserializer)
            }
        }

        #[cfg(feature = "schema")]
        impl ::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                $crate::schema::form($crate::Form::$form)
            }
        }
    };
}

/// Serialises a value as the text it displays.
#[doc(hidden)]
#[derive(Debug)]
pub struct Shown<'a, T>(pub &'a T);

impl<T: fmt::Display> serde::Serialize for Shown<'_, T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self.0)
    }
}

/// Reads a value from a JSON text, and from nothing else.
#[doc(hidden)]
pub fn from_text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: std::str::FromStr<Err: fmt::Display>,
{
    struct TextOnly<T>(std::marker::PhantomData<T>);

    impl<T: std::str::FromStr<Err: fmt::Display>> serde::de::Visitor<'_> for TextOnly<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text")
        }
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }

    deserializer.deserialize_str(TextOnly(std::marker::PhantomData))
}
