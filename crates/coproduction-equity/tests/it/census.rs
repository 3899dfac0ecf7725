//! Census 2021 as embedded, against what others have published.

use coproduction_core::registers::HEALTH_BOARDS;
use coproduction_core::{Code, GssCode, PartialDate};
use coproduction_equity::code_lists::{self, ALL};
use coproduction_equity::{
    CENSUS_2021_AREAS, CategoryKind, CellsSum, KnownCodeList, ReferenceError, ReferencePopulation, Universe,
    census_2021,
};

const FIGURES: &str = include_str!("../../data/census-2021-health-boards.csv");
const WALES: &str = "W92000004";

fn area(code: &str) -> GssCode {
    code.parse().unwrap()
}

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn wales(list: &KnownCodeList) -> ReferencePopulation {
    census_2021(&area(WALES), list).unwrap()
}

/// Thousandths, halves upwards.
fn thousandths(list: &KnownCodeList, group: &str) -> u64 {
    let share = wales(list).share(&code(group)).unwrap();
    (2000 * share.part() + share.whole()) / (2 * share.whole())
}

fn lists() -> impl Iterator<Item = &'static KnownCodeList> {
    ALL.iter()
        .copied()
        .filter(|list| list.name.starts_with("census-2021-"))
}

#[test]
fn every_board_of_today_is_there_and_wales() {
    let boards: Vec<_> = HEALTH_BOARDS
        .iter()
        .filter(|b| b.to.is_none())
        .map(|b| b.gss)
        .collect();
    assert_eq!(CENSUS_2021_AREAS, [boards.as_slice(), &[WALES]].concat());
    for list in lists() {
        for gss in CENSUS_2021_AREAS {
            let about = census_2021(&area(gss), list).unwrap().about;
            assert_eq!(about.as_of, "2021-03-21".parse::<PartialDate>().unwrap());
            let name = about.area.name.unwrap();
            assert!(name.cy().is_some() && name.en().is_some() && name.cy() != name.en());
            assert_eq!(about.area.gss_code.unwrap().as_str(), *gss);
            let attribution = about.attribution.unwrap();
            assert!(
                attribution
                    .en()
                    .unwrap()
                    .as_str()
                    .contains("Open Government Licence v3.0")
            );
            assert!(attribution.cy().unwrap().as_str().contains("Llywodraeth Agored"));
            let title = about.source.title;
            assert!(title.en().unwrap().as_str().starts_with("Census 2021, ") && title.cy().is_some());
        }
    }
    // A board that had ended, an area of England, a list that is not of the Census.
    let sex = &code_lists::CENSUS_2021_SEX;
    assert!(census_2021(&area("W11000026"), sex).is_none());
    assert!(census_2021(&area("E92000001"), sex).is_none());
    assert!(census_2021(&area(WALES), &code_lists::NHS_WALES_ETHNIC_CATEGORY).is_none());
}

/// Leaves sum to subtotals, and those to the total, in every area; the seven boards sum to Wales.
#[test]
fn everything_adds_up() {
    for list in lists() {
        let of_wales = wales(list);
        let mut boards = vec![0; of_wales.cells.as_ref().unwrap().len()];
        let mut total = 0;
        for gss in CENSUS_2021_AREAS {
            let population = census_2021(&area(gss), list).unwrap();
            assert_eq!(population.check(), Ok(()), "{} {gss}", list.name);
            if *gss != WALES {
                total += population.total;
                for (sum, cell) in boards.iter_mut().zip(population.cells.unwrap()) {
                    *sum += cell.people;
                }
            }
        }
        let cells: Vec<_> = of_wales.cells.unwrap().iter().map(|cell| cell.people).collect();
        assert_eq!((boards, total), (cells, of_wales.total), "{}", list.name);
    }
}

/// The sums are declared where they do not reach the total, or mean nothing.
#[test]
fn what_does_not_add_up_says_so() {
    let declared: Vec<_> = lists()
        .filter(|list| wales(list).cells_sum.is_some())
        .map(|list| list.name)
        .collect();
    assert_eq!(declared, ["census-2021-gender-identity"]);
    let mut skills = wales(&code_lists::CENSUS_2021_WELSH_SKILLS);
    let people: u64 = skills.cells.iter().flatten().map(|cell| cell.people).sum();
    assert!(people > skills.total);
    skills.cells_sum = Some(CellsSum::BelowTotal);
    assert_eq!(skills.check(), Err(ReferenceError::PartAboveWhole));
    let mut identity = wales(&code_lists::CENSUS_2021_GENDER_IDENTITY);
    identity.cells_sum = None;
    assert_eq!(identity.check(), Err(ReferenceError::SumsDiffer));
}

