//! Monitoring as it may be published: worked tables, what the ledger refuses, and what a stranger can tell.

use coproduction_equity::disclosure::{
    Budget, Certificate, DisclosureError, DisclosureProfile, Feasible, KnownProfile, Ledger, ReleasedFigure,
};
use coproduction_principles::tally::{Published, protected};
use proptest::prelude::*;

use super::{HEADER, read_text};

fn profile(name: &str) -> DisclosureProfile {
    KnownProfile::find(name).unwrap().profile().unwrap()
}

/// The roll-up of rows such as `7A1 members/sex census-2021-sex/female 12`.
fn published(rows: &[&str], profile: &DisclosureProfile, ledger: &Ledger) -> Published {
    let rows = rows.iter().map(|row| {
        let [board, category, bucket, count] = row.split(' ').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let board = board.trim_matches('-');
        format!("coproduction/tally/v1,{board},monitoring,{category},{bucket},true,{count}\n")
    });
    let tally = read_text(&format!("{HEADER}{}", rows.collect::<String>()));
    protected(&tally, profile, ledger, &Budget::default()).unwrap()
}

fn by_5(rows: &[&str]) -> Published {
    published(rows, &profile("threshold-5"), &Ledger::new())
}

fn figures(certificate: &Certificate) -> Vec<Option<u64>> {
    let figures = certificate.table.figures().into_iter().flatten();
    figures
        .map(|figure| match figure {
            ReleasedFigure::Shown(people) => Some(people),
            _ => None,
        })
        .collect()
}

fn reasons(published: &Published) -> Vec<&str> {
    published.withheld.iter().map(|table| table.code).collect()
}

const CARERS: [&str; 5] = [
    "7A1 members/unpaid-care census-2021-unpaid-care/up-to-9-hours 3",
    "7A1 members/unpaid-care census-2021-unpaid-care/none 16",
    "7A2 members/unpaid-care census-2021-unpaid-care/carer 1",
    "7A2 members/unpaid-care census-2021-unpaid-care/none 14",
    "7A2 members/unpaid-care census-2021-unpaid-care:prefer-not-to-say 8",
];

#[test]
fn a_question_is_pooled_over_boards_and_protected_as_a_whole() {
    let published = by_5(&CARERS);
    let [carers] = published.releases.as_slice() else {
        panic!("{published:?}")
    };
    let columns: Vec<_> = carers
        .table
        .columns()
        .iter()
        .map(coproduction_core::Code::as_str)
        .collect();
    assert_eq!(columns, ["none", "carer", "no-value"]);
    // 30, 4, 8 and 42: the 4 is hidden, and the 8 with it; together they are 12.
    assert_eq!(figures(carers), [Some(30), None, None, Some(42)]);
    let interval = |cell: &Feasible| (cell.column, cell.low, cell.high);
    let intervals: Vec<_> = carers.hidden.iter().flatten().map(interval).collect();
    assert_eq!(intervals, [(1, 0, Some(12)), (2, 0, Some(12))]);
    assert_eq!(carers.check(&Budget::default()), Ok(()));
    let written = serde_json::to_value(&published).unwrap();
    assert_eq!(
        written["releases"][0]["subject"],
        serde_json::json!({
            "characteristic": "unpaid-care", "codeList": { "name": "census-2021-unpaid-care" }, "group": "members",
            "boards": ["7A1", "7A2"],
        })
    );
}

#[test]
fn where_zeros_are_sensitive_they_are_hidden_too() {
    let rows = [
        "7A1 members/sex census-2021-sex/female 30",
        "7A1 members/sex census-2021-sex/male 25",
    ];
    assert_eq!(
        figures(&by_5(&rows).releases[0]),
        [Some(30), Some(25), Some(0), Some(55)]
    );
    let hidden = published(&rows, &profile("acro-10"), &Ledger::new());
    let figures = figures(&hidden.releases[0]);
    assert_eq!(figures[2], None);
    assert!(
        figures.iter().filter(|figure| figure.is_none()).count() > 1,
        "{figures:?}"
    );
}

#[test]
fn what_does_not_add_up_to_people_is_withheld_with_one_reason() {
    // One person can have several of these skills.
    let published = by_5(&[
        "7A1 members/welsh-language census-2021-welsh-skills/speak 30",
        "7A1 members/welsh-language census-2021-welsh-skills/read 30",
    ]);
    assert_eq!(
        (published.releases.len(), reasons(&published)),
        (0, vec!["table-not-protected"])
    );
    // So that their number is no number of people, and does not stand in the way of those.
    let published = by_5(&[
        "7A1 members/welsh-language census-2021-welsh-skills/speak 30",
        "7A1 members/welsh-language census-2021-welsh-skills/read 30",
        "7A1 members/welsh-language census-2021-welsh-skill-combinations/none 20",
        "7A1 members/welsh-language census-2021-welsh-skill-combinations/understand-only 12",
    ]);
    assert_eq!(published.releases.len(), 1, "{published:?}");
}

