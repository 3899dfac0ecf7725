//! Census 2021 by health board, embedded.

use std::collections::HashMap;
use std::sync::LazyLock;

use coproduction_core::registers::HEALTH_BOARDS;
use coproduction_core::{Bilingual, Citation, Code, Date, GssCode, PlaceArea, Text, TextOrigin};

use super::{CellsSum, ReferenceAbout, ReferenceCell, ReferencePopulation, Universe};
use crate::{CodeList, KnownCodeList};

/// Where the figures are from, and what was done to them: `data/SOURCE.txt`.
const FIGURES: &str = include_str!("../../data/census-2021-health-boards.csv");

/// Their lines by the name of the code list, which is the first field and is left out.
static BY_LIST: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut by_list: HashMap<&str, Vec<&str>> = HashMap::new();
    for (list, line) in FIGURES.lines().filter_map(|line| line.split_once(',')) {
        by_list.entry(list).or_default().push(line);
    }
    by_list
});

/// The areas with figures: the seven health boards, and Wales.
pub static CENSUS_2021_AREAS: &[&str] = &[
    "W11000023",
    "W11000024",
    "W11000025",
    "W11000028",
    "W11000029",
    "W11000030",
    "W11000031",
    "W92000004",
];

const CENSUS_DAY: &str = "2021-03-21";
/// The words that the licence asks for.
const ATTRIBUTION: (&str, &str) = (
    "Source: Office for National Statistics, Census 2021, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right.",
    "Ffynhonnell: Swyddfa Ystadegau Gwladol, Cyfrifiad 2021, wedi'i drwyddedu o dan Drwydded Llywodraeth Agored f3.0. Yn cynnwys data OS © Hawlfraint y Goron a hawl cronfa ddata.",
);
const SUMMED: (&str, &str) = (
    "Sums of output areas. ONS alters small counts to protect people, so that they differ from its own tables by some tens of people.",
    "Symiau ardaloedd cynnyrch. Mae'r SYG yn newid cyfrifon bach i ddiogelu pobl, felly maent yn wahanol i'w thablau ei hun o rai degau o bobl.",
);
const FROM_AUTHORITIES: (&str, &str) = (
    "Sums of ONS's own counts for local authorities.",
    "Symiau cyfrifon y SYG ei hun ar gyfer awdurdodau lleol.",
);
const ROUNDED: (&str, &str) = (
    "Sums of first results for local authorities, each rounded to the nearest 100 people.",
    "Symiau canlyniadau cyntaf ar gyfer awdurdodau lleol, pob un wedi'i dalgrynnu i'r 100 o bobl agosaf.",
);
const RECOVERED: (&str, &str) = (
    "Worked back from published proportions of neighbourhoods: some people more or less than ONS's own counts. Those who answered that their gender identity is the same, and those who did not answer, cannot be told apart.",
    "Wedi'u cyfrifo'n ôl o gyfrannau cyhoeddedig cymdogaethau: ychydig bobl yn fwy neu'n llai na chyfrifon y SYG ei hun. Ni ellir gwahaniaethu rhwng y rhai a atebodd fod eu hunaniaeth o ran rhywedd yr un peth a'r rhai nad atebodd.",
);

