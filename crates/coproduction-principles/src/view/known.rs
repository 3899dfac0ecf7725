//! Whether something is so of several things, where of some it is not known.

/// Whether it is so of one of them: not known where it is of none, and open of some.
pub(crate) fn any_known(each: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let found = each.into_iter().try_fold(Some(false), |so_far, one| match one {
        Some(true) => Err(()),
        Some(false) => Ok(so_far),
        None => Ok(None),
    });
    found.unwrap_or(Some(true))
}

/// Whether it is so of all of them: not known where it is not so of none, and open of some.
pub(crate) fn all_known(each: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    any_known(each.into_iter().map(|one| one.map(|is_so| !is_so))).map(|some_are_not| !some_are_not)
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES: Option<bool> = Some(true);
    const NO: Option<bool> = Some(false);

    #[test]
    fn one_is_enough_and_what_is_open_leaves_the_rest_open() {
        let any = |each: &[Option<bool>]| any_known(each.iter().copied());
        assert_eq!(any(&[]), NO);
        assert_eq!(any(&[NO, NO]), NO);
        assert_eq!(any(&[NO, None]), None);
        assert_eq!(any(&[None, NO]), None);
        assert_eq!(any(&[NO, None, YES]), YES);
    }

    #[test]
    fn all_of_them_have_to_be() {
        let all = |each: &[Option<bool>]| all_known(each.iter().copied());
        assert_eq!(all(&[]), YES);
        assert_eq!(all(&[YES, YES]), YES);
        assert_eq!(all(&[YES, None]), None);
        assert_eq!(all(&[YES, None, NO]), NO);
    }
}
