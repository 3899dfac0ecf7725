//! Walks over a record by serialising it: every scalar with its type's name and its place.
//!
//! The serialiser knows what JSON will look like, so places are those of the wire, and no type has to say
//! twice which of its fields refer to what.

use std::fmt;

use coproduction_core::Pointer;
use serde::ser::{self, Serialize};
use uuid::Uuid;

/// What is told of a record as it is walked over.
pub(crate) trait Visitor {
    /// A text: a word, or a scalar of a named type such as `ConstituencyId`.
    fn text(&mut self, name: Option<&'static str>, text: &str, path: &Path<'_>);
    /// An id of a named type, such as `MemberId`.
    fn id(&mut self, name: &'static str, id: Uuid, path: &Path<'_>);
}

/// The place of a value: a path back to the whole record.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Path<'p> {
    Root,
    Field(&'p Path<'p>, &'static str),
    Item(&'p Path<'p>, usize),
}

impl Path<'_> {
    /// The place as a pointer.
    pub(crate) fn pointer(&self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Field(around, name) => around.pointer().member(name),
            Self::Item(around, index) => around.pointer().item(*index),
        }
    }

    /// The place in its list of the thing that the value is a field of.
    pub(crate) const fn place(&self) -> usize {
        match self {
            Self::Field(Self::Item(_, index), _) => *index,
            _ => 0,
        }
    }

    /// Whether an id here is that of the thing it stands in, and no reference to another.
    pub(crate) fn gives_id(&self) -> bool {
        matches!(self, Self::Field(_, "id"))
    }
}

/// Walks over a value.
pub(crate) fn walk<T: Serialize, V: Visitor>(value: &T, visitor: &mut V) {
    // The walker has no errors of its own, and the model's types serialise without any.
    let _ = value.serialize(Walker {
        visitor,
        path: &Path::Root,
        name: None,
    });
}

struct Walker<'w, V> {
    visitor: &'w mut V,
    path: &'w Path<'w>,
    /// The name of the type that the value is of, where it is a scalar's.
    name: Option<&'static str>,
}

/// The error of a walk, which never comes.
#[derive(Debug)]
pub(crate) struct Never;

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
impl std::error::Error for Never {}
impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Walks over the parts of a list or an object.
struct Parts<'w, V> {
    visitor: &'w mut V,
    path: &'w Path<'w>,
    next: usize,
}

impl<V: Visitor> Parts<'_, V> {
    fn part<T: Serialize + ?Sized>(&mut self, path: &Path<'_>, value: &T) -> Result<(), Never> {
        value.serialize(Walker {
            visitor: self.visitor,
            path,
            name: None,
        })
    }
}

macro_rules! nothing {
    ($($method:ident($ty:ty))*) => {$(
        fn $method(self, _: $ty) -> Result<(), Never> {
            Ok(())
        }
    )*};
}

impl<'w, V: Visitor> ser::Serializer for Walker<'w, V> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Parts<'w, V>;
    type SerializeTuple = Parts<'w, V>;
    type SerializeTupleStruct = ser::Impossible<(), Never>;
    type SerializeTupleVariant = ser::Impossible<(), Never>;
    type SerializeMap = Ignored;
    type SerializeStruct = Parts<'w, V>;
    type SerializeStructVariant = ser::Impossible<(), Never>;

    nothing! {
        serialize_bool(bool) serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64) serialize_f32(f32)
        serialize_f64(f64) serialize_char(char) serialize_unit_struct(&'static str)
    }

    fn is_human_readable(&self) -> bool {
        // So that ids come as they are, and need not be written and read again.
        false
    }
    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Never> {
        if let (Some(name), Ok(id)) = (self.name, Uuid::from_slice(bytes)) {
            self.visitor.id(name, id, self.path);
        }
        Ok(())
    }
    fn serialize_str(self, text: &str) -> Result<(), Never> {
        self.visitor.text(self.name, text, self.path);
        Ok(())
    }
    fn serialize_none(self) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        self.name = Some(name);
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        value.serialize(self)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'w, V>, Never> {
        Ok(Parts {
            visitor: self.visitor,
            path: self.path,
            next: 0,
        })
    }
    fn serialize_tuple(self, _: usize) -> Result<Parts<'w, V>, Never> {
        Ok(Parts {
            visitor: self.visitor,
            path: self.path,
            next: 0,
        })
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Never> {
        Err(Never)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        Err(Never)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Ignored, Never> {
        Ok(Ignored)
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'w, V>, Never> {
        Ok(Parts {
            visitor: self.visitor,
            path: self.path,
            next: 0,
        })
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        Err(Never)
    }
    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Result<(), Never> {
        // Dates and times come this way. They are of interest only in a list, and writing them takes its time.
        match self.path {
            Path::Item(..) => self.serialize_str(&value.to_string()),
            _ => Ok(()),
        }
    }
}

impl<V: Visitor> ser::SerializeSeq for Parts<'_, V> {
    type Ok = ();
    type Error = Never;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        let here = Path::Item(self.path, self.next);
        self.next += 1;
        self.part(&here, value)
    }
    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

impl<V: Visitor> ser::SerializeTuple for Parts<'_, V> {
    type Ok = ();
    type Error = Never;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        ser::SerializeSeq::serialize_element(self, value)
    }
    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

impl<V: Visitor> ser::SerializeStruct for Parts<'_, V> {
    type Ok = ();
    type Error = Never;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Never> {
        self.part(&Path::Field(self.path, name), value)
    }
    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

/// Local additions are not the model's to look into.
struct Ignored;

impl ser::SerializeMap for Ignored {
    type Ok = ();
    type Error = Never;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, _: &T) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, _: &T) -> Result<(), Never> {
        Ok(())
    }
    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}
