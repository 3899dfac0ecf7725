//! What a record holds, what it does not, and what it would help most to record next.

use std::io::{self, Write};

use coproduction::forums::Forum;
use coproduction::record::{Collection, Completeness, ForumRecord, Holdings, Kept};

use super::{HEADING, Text};
use crate::render::lines::{list, wrapped};
use crate::words::Part;

impl Text {
    pub(super) fn holdings(&mut self, out: &mut dyn Write, record: &ForumRecord) -> io::Result<()> {
        let words = self.words;
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.the_record())?;
        let (mut held, mut none, mut not_kept, mut absent) = (vec![], vec![], vec![], vec![]);
        for holding in &Holdings::of(record) {
            let label = words.collection(holding.collection);
            match holding.kept {
                Kept::Entries(count) => held.push(words.counted(holding.collection, count)),
                Kept::Empty => none.push(label),
                Kept::NotRecorded if says_not_kept(record, holding.collection) => not_kept.push(label),
                Kept::NotRecorded => absent.push(label),
            }
        }
        if held.is_empty() {
            writeln!(out, "    {}", words.holds_forum_alone())?;
        }
        list(out, "    ", words.holds(), &held)?;
        list(out, "    ", words.says_none(), &none)?;
        list(out, "    ", words.says_not_kept(), &not_kept)?;
        list(out, "    ", words.not_recorded(), &absent)?;
        self.notes.gaps |= !absent.is_empty();
        self.forum(out, &record.forum)
    }

    fn forum(&mut self, out: &mut dyn Write, forum: &Forum) -> io::Result<()> {
        let words = self.words;
        let (mut recorded, mut none, mut absent) = (vec![], vec![], vec![]);
        for (part, kept) in parts(forum) {
            match kept {
                Kept::Entries(_) => recorded.push(words.part(part)),
                Kept::Empty => none.push(words.part(part)),
                Kept::NotRecorded => absent.push(words.part(part)),
            }
        }
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.about_forum())?;
        list(out, "    ", words.recorded(), &recorded)?;
        list(out, "    ", words.says_none(), &none)?;
        list(out, "    ", words.not_recorded(), &absent)?;
        self.notes.gaps |= !absent.is_empty();
        Ok(())
    }

    pub(super) fn next(&self, out: &mut dyn Write, record: &ForumRecord) -> io::Result<()> {
        let words = self.words;
        let steps = [
            (record.forum.terms.is_none(), words.next_terms()),
            (
                record.members.is_none() || record.memberships.is_none(),
                words.next_members(),
            ),
            (
                lacks_attendance(record),
                words.next_events(record.events.is_some()),
            ),
            (
                record.contributions.is_none() || record.replies.is_none(),
                words.next_contributions(),
            ),
        ];
        let steps: Vec<_> = steps
            .into_iter()
            .filter(|(missing, _)| *missing)
            .take(3)
            .collect();
        if steps.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.next())?;
        for (_, step) in steps {
            wrapped(out, "    - ", "      ", step)?;
        }
        Ok(())
    }
}

/// Whether the record says that nobody keeps a collection: more than that it is not recorded here.
fn says_not_kept(record: &ForumRecord, collection: Collection) -> bool {
    record
        .coverage_of(collection)
        .any(|coverage| coverage.completeness == Completeness::NotKept)
}

/// Whether no event says who attended. A record that says there were no events lacks nothing.
fn lacks_attendance(record: &ForumRecord) -> bool {
    record.events.as_ref().is_none_or(|events| {
        !events.is_empty()
            && events
                .iter()
                .all(|event| event.attendance.is_none() && event.head_counts.is_none())
    })
}

/// How each part of what is recorded of the forum stands.
fn parts(forum: &Forum) -> [(Part, Kept); 13] {
    fn one<T>(value: Option<&T>) -> Kept {
        value.map_or(Kept::NotRecorded, |_| Kept::Entries(1))
    }
    fn many<T>(list: Option<&Vec<T>>) -> Kept {
        list.map_or(Kept::NotRecorded, |list| match list.len() {
            0 => Kept::Empty,
            count => Kept::Entries(count),
        })
    }
    [
        (Part::Purpose, one(forum.purpose.as_ref())),
        (Part::Accountable, one(forum.accountable.as_ref())),
        (Part::Unit, one(forum.unit.as_ref())),
        (Part::Area, one(forum.area.as_ref())),
        (Part::Website, one(forum.website.as_ref())),
        (Part::Partners, many(forum.partners.as_ref())),
        (Part::Services, many(forum.services.as_ref())),
        (Part::Scopes, many(forum.scopes.as_ref())),
        (Part::Life, many(forum.life.as_ref())),
        (Part::Constituencies, many(forum.constituencies.as_ref())),
        (Part::Terms, many(forum.terms.as_ref())),
        (Part::Recognitions, many(forum.recognitions.as_ref())),
        (Part::Evaluations, many(forum.evaluations.as_ref())),
    ]
}
