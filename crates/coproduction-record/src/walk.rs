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
    /// A scalar of a named type: `MemberId`, `Date`.
    fn scalar(&mut self, name: &'static str, text: &str, path: &Path);
    /// An id of a named type.
    fn id(&mut self, name: &'static str, id: Uuid, path: &Path);
    /// An item of a list that is a word or a named scalar.
    fn item(&mut self, text: &str, path: &Path);
}

/// One step from the whole record towards a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Field(&'static str),
    Item(usize),
}

/// The place of a value.
#[derive(Debug, Default)]
pub(crate) struct Path(Vec<Step>);

impl Path {
    /// The place as a pointer.
    pub(crate) fn pointer(&self) -> Pointer {
        self.0.iter().fold(Pointer::root(), |pointer, step| match step {
            Step::Field(name) => pointer.member(name),
            Step::Item(index) => pointer.item(*index),
        })
    }

    /// The last field, and whether the value is an item of it.
    pub(crate) fn field(&self) -> Option<&'static str> {
        match self.0.as_slice() {
            [.., Step::Field(name)] => Some(name),
            _ => None,
        }
    }

    /// The steps.
    pub(crate) fn steps(&self) -> &[Step] {
        &self.0
    }
}

/// Walks over a value.
pub(crate) fn walk<T: Serialize, V: Visitor>(value: &T, visitor: &mut V) {
    let mut path = Path::default();
    // The walker has no errors of its own, and the model's types serialise without any.
    let _ = value.serialize(Walker {
        visitor,
        path: &mut path,
        name: None,
    });
}

struct Walker<'w, V> {
    visitor: &'w mut V,
    path: &'w mut Path,
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
    path: &'w mut Path,
    next: usize,
}

impl<V: Visitor> Parts<'_, V> {
    fn part<T: Serialize + ?Sized>(&mut self, step: Step, value: &T) -> Result<(), Never> {
        self.path.0.push(step);
        let done = value.serialize(Walker {
            visitor: self.visitor,
            path: self.path,
            name: None,
        });
        self.path.0.pop();
        done
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
            if let [.., Step::Item(_)] = self.path.0.as_slice() {
                let mut buffer = Uuid::encode_buffer();
                self.visitor
                    .item(id.as_hyphenated().encode_lower(&mut buffer), self.path);
            }
        }
        Ok(())
    }
    fn serialize_str(self, text: &str) -> Result<(), Never> {
        if let Some(name) = self.name {
            self.visitor.scalar(name, text, self.path);
        }
        if let [.., Step::Item(_)] = self.path.0.as_slice() {
            self.visitor.item(text, self.path);
        }
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
        // A number of bytes that every id fits in is written without allocating elsewhere; here the
        // text is needed only for ids, which do not come this way, and for items of lists.
        if self.name.is_some_and(|name| name.ends_with("Id"))
            || matches!(self.path.0.last(), Some(Step::Item(_)))
        {
            return self.serialize_str(&value.to_string());
        }
        Ok(())
    }
}

impl<V: Visitor> ser::SerializeSeq for Parts<'_, V> {
    type Ok = ();
    type Error = Never;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        let step = Step::Item(self.next);
        self.next += 1;
        self.part(step, value)
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
        self.part(Step::Field(name), value)
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
