//! Where the result goes.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anstream::AutoStream;

use crate::args::Format;

/// Where the result goes: standard output, or a file that appears complete or not at all.
pub(crate) struct Output {
    writer: BufWriter<Box<dyn Write>>,
    pending: Option<Pending>,
}

impl Output {
    /// Standard output; text is coloured where it is a terminal and `NO_COLOR` is not set.
    pub(crate) fn stdout(format: Format) -> Self {
        let stdout = io::stdout().lock();
        let writer: Box<dyn Write> = match format {
            Format::Text => Box::new(AutoStream::auto(stdout)),
            _ => Box::new(stdout),
        };
        Self {
            writer: BufWriter::new(writer),
            pending: None,
        }
    }

    /// A file, without colours.
    pub(crate) fn file(target: &Path, format: Format) -> io::Result<Self> {
        // A device or a named pipe cannot be replaced; it takes what is written.
        let is_device = fs::metadata(target).is_ok_and(|found| !found.is_file() && !found.is_dir());
        let (file, pending) = if is_device {
            (OpenOptions::new().write(true).open(target)?, None)
        } else {
            let (file, pending) = Pending::beside(target)?;
            (file, Some(pending))
        };
        let writer: Box<dyn Write> = match format {
            Format::Text => Box::new(AutoStream::never(file)),
            _ => Box::new(file),
        };
        Ok(Self {
            writer: BufWriter::new(writer),
            pending,
        })
    }

    /// Writes what is left, and puts a file in its place.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.writer.flush()?;
        let Self { writer, pending } = self;
        drop(writer);
        pending.map_or(Ok(()), Pending::keep)
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// A file beside the target that takes its place at the end, and goes away when the end is not reached.
#[derive(Debug)]
struct Pending {
    temporary: PathBuf,
    target: PathBuf,
    kept: bool,
}

impl Pending {
    fn beside(target: &Path) -> io::Result<(File, Self)> {
        // A link stays; what it leads to is replaced.
        let target = fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
        let name = match target.file_name() {
            Some(name) if !target.is_dir() => name,
            _ => return Err(io::ErrorKind::IsADirectory.into()),
        };
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}.tmp", std::process::id()));
        let temporary = target.with_file_name(hidden);
        let file = OpenOptions::new().write(true).create_new(true).open(&temporary)?;
        let pending = Self {
            temporary,
            target,
            kept: false,
        };
        Ok((file, pending))
    }

    fn keep(mut self) -> io::Result<()> {
        // The content must be on the disk before the name is.
        File::options().write(true).open(&self.temporary)?.sync_all()?;
        fs::rename(&self.temporary, &self.target)?;
        self.kept = true;
        Ok(())
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if !self.kept {
            // Best effort: the target is untouched either way.
            let _ = fs::remove_file(&self.temporary);
        }
    }
}