/// Every category of a topic that is shipped has its code; every leaf has its figure, but where the source lumps some together.
#[test]
fn every_category_has_its_code_and_every_leaf_its_figure() {
    let mut rows = 0;
    for line in FIGURES.lines().skip(1) {
        let mut fields = line.split(',');
        let name = fields.next().unwrap();
        let list = ALL.iter().find(|list| list.name == name).unwrap();
        let code = fields.nth(1).unwrap();
        assert!(code == "total" || list.category(code).is_some(), "{line}");
        rows += 1;
    }
    assert_eq!(rows, 117);
    for list in lists() {
        let population = wales(list);
        for leaf in list
            .categories
            .iter()
            .filter(|category| category.kind != CategoryKind::Subtotal)
        {
            let lumped = [
                "same",
                "trans-woman",
                "trans-man",
                "non-binary",
                "other-identity",
                "not-answered",
            ];
            if list.name != "census-2021-gender-identity" || !lumped.contains(&leaf.code) {
                assert!(
                    population.share(&code(leaf.code)).is_ok(),
                    "{} {}",
                    list.name,
                    leaf.code
                );
            }
        }
    }
}

/// Figures that others have published, to their own rounding.
#[test]
fn the_figures_are_those_that_others_have_published() {
    // Welsh Language Commissioner: 538,300 people of three and over can speak Welsh, 17.8 %.
    let skills = &code_lists::CENSUS_2021_WELSH_SKILLS;
    assert_eq!(wales(skills).share(&code("speak")).unwrap().part(), 538_326);
    assert_eq!(thousandths(skills, "speak"), 178);
    assert_eq!(
        thousandths(&code_lists::CENSUS_2021_WELSH_SKILL_COMBINATIONS, "speak"),
        178
    );
    // Senedd Research: 3,107,500 usual residents, 662,000 of 65 and over, 21.3 %.
    assert!(wales(&code_lists::CENSUS_2021_SEX).total.abs_diff(3_107_500) <= 100);
    let age = &code_lists::CENSUS_2021_AGE;
    assert!(
        wales(age)
            .share(&code("65-plus"))
            .unwrap()
            .part()
            .abs_diff(662_000)
            <= 300
    );
    assert_eq!(thousandths(age, "65-plus"), 213);
    // Tai Pawb: 10,270 of 16 and over with a gender identity different from sex registered at birth. These were worked back.
    let identity = wales(&code_lists::CENSUS_2021_GENDER_IDENTITY);
    assert!(
        identity
            .share(&code("different"))
            .unwrap()
            .part()
            .abs_diff(10_270)
            <= 10
    );
    // Welsh Government: White 93.8 %, of whom 90.6 % Welsh, English, Scottish, Northern Irish or British; Asian 2.9, Mixed 1.6, Black 0.9 %.
    let ethnic = &code_lists::CENSUS_2021_ETHNIC_GROUP;
    let shares =
        ["white", "white-british", "asian", "mixed", "black"].map(|group| thousandths(ethnic, group));
    assert_eq!(shares, [938, 906, 29, 16, 9]);
    assert_eq!(thousandths(&code_lists::CENSUS_2021_DISABILITY, "disabled"), 216);
}

#[test]
fn who_is_counted_is_typed() {
    let universe = |list| wales(list).about.universe;
    assert_eq!(
        universe(&code_lists::CENSUS_2021_WELSH_SKILLS),
        Universe::ThreeAndOver
    );
    assert_eq!(
        universe(&code_lists::CENSUS_2021_UNPAID_CARE),
        Universe::FiveAndOver
    );
    assert_eq!(
        universe(&code_lists::CENSUS_2021_SEXUAL_ORIENTATION),
        Universe::SixteenAndOver
    );
    assert_eq!(
        universe(&code_lists::CENSUS_2021_RELIGION),
        Universe::UsualResidents
    );
}

/// Each table has a total of its own: a share is never taken of another's.
#[test]
fn a_skill_is_a_share_of_its_own_table() {
    let skills = wales(&code_lists::CENSUS_2021_WELSH_SKILLS);
    let wholes = ["none", "understand", "speak", "read", "write"]
        .map(|skill| skills.share(&code(skill)).unwrap().whole());
    assert_eq!(wholes, [3_018_086, 3_018_096, 3_018_204, 3_018_275, 3_017_960]);
}

#[test]
fn not_answered_can_be_left_out_of_the_whole_where_it_is_known() {
    let orientation = wales(&code_lists::CENSUS_2021_SEXUAL_ORIENTATION);
    let lgb = orientation.share_of_stated(&code("lgb-plus")).unwrap();
    assert_eq!((lgb.part(), lgb.whole()), (76_864, 2_559_418 - 193_923));
    assert_eq!(
        orientation.share_of_stated(&code("not-answered")),
        Err(ReferenceError::NoSuchGroup)
    );
    let identity = wales(&code_lists::CENSUS_2021_GENDER_IDENTITY);
    assert_eq!(
        identity.share_of_stated(&code("trans")),
        Err(ReferenceError::StatedNotKnown)
    );
    let sex = wales(&code_lists::CENSUS_2021_SEX);
    assert_eq!(sex.share_of_stated(&code("female")), sex.share(&code("female")));
}
