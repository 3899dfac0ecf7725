//! Publishing safely: the reference on measures, section 4.

mod profiles;
