//! A JSON list cut into its items, so that one is in memory at a time.

use std::io::{self, BufRead};

use coproduction_core::Position;

/// An item of a list as it lies in the text.
pub(crate) enum Item {
    Bytes {
        start: Position,
        bytes: Vec<u8>,
    },
    /// The same, where the text ends within it.
    Cut {
        start: Position,
        bytes: Vec<u8>,
    },
    TooLarge {
        start: Position,
    },
    Broken {
        at: Position,
    },
    /// A byte-order mark before the list.
    Mark {
        at: Position,
    },
    End,
}

/// Cuts a list by following strings and brackets, without reading what they say.
pub(crate) struct List<'l, R> {
    source: &'l mut R,
    /// The place of the next byte.
    at: &'l mut Position,
    limit: usize,
}

impl<'l, R: BufRead> List<'l, R> {
    pub(crate) fn new(source: &'l mut R, at: &'l mut Position, limit: usize) -> Self {
        Self { source, at, limit }
    }

    /// The first item.
    pub(crate) fn opening(&mut self) -> io::Result<Item> {
        let start = *self.at;
        match self.solid()? {
            Some((0xEF, at)) => {
                // The other two bytes of the mark.
                let rest = [self.take()?, self.take()?];
                let mark = rest == [Some(0xBB), Some(0xBF)];
                Ok(if mark {
                    Item::Mark { at }
                } else {
                    Item::Broken { at }
                })
            }
            Some((b'[', _)) => match self.solid()? {
                Some((b']', _)) => self.closing(),
                first => self.item(first),
            },
            other => Ok(Item::Broken {
                at: other.map_or(start, |(_, at)| at),
            }),
        }
    }

    /// The item after another.
    pub(crate) fn after_item(&mut self) -> io::Result<Item> {
        match self.solid()? {
            Some((b']', _)) => self.closing(),
            Some((b',', _)) => {
                let first = self.solid()?;
                self.item(first)
            }
            other => Ok(Item::Broken {
                at: other.map_or(*self.at, |(_, at)| at),
            }),
        }
    }

    /// After the list nothing may come.
    fn closing(&mut self) -> io::Result<Item> {
        Ok(self.solid()?.map_or(Item::End, |(_, at)| Item::Broken { at }))
    }

    /// The item that starts with a byte, up to the comma or bracket that ends it, which is left.
    fn item(&mut self, first: Option<(u8, Position)>) -> io::Result<Item> {
        let (first, start) = match first {
            None => return Ok(Item::Broken { at: *self.at }),
            // A comma or bracket where an item should be.
            Some((b',' | b']', at)) => return Ok(Item::Broken { at }),
            Some(first) => first,
        };
        let mut bytes = Vec::new();
        let mut size = 0_usize;
        let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
        let mut next = Some(first);
        while let Some(byte) = next {
            size += 1;
            if size <= self.limit {
                bytes.push(byte);
            }
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_text => escaped = true,
                b'"' => in_text = !in_text,
                b'{' | b'[' if !in_text => depth += 1,
                b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
                _ => {}
            }
            let ends = depth == 0 && !in_text && matches!(self.peek()?, None | Some(b',' | b']'));
            next = if ends { None } else { self.take()? };
        }
        Ok(if size > self.limit {
            Item::TooLarge { start }
        } else if depth > 0 || in_text {
            Item::Cut { start, bytes }
        } else {
            Item::Bytes { start, bytes }
        })
    }

    fn peek(&mut self) -> io::Result<Option<u8>> {
        Ok(self.source.fill_buf()?.first().copied())
    }

    fn take(&mut self) -> io::Result<Option<u8>> {
        let byte = self.peek()?;
        match byte {
            None => return Ok(None),
            Some(b'\n') => {
                *self.at = Position {
                    line: self.at.line + 1,
                    column: 1,
                }
            }
            // The bytes of a character after its first do not count.
            Some(0x80..=0xBF) => {}
            Some(_) => self.at.column += 1,
        }
        self.source.consume(1);
        Ok(byte)
    }

    /// The next byte that is not white space, with its place.
    fn solid(&mut self) -> io::Result<Option<(u8, Position)>> {
        loop {
            let at = *self.at;
            match self.take()? {
                Some(b' ' | b'\t' | b'\n' | b'\r') => {}
                other => return Ok(other.map(|byte| (byte, at))),
            }
        }
    }
}
