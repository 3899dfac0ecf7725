//! What tallies come to together: for people, for programs, and as a tally.

use std::io::{self, Write};

use coproduction::core::Side;
use coproduction::core::registers::SPECIALTIES;
use coproduction::decisions::influence::{OriginCounts, Uptake};
use coproduction::equity::disclosure::DisclosureProfile;
use coproduction::principles::tally::{
    self, Board, Counted, NOT_MERGED, Presence, Published, ServiceCode, ServiceCoverage, Tally,
    adoption_of_boards, coverage, pooled,
};
use coproduction::principles::thread::BreakCode;
use coproduction::record::Collection;
use serde::Serialize;
use serde_json::{Value, json as value};

use super::lines::{list, wrapped};
use super::text::HEADING;
use crate::words::Words;

/// The name and version of the result's format.
pub(crate) const FORMAT: &str = "coproduction/rollup/v1";

/// The collections that a thread runs through.
const ON_THE_WAY: [Collection; 4] = [
    Collection::Contributions,
    Collection::Replies,
    Collection::Decisions,
    Collection::Commitments,
];

/// Where places stand, as rows have it.
const STANDINGS: [&str; 4] = ["held", "vacant", "not-known", "seats-without-places"];

/// Equality monitoring as it may be published, and the rule it is protected by.
#[derive(Serialize)]
pub(crate) struct Monitoring {
    pub(crate) profile: DisclosureProfile,
    #[serde(flatten)]
    pub(crate) published: Published,
}

/// Writes the merged tally.
pub(crate) fn csv(out: &mut dyn Write, tally: &Tally) -> io::Result<()> {
    tally::csv(out, tally, true)
}

/// Writes the merged tally, one JSON object a line.
pub(crate) fn ndjson(out: &mut dyn Write, tally: &Tally) -> io::Result<()> {
    tally::ndjson(out, tally)
}

/// Writes the roll-up as one JSON object.
pub(crate) fn json(
    out: &mut dyn Write,
    tally: &Tally,
    services: &[ServiceCode],
    monitoring: Option<&Monitoring>,
) -> io::Result<()> {
    let by_category = |counted: Counted, bucket: &str| {
        let mut found = serde_json::Map::new();
        for (key, _) in tally.rows_of(counted) {
            let category = key.category();
            found.insert(category.to_owned(), tally.sum(counted, category, bucket).into());
        }
        found
    };
    let seats = Side::ALL.iter().map(|side| {
        let [held, vacant, not_known, without] = STANDINGS.map(|word| tally.sum(Counted::Seats, side.as_str(), word));
        value!({ "side": side, "held": held, "vacant": vacant, "notKnown": not_known, "seatsWithoutPlaces": without })
    });
    let adoption = adoption_of_boards(tally)
        .into_iter()
        .map(|(board, counts)| OfBoard {
            board: board.map(|board| board.to_string()),
            lived_experience: uptake(counts.lived_experience),
            professionals: uptake(counts.professionals),
        });
    let services = coverage(tally, services).into_iter().map(|service| {
        let boards = service.boards.iter().map(|(board, presence)| Standing {
            board: board.to_string(),
            name: board.name().map(|(en, cy)| value!({ "cy": cy, "en": en })),
            presence: *presence,
        });
        value!({
            "service": service.service, "boards": boards.collect::<Vec<_>>(), "activeOfNoBoard": service.of_no_board,
        })
    });
    let not_merged: Vec<_> = NOT_MERGED.iter().collect();
    let written = value!({
        "format": FORMAT,
        "boards": tally.boards().into_iter().flatten().map(Board::as_str).collect::<Vec<_>>(),
        "forums": by_category(Counted::Forums, "all"),
        "seats": seats.collect::<Vec<_>>(),
        "proposals": adoption.collect::<Vec<_>>(),
        "breaks": by_category(Counted::Breaks, "found"),
        "measures": pooled(tally).figures(),
        "services": services.collect::<Vec<_>>(),
        "monitoring": monitoring,
        "notMerged": not_merged,
    });
    serde_json::to_writer_pretty(&mut *out, &written)?;
    writeln!(out)
}

/// The proposals of a board; of one that is not on record, without a code.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OfBoard {
    #[serde(skip_serializing_if = "Option::is_none")]
    board: Option<String>,
    lived_experience: Value,
    professionals: Value,
}

/// How a board stands to a service; the seven health boards have names.
#[derive(Serialize)]
struct Standing {
    board: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Value>,
    presence: Presence,
}

fn uptake(uptake: Uptake) -> Value {
    let Uptake {
        adopted,
        in_part,
        not_adopted,
        pending,
        not_recorded,
    } = uptake;
    value!({
        "adopted": adopted, "inPart": in_part, "notAdopted": not_adopted, "pending": pending, "notRecorded": not_recorded,
    })
}

