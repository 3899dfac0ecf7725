//! The rules, each in a file of its own.

mod dec001_decided_first;
mod dec002_late_stage_only;
mod dec003_information_at_opening;
mod dec004_short_consultation;
mod dec005_no_consideration_record;
mod dec006_eia_missing;
mod dec007_eia_no_engagement;
mod dec008_eia_too_late;
mod dec009_socio_economic_unrecorded;
mod dec010_five_ways_blank;
mod dec011_quality_unrecorded;
mod dec012_llais_not_told;
mod dec013_llais_unanswered;
mod dec014_rung_overclaim;
mod dec015_low_rung_pattern;
mod dec016_decided_without_them;
mod evt001_notice_period;
mod evt002_papers_lead;
mod evt003_venue_access;
mod evt004_needs_asked;
mod evt005_needs_met;
mod evt006_decided_inquorate;
mod evt007_staff_dominance;
mod evt008_lone_voice;
mod evt009_one_slot_only;
mod fbk001_feedback_overdue;
mod fbk002_suggestion_no_outcome;
mod fbk003_rejected_no_reason;
mod fbk004_accepted_not_done;
mod gov001_terms_complete;
mod gov002_terms_co_agreed;
mod gov003_lived_experience_minimum;
mod gov004_lived_experience_share;
mod gov005_shared_chair;
mod gov006_lived_experience_quorum;
mod gov007_route_to_decision;
mod gov008_terms_and_succession;
mod gov009_vacant_places;
mod lng001_public_meeting_bilingual;
mod lng002_welsh_asked;
mod lng003_translation_provided;
mod lng004_preference_honoured;
mod lng005_bulk_parity;
mod lng006_output_parity;
mod lng007_welsh_response_share;
mod lng008_bsl_plan_involvement;
mod lrn001_not_evaluated;
mod pay001_unpaid_time;
mod pay002_paid_late;
mod pay003_costs_not_covered;
mod rep001_monitoring_offered;
mod rep002_group_under_reach;
mod rep003_area_gap;
mod rep004_deprivation_reach;
mod rep005_same_voices;
mod saf001_no_lawful_basis;
mod saf002_monitoring_linked;
mod saf003_objection_ignored;
mod saf004_small_cells;
mod saf005_story_consent;
mod saf006_support_and_safeguarding;

use crate::Rule;

/// Every rule, in the order of their codes within their families.
pub static RULES: &[&Rule] = &[
    &gov001_terms_complete::RULE,
    &gov002_terms_co_agreed::RULE,
    &gov003_lived_experience_minimum::RULE,
    &gov004_lived_experience_share::RULE,
    &gov005_shared_chair::RULE,
    &gov006_lived_experience_quorum::RULE,
    &gov007_route_to_decision::RULE,
    &gov008_terms_and_succession::RULE,
    &gov009_vacant_places::RULE,
    &rep001_monitoring_offered::RULE,
    &rep002_group_under_reach::RULE,
    &rep003_area_gap::RULE,
    &rep004_deprivation_reach::RULE,
    &rep005_same_voices::RULE,
    &evt001_notice_period::RULE,
    &evt002_papers_lead::RULE,
    &evt003_venue_access::RULE,
    &evt004_needs_asked::RULE,
    &evt005_needs_met::RULE,
    &evt006_decided_inquorate::RULE,
    &evt007_staff_dominance::RULE,
    &evt008_lone_voice::RULE,
    &evt009_one_slot_only::RULE,
    &lng001_public_meeting_bilingual::RULE,
    &lng002_welsh_asked::RULE,
    &lng003_translation_provided::RULE,
    &lng004_preference_honoured::RULE,
    &lng005_bulk_parity::RULE,
    &lng006_output_parity::RULE,
    &lng007_welsh_response_share::RULE,
    &lng008_bsl_plan_involvement::RULE,
    &dec001_decided_first::RULE,
    &dec002_late_stage_only::RULE,
    &dec003_information_at_opening::RULE,
    &dec004_short_consultation::RULE,
    &dec005_no_consideration_record::RULE,
    &dec006_eia_missing::RULE,
    &dec007_eia_no_engagement::RULE,
    &dec008_eia_too_late::RULE,
    &dec009_socio_economic_unrecorded::RULE,
    &dec010_five_ways_blank::RULE,
    &dec011_quality_unrecorded::RULE,
    &dec012_llais_not_told::RULE,
    &dec013_llais_unanswered::RULE,
    &dec014_rung_overclaim::RULE,
    &dec015_low_rung_pattern::RULE,
    &dec016_decided_without_them::RULE,
    &fbk001_feedback_overdue::RULE,
    &fbk002_suggestion_no_outcome::RULE,
    &fbk003_rejected_no_reason::RULE,
    &fbk004_accepted_not_done::RULE,
    &pay001_unpaid_time::RULE,
    &pay002_paid_late::RULE,
    &pay003_costs_not_covered::RULE,
    &saf001_no_lawful_basis::RULE,
    &saf002_monitoring_linked::RULE,
    &saf003_objection_ignored::RULE,
    &saf004_small_cells::RULE,
    &saf005_story_consent::RULE,
    &saf006_support_and_safeguarding::RULE,
    &lrn001_not_evaluated::RULE,
];
