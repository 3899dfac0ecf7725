//! Results as other programs read them.

use crate::support::*;

#[test]
fn exact_fractions_on_the_wire() {
    let power = Exact::ratio(18, 24).unwrap() * exact(6435, 32_768);
    let wire = serde_json::to_string(&power).unwrap();
    assert_eq!(
        wire,
        r#"{"numerator":"19305","denominator":"131072","approx":0.14728546142578125}"#
    );
    assert_eq!((power.percent(), exact(1, 200).percent()), (Some(15), Some(1)));
    assert!(!(exact(1, 3) - exact(1, 2)).is_probability());
    // Beyond every float there is no decimal.
    let huge = (0..20).fold(exact(u64::MAX, 1), |product, _| product * exact(u64::MAX, 1));
    assert!(!serde_json::to_string(&huge).unwrap().contains("approx"));
}

/// However it was come by, small or large on the way.
#[test]
fn a_fraction_has_one_form() {
    let third = exact(1, 3);
    let large = exact(u64::MAX, 1) * exact(u64::MAX, 7);
    assert_eq!(large.over(&large), Ok(Exact::one()));
    assert_eq!(&large - &(&large - &third), third);
    assert_eq!(&(&large * &third).over(&large).unwrap(), &third);
    assert_eq!(Exact::from(third.to_rational()), third);
    let edge = exact(u64::MAX / 2, 1);
    assert_eq!(&(&edge + &Exact::one()) - &Exact::one(), edge);
    assert!(third < large && large > edge && Exact::zero() - large.clone() < third);
    assert_eq!(
        (third.to_f64(), edge.to_f64()),
        (Some(1.0 / 3.0), Some(9_223_372_036_854_775_807.0))
    );
    assert!(third.over(&Exact::zero()).is_err());
}

/// Each kind of result, as other programs read it. What is withheld holds nothing that could be shown.
#[test]
fn results_on_the_wire() {
    let (value, interval) = (exact(1, 4), intervals::wilson(4, 16, SURE).unwrap());
    let half = Band::point(&exact(1, 2)).unwrap();
    let test = Test::new(TestMethod::ExactBinomial, 0.25).unwrap();
    let measured = Measured::new(value.clone(), 16)
        .against(interval, half)
        .test(test);
    let wire = serde_json::to_value(MeasureResult::Measured(measured)).unwrap();
    assert_eq!(
        (&wire["kind"], &wire["n"], &wire["verdict"]),
        (&"measured".into(), &16.into(), &"below".into())
    );
    assert_eq!(wire["interval"]["method"], "wilson");
    assert_eq!(
        wire["test"],
        serde_json::json!({ "method": "exact-binomial", "pValue": 0.25 })
    );

    let results = [
        (
            MeasureResult::Bounded {
                low: value.clone(),
                high: Exact::one(),
                why: Why::Undisclosed,
            },
            "bounded",
        ),
        (
            MeasureResult::NotEnough {
                n: 1,
                need: 6,
                why: Why::TooFew,
            },
            "not-enough",
        ),
        (
            MeasureResult::NotDefined {
                why: Why::NoReference,
            },
            "not-defined",
        ),
        (MeasureResult::Withheld { why: Why::SmallGroup }, "withheld"),
    ];
    for (result, kind) in results {
        assert_eq!(result.kind(), kind);
        assert_eq!(serde_json::to_value(&result).unwrap()["kind"], kind);
        assert_eq!(
            (result.verdict(), result.map(|exact| exact.percent()).kind()),
            (None, kind)
        );
    }
    let withheld = MeasureResult::<Exact>::Withheld { why: Why::SmallGroup };
    assert_eq!(format!("{withheld:?}"), "Withheld { why: SmallGroup }");

    // Nothing that is not a number gets in.
    assert_eq!(Test::new(TestMethod::FisherExact, f64::NAN), None);
    assert_eq!(
        Interval::new(0.0, f64::INFINITY, IntervalMethod::Wilson, SURE),
        None
    );
    assert_eq!(Interval::new(1.0, 0.0, IntervalMethod::Wilson, SURE), None);
    assert_eq!(Band::new(f64::NAN, 1.0), None);
    assert_eq!(
        (Proportion::new(0, 0, "members"), Proportion::new(3, 2, "members")),
        (None, None)
    );
    assert_eq!(
        Proportion::new(1, 200, "members").map(|share| share.percent()),
        Some(1)
    );
    for why in Why::ALL {
        let message = why.message();
        assert!(!message.en.is_empty() && !message.cy.is_empty() && message.en != message.cy);
    }
}

#[test]
fn bands_and_verdicts() {
    let zero = Band::point(&Exact::zero()).unwrap();
    let below = intervals::newcombe(5, 14, 18, 24, SURE).unwrap();
    assert_eq!(zero.verdict(&below), Verdict::Below);
    let above = intervals::newcombe(18, 24, 5, 14, SURE).unwrap();
    assert_eq!(zero.verdict(&above), Verdict::Above);
    let either = intervals::newcombe(1, 3, 4, 5, SURE).unwrap();
    assert_eq!(zero.verdict(&either), Verdict::CannotTell);
    let no_upper_end = rates::ratio((3, 50), (0, 96), SURE).unwrap().interval;
    assert_eq!(
        Band::between(&exact(0, 1), &exact(1000, 1))
            .unwrap()
            .verdict(&no_upper_end),
        Verdict::CannotTell
    );
}
