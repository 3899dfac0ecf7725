//! The source as it is: Markdown files with YAML front matter, and an account of what becomes of each field.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fmt, fs, io};

use yaml_rust2::{Yaml, YamlLoader};

/// The field under which the text below the front matter goes.
pub(crate) const BODY: &str = "(text)";
/// The field under which a file as a whole goes.
pub(crate) const FILE: &str = "(file)";

/// Why something of the source is not in a record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Why {
    /// The field is there and empty.
    Blank,
    /// The source says that it does not know.
    SaidUnknown,
    /// It is about the source's own database.
    Bookkeeping,
    /// It is prose, in which people may be named.
    Prose,
    /// The record has no field for it.
    NoField,
    /// No word of the record's vocabulary means it.
    NoWord(String),
    /// The record takes one value and the source has several.
    Several,
    /// It is not written in the form that the record asks for.
    WrongForm(String),
    /// It points to something that is not in the folder.
    NotThere(String),
    /// Nothing in the folder points to it.
    NothingPointsHere,
    /// People can be counted only by constituency, and a constituency needs a side.
    SideNotStated,
    /// The record has what the organiser claims; this is what the source's authors judged.
    NotAClaim,
    /// What an organisation is to the forum is not stated, or is no role that the record has.
    NoRole,
    /// It is an address, and the source does not say what stands there, or in which language.
    AddressOfWhat,
    /// It is a picture or another file of which nothing says that it is a document.
    NotADocument,
    /// It is work at which nobody takes part.
    NoEvent,
    /// The way of deciding stands in a forum's terms of reference, of which the source says nothing.
    InTermsOnly,
    /// An event is held once.
    HeldOnce,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blank => f.write_str("is empty"),
            Self::SaidUnknown => f.write_str("the source says that it is not known, or missing"),
            Self::Bookkeeping => f.write_str("is about the source's own database"),
            Self::Prose => f.write_str("is prose: nobody has looked through it for people's names"),
            Self::NoField => f.write_str("the record has no field for it"),
            Self::NoWord(word) => write!(f, "the record has no word for \"{word}\""),
            Self::Several => f.write_str("has several values where the record takes one"),
            Self::WrongForm(form) => write!(f, "is not in the record's form: {form}"),
            Self::NotThere(slug) => write!(f, "points to \"{slug}\", which is not in the folder"),
            Self::NothingPointsHere => f.write_str("no case in the folder points to it"),
            Self::SideNotStated => {
                f.write_str("people are counted by constituency, and the side of these is not stated")
            }
            Self::NotAClaim => f.write_str(
                "is a judgement of the source's authors; the record has what the organiser claims",
            ),
            Self::NoRole => f.write_str("the record has no such role for an organisation"),
            Self::AddressOfWhat => {
                f.write_str("the source does not say whose page this is, what document, or in which language")
            }
            Self::NotADocument => f.write_str("nothing says that this file is a document"),
            Self::NoEvent => f.write_str("nobody takes part in it, so it is no event"),
            Self::InTermsOnly => f.write_str(
                "the record has it in terms of reference, not at an event, and the source knows no terms of reference",
            ),
            Self::HeldOnce => {
                f.write_str("an event is held once, and how often this was is not stated in numbers")
            }
        }
    }
}

/// A field of a file of the source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The folder of the file.
    pub(crate) folder: &'static str,
    /// The name of the file, without its ending.
    pub(crate) slug: String,
    /// The field.
    pub(crate) field: String,
}

/// What became of the fields of a case.
#[derive(Debug, Default)]
pub(crate) struct Account {
    /// The fields of which something is in the record.
    pub(crate) carried: BTreeSet<Place>,
    /// The fields of which something is not, and why.
    pub(crate) left: BTreeSet<(Place, Why)>,
}

/// A file of the source.
#[derive(Debug)]
pub(crate) struct Entry {
    /// Its folder.
    pub(crate) folder: &'static str,
    /// Its name, without its ending: by it the files refer to each other.
    pub(crate) slug: String,
    /// The values of its fields; a single value is a list of one.
    pub(crate) fields: BTreeMap<String, Vec<String>>,
}

impl Entry {
    /// Every file of a folder by its slug, and what could not be read.
    pub(crate) fn read_all(
        root: &Path,
        folder: &'static str,
        unread: &mut Vec<String>,
    ) -> io::Result<BTreeMap<String, Self>> {
        let mut entries = BTreeMap::new();
        for file in fs::read_dir(root.join(folder))? {
            let path = file?.path();
            let slug = path.file_stem().and_then(|stem| stem.to_str());
            let Some(slug) = slug.filter(|_| path.extension().is_some_and(|end| end == "md")) else {
                continue;
            };
            match parse(&fs::read_to_string(&path)?) {
                Ok(fields) => {
                    let slug = slug.to_owned();
                    entries.insert(slug.clone(), Self { folder, slug, fields });
                }
                Err(why) => unread.push(format!("{folder}/{slug}.md: {why}")),
            }
        }
        Ok(entries)
    }