/// The people of a health board, or of Wales (`W92000004`), on 21 March 2021, by the groups of a code list of Census 2021.
///
/// `None` of another area, and of a list that is not of the Census. The figures are of the boards as they were on that day, which are
/// those of today.
///
/// ```
/// use coproduction_equity::census_2021;
/// use coproduction_equity::code_lists::CENSUS_2021_DISABILITY;
///
/// let wales = census_2021(&"W92000004".parse()?, &CENSUS_2021_DISABILITY).expect("Wales has figures");
/// let disabled = wales.share(&"disabled".parse()?)?;
/// assert_eq!((disabled.part(), disabled.whole()), (670_296, 3_107_456)); // 21.6 %
/// assert_eq!(wales.about.as_of.to_string(), "2021-03-21");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn census_2021(area: &GssCode, list: &KnownCodeList) -> Option<ReferencePopulation> {
    let place = CENSUS_2021_AREAS.iter().position(|code| *code == area.as_str())?;
    let mut tables: Vec<&str> = Vec::new();
    let mut cells = Vec::new();
    let (mut total, mut of_table) = (None, None);
    for line in BY_LIST.get(list.name).into_iter().flatten() {
        // The label, which may have commas, is the last field.
        let mut fields = line.splitn(CENSUS_2021_AREAS.len() + 3, ',');
        let (table, code) = (fields.next()?, fields.next()?);
        if !tables.contains(&table) {
            tables.push(table);
        }
        let people: u64 = fields.nth(place)?.parse().ok()?;
        // Each table begins with its total.
        if code == "total" {
            of_table = Some(people);
            total = total.or(of_table);
        } else {
            let cell = ReferenceCell::new(Code::parse(code).ok()?, people);
            cells.push(match of_table.filter(|_| of_table != total) {
                Some(whole) => cell.out_of(whole),
                None => cell,
            });
        }
    }
    let named = CodeList::new(Code::parse(list.name).ok()?).version(Text::parse(list.version).ok()?);
    let population =
        ReferencePopulation::new(list.characteristic, named, about(area, list, &tables)?, total?);
    let population = population.cells(cells);
    Some(if list.name == "census-2021-gender-identity" {
        population.cells_sum(CellsSum::BelowTotal)
    } else {
        population
    })
}

fn about(area: &GssCode, list: &KnownCodeList, tables: &[&str]) -> Option<ReferenceAbout> {
    let (universe, made) = match list.name {
        "census-2021-age" => (Universe::UsualResidents, ROUNDED),
        "census-2021-ethnic-group" => (Universe::UsualResidents, FROM_AUTHORITIES),
        "census-2021-gender-identity" => (Universe::SixteenAndOver, RECOVERED),
        "census-2021-legal-partnership" => (Universe::SixteenAndOver, SUMMED),
        "census-2021-sexual-orientation" => (Universe::SixteenAndOver, FROM_AUTHORITIES),
        "census-2021-unpaid-care" => (Universe::FiveAndOver, SUMMED),
        "census-2021-welsh-skills" | "census-2021-welsh-skill-combinations" => {
            (Universe::ThreeAndOver, SUMMED)
        }
        _ => (Universe::UsualResidents, SUMMED),
    };
    let tables = tables.join(", ");
    let en = format!("Census 2021, {tables}: {}", list.title_en);
    let title = match list.title_cy {
        Some(cy) => both(&en, &format!("Cyfrifiad 2021, {tables}: {cy}"))?,
        None => Bilingual::in_english(Text::parse(&en).ok()?),
    };
    let publisher = both("Office for National Statistics", "Swyddfa Ystadegau Gwladol")?;
    let place = PlaceArea::new().gss_code(area.clone()).name(name_of(area)?);
    let day = Date::parse(CENSUS_DAY).ok()?;
    Some(
        ReferenceAbout::new(
            Citation::new(title).publisher(publisher),
            day.into(),
            universe,
            place,
        )
        .description(translated(made)?)
        .attribution(translated(ATTRIBUTION)?),
    )
}

fn name_of(area: &GssCode) -> Option<Bilingual> {
    let Some(board) = HEALTH_BOARDS.iter().find(|board| board.gss == area.as_str()) else {
        return both("Wales", "Cymru");
    };
    both(board.en, board.cy?)
}

fn both(en: &str, cy: &str) -> Option<Bilingual> {
    Some(Bilingual::new(Text::parse(cy).ok()?, Text::parse(en).ok()?))
}

/// A text of this library, with Welsh that nobody has checked.
fn translated((en, cy): (&str, &str)) -> Option<Bilingual> {
    let (cy_origin, en_origin) = (TextOrigin::MachineTranslation, TextOrigin::Written);
    Some(both(en, cy)?.with_origins(Some(cy_origin), Some(en_origin)))
}
