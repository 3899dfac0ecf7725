//! What is to be checked: files, directories and standard input.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use coproduction::record::{Layout, Reader};

/// How much is read at a time.
const CHUNK: usize = 64 * 1024;

/// A source of records.
#[derive(Debug)]
pub(crate) enum Source {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

/// Why something that was asked for is no source.
#[derive(Debug)]
pub(crate) enum Failure {
    /// It cannot be read.
    Unreadable(PathBuf, io::Error),
    /// It is a directory without records.
    NoFiles(PathBuf),
}

/// A source, or why there is none.
pub(crate) type Found = Result<Source, Failure>;

impl Source {
    /// A file, or standard input where the name is `-`.
    pub(crate) fn of(path: &Path) -> Self {
        if path.as_os_str() == "-" {
            Self::Stdin
        } else {
            Self::File(path.to_owned())
        }
    }

    /// The file, unless this is standard input.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin => None,
            Self::File(path) => Some(path),
        }
    }

    /// The name for programs: the path, or `-`.
    pub(crate) fn name(&self) -> String {
        self.path()
            .map_or_else(|| "-".to_owned(), |path| path.to_string_lossy().into_owned())
    }

    /// Opens the source, and tells how records of at most so many bytes lie in it.
    pub(crate) fn open(&self, reader: &Reader, limit: usize) -> io::Result<(Box<dyn BufRead>, Layout)> {
        match self {
            Self::Stdin => begin(io::stdin(), reader, limit),
            Self::File(path) => {
                let file = File::open(path)?;
                if extension_is(path, &["ndjson", "jsonl"]) {
                    Ok((Box::new(BufReader::with_capacity(CHUNK, file)), Layout::Lines))
                } else {
                    begin(file, reader, limit)
                }
            }
        }
    }
}

/// The sources that the arguments name, in their order; the files of a directory by path.
pub(crate) fn expand(files: &[PathBuf]) -> Vec<Found> {
    let mut found = Vec::new();
    for path in files {
        if path.as_os_str() == "-" {
            found.push(Ok(Source::Stdin));
        } else if path.is_dir() {
            let start = found.len();
            gather(path, &mut found);
            if found.len() == start {
                found.push(Err(Failure::NoFiles(path.clone())));
            }
        } else {
            found.push(Ok(Source::File(path.clone())));
        }
    }
    found
}

/// Whether a file is one of the sources.
pub(crate) fn contain(sources: &[Found], file: &Path) -> bool {
    let Ok(file) = fs::canonicalize(file) else {
        return false;
    };
    sources
        .iter()
        .flatten()
        .filter_map(Source::path)
        .any(|path| fs::canonicalize(path).is_ok_and(|path| path == file))
}

/// Adds the records' files of a directory and the directories in it. Links to directories are not
/// followed, so that no link can lead in a circle.
fn gather(directory: &Path, found: &mut Vec<Found>) {
    let failure = |error| Failure::Unreadable(directory.to_owned(), error);
    let entries = match fs::read_dir(directory) {
        Ok(entries) => entries,
        Err(error) => return found.push(Err(failure(error))),
    };
    let mut paths = Vec::new();
    for entry in entries {
        match entry {
            Ok(entry) => paths.push((entry.path(), entry.file_type().is_ok_and(|kind| kind.is_dir()))),
            Err(error) => found.push(Err(failure(error))),
        }
    }
    paths.sort();
    for (path, is_directory) in paths {
        if is_directory {
            gather(&path, found);
        } else if extension_is(&path, &["json", "ndjson", "jsonl"]) && !path.is_dir() {
            found.push(Ok(Source::File(path)));
        }
    }
}

fn extension_is(path: &Path, any: &[&str]) -> bool {
    path.extension()
        .is_some_and(|found| any.iter().any(|wanted| found.eq_ignore_ascii_case(wanted)))
}

/// Reads as much of a source as it takes to tell how records lie in it, and puts that back in front.
///
/// A pipe may give a few bytes at a time, so that one look at a buffer is not enough. The first line is one
/// record at most, so that no more than the limit is read ahead.
fn begin(
    mut source: impl Read + 'static,
    reader: &Reader,
    limit: usize,
) -> io::Result<(Box<dyn BufRead>, Layout)> {
    let mut head = Vec::new();
    let mut chunk = vec![0; CHUNK];
    let mut sight = Sight::Nothing;
    while sight != Sight::Enough && head.len() <= limit {
        let count = match source.read(&mut chunk) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let new = chunk.get(..count).unwrap_or_default();
        sight = new.iter().fold(sight, |sight, byte| sight.after(*byte));
        head.extend_from_slice(new);
    }
    let layout = reader.layout_of(&head);
    let rest = BufReader::with_capacity(CHUNK, source);
    Ok((Box::new(Cursor::new(head).chain(rest)), layout))
}

/// What has been seen of the start of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// White space.
    Nothing,
    /// The first line, which starts with `{`, and its last byte so far.
    FirstLine(u8),
    /// The first line, from `{` to `}`, and its end.
    WholeLine,
    /// Enough to tell how records lie.
    Enough,
}

impl Sight {
    fn after(self, byte: u8) -> Self {
        match (self, byte) {
            (Self::FirstLine(b'}'), b'\n') => Self::WholeLine,
            (Self::FirstLine(_), b'\n') => Self::Enough,
            (seen, byte) if byte.is_ascii_whitespace() => seen,
            (Self::Nothing, b'{') | (Self::FirstLine(_), _) => Self::FirstLine(byte),
            _ => Self::Enough,
        }
    }
}