/// Forums of one board, or of two, that asked by wider and by finer groups: everybody is counted, and once.
#[test]
fn a_group_and_parts_of_it_add_up() {
    let rows = |finer: &str| {
        [
            "7A1 members/disability census-2021-disability/disabled 20".to_owned(),
            "7A1 members/disability census-2021-disability/not-disabled 20".to_owned(),
            format!("{finer} members/disability census-2021-disability/limited-a-lot 10"),
            format!("{finer} members/disability census-2021-disability/limited-a-little 10"),
            format!("{finer} members/disability census-2021-disability/no-condition 12"),
        ]
    };
    for board in ["7A1", "7A2"] {
        let published = by_5(&rows(board).each_ref().map(String::as_str));
        assert_eq!(
            figures(&published.releases[0]),
            [Some(40), Some(32), Some(0), Some(72)],
            "{board}"
        );
    }
}

#[test]
fn what_was_published_before_is_held_against_it() {
    let first = by_5(&CARERS);
    let ledger = Ledger::new().releases(first.releases.clone());
    let again = |rows: &[&str]| published(rows, &profile("threshold-5"), &ledger);
    assert_eq!(again(&CARERS), first);
    let mut one_more = CARERS;
    one_more[1] = "7A1 members/unpaid-care census-2021-unpaid-care/none 17";
    // Not by how many: the code of a few is not said.
    assert_eq!(reasons(&again(&one_more)), ["undoes-earlier-release"]);
    // Five more, and all of them known not to be carers.
    one_more[1] = "7A1 members/unpaid-care census-2021-unpaid-care/none 21";
    assert_eq!(reasons(&again(&one_more)), ["undoes-earlier-release"]);
    // A third board: what it has would be the difference.
    let mut wider = CARERS.to_vec();
    wider.push("7A3 members/unpaid-care census-2021-unpaid-care/none 60");
    assert_eq!(reasons(&again(&wider)), ["some-boards-in-earlier-release"]);
    let as_others = |from: &str, to: &str| {
        let others: Vec<String> = CARERS.iter().map(|row| row.replace(from, to)).collect();
        again(&others.iter().map(String::as_str).collect::<Vec<_>>())
    };
    // Members may be among them, as within one run.
    for group in ["applicants", "participants", "respondents"] {
        let refused = as_others("members", group);
        assert_eq!(reasons(&refused), ["another-group-in-earlier-release"], "{group}");
    }
    assert_eq!(as_others("7A", "7B").releases.len(), 1);
    // A certificate that does not hold admits nothing.
    let mut broken = first.releases.clone();
    broken[0].hidden = None;
    let refused = published(&CARERS, &profile("threshold-5"), &Ledger::new().releases(broken));
    assert_eq!(reasons(&refused), ["certificate-says-otherwise"]);
    assert!(refused.withheld[0].why.en.contains("ledger"));
}

#[test]
fn of_two_questions_with_nearly_as_many_answers_the_second_is_withheld() {
    let mut rows = CARERS.to_vec();
    rows.extend([
        "7A1 members/sex census-2021-sex/female 23",
        "7A2 members/sex census-2021-sex/male 17",
    ]);
    let published = by_5(&rows);
    // Sex comes first: 40 people answered it, and 42 the other.
    assert_eq!(published.releases.len(), 1);
    assert_eq!(reasons(&published), ["table-not-protected"]);
}

