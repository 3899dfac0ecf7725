//! The metadata of a CSV of tallies, by CSV on the Web.

use serde_json::{Value, json};

use super::{COLUMNS, Counted, LARGEST, TallyFormat};

/// The title of a column in Welsh (in English it is the name), and its meaning in English and Welsh.
fn titles(column: &str) -> [&'static str; 3] {
    match column {
        "format" => [
            "fformat",
            "The format of the row, with its version",
            "Fformat y rhes, gyda'i fersiwn",
        ],
        "board" => [
            "bwrdd",
            "The code of the accountable board; empty where it is not on record",
            "Cod y bwrdd atebol; gwag lle nad yw ar gofnod",
        ],
        "measure" => ["mesur", "What is counted", "Yr hyn a gyfrifir"],
        "category" => [
            "categori",
            "The category: a side, a stage, a code",
            "Y categori: ochr, cyfnod, cod",
        ],
        "bucket" => [
            "dosbarth",
            "The bucket: an outcome, a number of days, a service",
            "Y dosbarth: canlyniad, nifer o ddiwrnodau, gwasanaeth",
        ],
        "restricted" => [
            "cyfyngedig",
            "Whether the row may be a small count of people, not for publication",
            "A all y rhes fod yn gyfrif bach o bobl, nad yw i'w gyhoeddi",
        ],
        _ => [
            "cyfrif",
            "How many; counts of the same key add up",
            "Faint; mae cyfrifon yr un allwedd yn adio",
        ],
    }
}

/// The metadata of a CSV at a relative URL: its columns, with titles and meanings in English and Welsh, and their types, by the
/// W3C's *Metadata Vocabulary for Tabular Data*.
///
/// ```
/// let metadata = coproduction_principles::tally::csvw("tallies.csv");
/// assert_eq!(metadata["tableSchema"]["columns"][1]["titles"]["cy"], "bwrdd");
/// ```
pub fn csvw(url: &str) -> Value {
    let columns = COLUMNS.map(|name| {
        let [cy, means_en, means_cy] = titles(name);
        json!({
            "name": name,
            // A reader compares the header with the title in the language of the table, which is English.
            "titles": { "en": name, "cy": cy },
            "dc:description": [
                { "@value": means_en, "@language": "en" },
                { "@value": means_cy, "@language": "cy" },
            ],
            "datatype": datatype(name),
            "required": name != "board",
        })
    });
    json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
        "url": url,
        "dc:title": [
            { "@value": "Tallies of co-production forums", "@language": "en" },
            { "@value": "Cyfrifon fforymau cydgynhyrchu", "@language": "cy" },
        ],
        "dialect": { "encoding": "utf-8", "header": true, "delimiter": "," },
        "tableSchema": { "columns": columns },
    })
}

fn datatype(column: &str) -> Value {
    let one_of = |words: Vec<&str>| json!({ "base": "string", "format": words.join("|") });
    match column {
        "format" => one_of(TallyFormat::ALL.iter().map(|format| format.as_str()).collect()),
        "measure" => one_of(Counted::ALL.iter().map(|counted| counted.as_str()).collect()),
        "restricted" => json!({ "base": "boolean", "format": "true|false" }),
        "count" => json!({ "base": "integer", "minimum": 0, "maximum": LARGEST }),
        _ => json!("string"),
    }
}