    /// The values of a field as they are.
    pub(crate) fn values(&self, field: &str) -> &[String] {
        self.fields.get(field).map_or(&[], Vec::as_slice)
    }

    /// The path of the file within the source, from which ids are made.
    pub(crate) fn path(&self) -> String {
        format!("{}/{}.md", self.folder, self.slug)
    }

    /// A field of this file.
    pub(crate) fn place(&self, field: &str) -> Place {
        Place {
            folder: self.folder,
            slug: self.slug.clone(),
            field: field.to_owned(),
        }
    }

    /// Starts to carry this file over.
    pub(crate) fn open<'e>(&'e self, account: &'e mut Account) -> Open<'e> {
        Open {
            entry: self,
            rest: self.fields.keys().map(String::as_str).collect(),
            account,
        }
    }
}

/// A file on its way into a record: no field gets lost, as what nobody asked for is listed in the end.
#[derive(Debug)]
pub(crate) struct Open<'e> {
    entry: &'e Entry,
    rest: BTreeSet<&'e str>,
    account: &'e mut Account,
}

impl Open<'_> {
    /// Each value of a field that can be carried over.
    pub(crate) fn each<T>(&mut self, field: &str, mut carry: impl FnMut(&str) -> Result<T, Why>) -> Vec<T> {
        self.rest.remove(field);
        let mut carried = Vec::new();
        for value in self.entry.values(field) {
            match stated(value).and_then(&mut carry) {
                Ok(value) => {
                    self.account.carried.insert(self.entry.place(field));
                    carried.push(value);
                }
                Err(why) => self.leave(field, why),
            }
        }
        carried
    }

    /// The value of a field, where there is one and it can be carried over.
    pub(crate) fn one<T>(&mut self, field: &str, carry: impl FnMut(&str) -> Result<T, Why>) -> Option<T> {
        if self.entry.values(field).len() > 1 {
            self.rest.remove(field);
            self.leave(field, Why::Several);
            return None;
        }
        self.each(field, carry).pop()
    }

    /// Says that something of a field is not carried over.
    pub(crate) fn leave(&mut self, field: &str, why: Why) {
        self.account.left.insert((self.entry.place(field), why));
    }

    /// Lists every field that has not been asked for.
    pub(crate) fn close(mut self, why: impl Fn(&str) -> Why) {
        for field in std::mem::take(&mut self.rest) {
            let values = self.entry.values(field);
            if values.is_empty() {
                self.leave(field, Why::Blank);
            }
            for value in values {
                self.leave(field, stated(value).err().unwrap_or_else(|| why(field)));
            }
        }
    }
}

/// A value, unless it says nothing.
fn stated(value: &str) -> Result<&str, Why> {
    match value.trim() {
        "" => Err(Why::Blank),
        "Unknown" | "Unknown." | "Not specified." | "missing-item" => Err(Why::SaidUnknown),
        value => Ok(value),
    }
}

/// The fields of a file: its front matter, and the text below.
fn parse(text: &str) -> Result<BTreeMap<String, Vec<String>>, String> {
    let (front, body) = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---"))
        .ok_or("there is no front matter")?;
    let documents = YamlLoader::load_from_str(front).map_err(|error| error.to_string())?;
    let Some(Yaml::Hash(hash)) = documents.into_iter().next() else {
        return Err("the front matter has no fields".to_owned());
    };
    let mut fields = BTreeMap::new();
    for (key, value) in hash {
        let key = scalar(key)?;
        let values = match value {
            Yaml::Array(items) => items.into_iter().map(scalar).collect::<Result<_, _>>(),
            value => scalar(value).map(|value| vec![value]),
        };
        fields.insert(key, values?);
    }
    if !body.trim().is_empty() {
        fields.insert(BODY.to_owned(), vec![body.trim().to_owned()]);
    }
    Ok(fields)
}

/// A single value as text.
fn scalar(value: Yaml) -> Result<String, String> {
    match value {
        Yaml::String(text) | Yaml::Real(text) => Ok(text),
        Yaml::Integer(number) => Ok(number.to_string()),
        Yaml::Boolean(answer) => Ok(answer.to_string()),
        Yaml::Null => Ok(String::new()),
        _ => Err("a value is neither a text nor a list of texts".to_owned()),
    }
}