/// Each is (list or group, no value withstanding) as safe by itself as the other; taken from one another they show a small count.
#[test]
fn of_one_characteristic_one_table_is_published() {
    // The Census has Gypsy or Irish Traveller within White, and NHS Wales beside it: 43 less 40 would be the three.
    let race = [
        "7A1 members/race census-2021-ethnic-group/white-british 40",
        "7A1 members/race census-2021-ethnic-group/gypsy-or-irish-traveller 3",
        "7A1 members/race census-2021-ethnic-group/indian 6",
        "7A1 members/race census-2021-ethnic-group/asian-other 8",
        "7A1 members/race nhs-wales-ethnic-category/A 40",
        "7A1 members/race nhs-wales-ethnic-category/B 3",
        "7A1 members/race nhs-wales-ethnic-category/H 6",
        "7A1 members/race nhs-wales-ethnic-category/L 8",
    ];
    let lists = |published: &Published| -> Vec<String> {
        let lists = published.releases.iter();
        lists.map(|one| one.subject.code_list.name.to_string()).collect()
    };
    // As many: the first by name.
    let published = by_5(&race);
    assert_eq!(lists(&published), ["census-2021-ethnic-group"]);
    assert_eq!(reasons(&published), ["table-not-protected"]);
    let mut more = race.to_vec();
    more.push("7A1 members/race nhs-wales-ethnic-category/M 5");
    let most = by_5(&more);
    assert_eq!(lists(&most), ["nhs-wales-ethnic-category"]);
    assert_eq!(reasons(&most), ["table-not-protected"]);
    // Nor in the next run.
    let ledger = Ledger::new().releases(published.releases);
    let next = self::published(&race[4..], &profile("threshold-5"), &ledger);
    assert_eq!(reasons(&next), ["another-list-in-earlier-release"]);

    let groups = [
        "7A1 members/unpaid-care census-2021-unpaid-care/none 30",
        "7A1 members/unpaid-care census-2021-unpaid-care/carer 12",
        "7A1 participants/unpaid-care census-2021-unpaid-care/none 36",
        "7A1 participants/unpaid-care census-2021-unpaid-care/carer 13",
    ];
    let published = by_5(&groups);
    let group = published.releases[0].subject.group.unwrap();
    assert_eq!((published.releases.len(), group.as_str()), (1, "participants"));
    assert_eq!(reasons(&published), ["table-not-protected"]);
}

#[test]
fn where_all_are_of_one_category_nothing_is_published() {
    let of = |none: u64, carer: u64, no_value: u64| {
        let rows = [("/none", none), ("/carer", carer), (":not-asked", no_value)];
        let rows = rows.map(|(answer, count)| {
            format!("7A1 members/unpaid-care census-2021-unpaid-care{answer} {count}")
        });
        by_5(&rows.each_ref().map(String::as_str))
    };
    for (none, carer, no_value) in [(0, 31, 0), (3, 0, 0), (30, 0, 9), (0, 2, 20)] {
        let published = of(none, carer, no_value);
        assert_eq!(
            (published.releases.len(), reasons(&published)),
            (0, vec!["table-not-protected"]),
            "{none} {carer} {no_value}"
        );
    }
    assert_eq!(of(30, 12, 9).releases.len(), 1);
}

#[test]
fn a_profile_that_cannot_be_used_is_an_error() {
    let mut one = profile("threshold-5");
    one.threshold = 1;
    let result = protected(&read_text(HEADER), &one, &Ledger::new(), &Budget::default());
    assert_eq!(result, Err(DisclosureError::UnusableProfile));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// The attack: whoever has what is published takes the figures shown from the total. Of what is left they can tell nothing below the
    /// threshold, whatever the counts were. In one row that is so where two figures are hidden that are together at least as many as the
    /// largest small count, or where the total is hidden.
    #[test]
    fn nobody_can_tell_a_small_count(
        counts in prop::collection::vec(prop_oneof![0_u64..7, 0_u64..60], 7),
        of in prop::sample::select(vec!["threshold-5", "threshold-8"]),
    ) {
        let rows = [
            "7A1 members/disability census-2021-disability/limited-a-lot",
            "7A2 members/disability census-2021-disability/not-disabled",
            "7A2 members/disability census-2021-disability:not-asked",
            "7A1 members/unpaid-care census-2021-unpaid-care/carer",
            "7A1 members/unpaid-care census-2021-unpaid-care/none",
            "7A2 members/unpaid-care census-2021-unpaid-care/none",
            "7A2 members/unpaid-care census-2021-unpaid-care:withdrawn",
        ];
        let rows: Vec<String> = rows.iter().zip(&counts).map(|(row, count)| format!("{row} {count}")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let profile = profile(of);
        let published = published(&rows, &profile, &Ledger::new());
        let mut before = Ledger::new();
        for certificate in &published.releases {
            prop_assert_eq!(certificate.check(&Budget::default()), Ok(()));
            prop_assert_eq!(before.admits(certificate, &Budget::default()), Ok(()));
            before = before.clone().releases(before.releases.into_iter().flatten().chain([certificate.clone()]));
            let figures = figures(certificate);
            let (total, cells) = figures.split_last().unwrap();
            let hidden = cells.iter().filter(|cell| cell.is_none()).count();
            let shown: u64 = cells.iter().flatten().sum();
            prop_assert!(figures.iter().flatten().all(|people| !profile.hides(*people)));
            if let Some(total) = total {
                let left = total - shown;
                prop_assert!(hidden == 0 || (hidden > 1 && left + 1 >= profile.threshold.into()), "{figures:?}");
            } else {
                prop_assert!(hidden > 0, "the cells would add up to it: {figures:?}");
            }
        }
    }
}