/// Writes the roll-up for people.
pub(crate) fn text(
    out: &mut dyn Write,
    words: Words,
    tally: &Tally,
    services: &[ServiceCode],
    monitoring: Option<&Monitoring>,
) -> io::Result<()> {
    if let Some(warning) = words.unchecked() {
        wrapped(out, "", "", warning)?;
    }
    let boards = tally.boards();
    let named: Vec<_> = boards.iter().flatten().map(|board| board.as_str()).collect();
    let forums: u64 = tally.rows_of(Counted::Forums).map(|(_, count)| count).sum();
    writeln!(out, "{HEADING}{}{HEADING:#}", words.forums_tallied(forums))?;
    list(out, "  ", words.boards(), &named)?;
    let of_no_board = tally
        .rows_of(Counted::Forums)
        .filter(|(key, _)| key.board().is_none());
    let of_no_board: u64 = of_no_board.map(|(_, count)| count).sum();
    if of_no_board > 0 {
        wrapped(out, "  ", "    ", words.forums_of_no_board(of_no_board))?;
    }
    seats(out, words, tally)?;
    adoption(out, words, tally)?;
    super::text::measures(out, words, &pooled(tally).figures())?;
    breaks(out, words, tally)?;
    for service in coverage(tally, services) {
        of_service(out, words, &service)?;
    }
    if let Some(Monitoring { profile, published }) = monitoring {
        super::published::write(out, words, published, profile)?;
    }
    heading(out, words.heading_not_merged())?;
    for not in NOT_MERGED {
        let (what, why) = (
            not.what.in_language(words.lang()),
            not.why.in_language(words.lang()),
        );
        wrapped(
            out,
            "    - ",
            "      ",
            format_args!("{what}: {}", lower_first(why)),
        )?;
    }
    Ok(())
}

/// A sentence as it stands after a colon.
fn lower_first(sentence: &str) -> String {
    let mut rest = sentence.chars();
    rest.next()
        .map(|first| first.to_lowercase().chain(rest).collect())
        .unwrap_or_default()
}

fn heading(out: &mut dyn Write, text: &str) -> io::Result<()> {
    writeln!(out, "\n  {HEADING}{text}{HEADING:#}")
}

fn seats(out: &mut dyn Write, words: Words, tally: &Tally) -> io::Result<()> {
    if tally.rows_of(Counted::Seats).next().is_none() {
        return Ok(());
    }
    heading(out, words.heading_seats())?;
    for side in Side::ALL {
        let counts = STANDINGS.map(|word| tally.sum(Counted::Seats, side.as_str(), word));
        if counts.iter().any(|count| *count > 0) {
            let line = format!("{}: {}", words.side(*side), words.places(counts));
            wrapped(out, "    - ", "      ", line)?;
        }
    }
    Ok(())
}

fn adoption(out: &mut dyn Write, words: Words, tally: &Tally) -> io::Result<()> {
    let proposed = |uptake: Uptake| uptake.proposed().unwrap_or(u64::MAX);
    let of_boards = adoption_of_boards(tally).into_iter().filter(|(_, counts)| {
        let OriginCounts {
            lived_experience,
            professionals,
        } = counts;
        proposed(*lived_experience) > 0 || proposed(*professionals) > 0
    });
    let mut of_boards = of_boards.peekable();
    if of_boards.peek().is_none() {
        return Ok(());
    }
    heading(out, words.heading_adoption())?;
    for (board, counts) in of_boards {
        let board = board.as_ref().map_or(words.no_board(), Board::as_str);
        wrapped(
            out,
            "    - ",
            "      ",
            format_args!(
                "{board}: {}",
                words.adopted(counts.lived_experience, counts.professionals)
            ),
        )?;
    }
    Ok(())
}

fn breaks(out: &mut dyn Write, words: Words, tally: &Tally) -> io::Result<()> {
    let found = BreakCode::ALL.iter().filter_map(|code| {
        let count = tally.sum(Counted::Breaks, code.as_str(), "found");
        (count > 0).then_some((code, count))
    });
    let found: Vec<_> = found.collect();
    // Where something is not on record, a thread that ends there is no break.
    let gaps = ON_THE_WAY.into_iter().filter_map(|collection| {
        let kind = format!("thread-{collection}");
        let lacking = |word: &str| tally.sum(Counted::Records, &kind, word);
        let count = lacking("not-recorded").saturating_add(lacking("not-whole"));
        (count > 0).then(|| format!("{} {count}", words.collection(collection)))
    });
    let gaps: Vec<_> = gaps.collect();
    if found.is_empty() && gaps.is_empty() {
        return Ok(());
    }
    heading(out, words.where_it_breaks())?;
    for (code, count) in found {
        let says = code.says().in_language(words.lang());
        let first = format!("    {count:>4}  ");
        wrapped(out, &first, "          ", format_args!("{says} [{code}]"))?;
    }
    list(out, "    ", words.not_all_on_record(), &gaps)
}

fn of_service(out: &mut dyn Write, words: Words, service: &ServiceCoverage) -> io::Result<()> {
    let code = service.service.strip_prefix("nhs-wales-main-specialty/");
    let known = SPECIALTIES.iter().find(|specialty| Some(specialty.code) == code);
    let name = known
        .map(|specialty| format!(" ({})", specialty.en))
        .unwrap_or_default();
    heading(
        out,
        &format!("{}: {}{name}", words.which_boards(), service.service),
    )?;
    for (board, presence) in &service.boards {
        let name = board
            .name()
            .map(|(en, cy)| format!(" {}", words.either(en, cy)))
            .unwrap_or_default();
        let says = presence.says().in_language(words.lang());
        wrapped(out, "    - ", "      ", format_args!("{board}{name}: {says}"))?;
    }
    if service.of_no_board > 0 {
        wrapped(
            out,
            "    - ",
            "      ",
            words.active_of_no_board(service.of_no_board),
        )?;
    }
    Ok(())
}
