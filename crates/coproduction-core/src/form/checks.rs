//! Whether a text has a form, by hand and quicker than by its pattern.

pub(super) fn is_text(text: &str) -> bool {
    // Nearly every text has a character of ASCII that settles it, and bytes are quicker to look at than characters.
    let (mut has_control, mut has_mark) = (false, false);
    for byte in text.bytes() {
        has_control |= matches!(byte, 0..=0x8 | 0xB | 0xC | 0xE..=0x1F | 0x7F);
        has_mark |= byte.is_ascii_graphic();
    }
    !has_control && (has_mark || !text.chars().all(is_blank))
}

/// White space, and what looks like it.
fn is_blank(c: char) -> bool {
    matches!(
        c,
        '\t' | '\n' | '\r' | ' ' | '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}' | '\u{3000}' | '\u{FEFF}'
    )
}

pub(super) fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let scheme_ok = (2..=30).contains(&scheme.len())
        && scheme.starts_with(|c: char| c.is_ascii_lowercase())
        && scheme
            .bytes()
            .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'+' | b'.' | b'-'));
    let (path, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let authority = path
        .strip_prefix("//")
        .and_then(|rest| rest.split(['/', '?']).next());
    scheme_ok
        && !path.is_empty()
        && is_uri_part(path.as_bytes())
        && is_uri_part(fragment.as_bytes())
        && authority.is_none_or(is_authority)
}

/// Who an address is of, a host and a port: one `@` at most, and a port of digits.
fn is_authority(text: &str) -> bool {
    let (_, rest) = text.split_once('@').unwrap_or(("", text));
    let (host, port) = rest.split_once(':').unwrap_or((rest, ""));
    !host.contains('@') && port.bytes().all(|b| b.is_ascii_digit())
}

fn is_uri_part(mut bytes: &[u8]) -> bool {
    while let Some((first, rest)) = bytes.split_first() {
        bytes = match first {
            b'%' => match rest {
                [a, b, rest @ ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit() => rest,
                _ => return false,
            },
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => rest,
            _ if b"._~:/?@!$&'()*+,;=-".contains(first) => rest,
            _ => return false,
        };
    }
    true
}

pub(super) fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-').peekable();
    let language = parts
        .next()
        .is_some_and(|p| matches!(p.len(), 2 | 3) && p.bytes().all(|b| b.is_ascii_lowercase()));
    let script = |p: &&str| {
        p.len() == 4
            && p.starts_with(|c: char| c.is_ascii_uppercase())
            && p.bytes().skip(1).all(|b| b.is_ascii_lowercase())
    };
    let region = |p: &&str| p.len() == 2 && p.bytes().all(|b| b.is_ascii_uppercase());
    parts.next_if(script);
    parts.next_if(region);
    language && parts.next().is_none()
}

pub(super) fn is_short_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .split('-')
            .all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

pub(super) fn is_code(bytes: &[u8]) -> bool {
    bytes.first().is_some_and(u8::is_ascii_alphanumeric)
        && bytes.last().is_some_and(u8::is_ascii_alphanumeric)
        && bytes
            .iter()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

pub(super) fn is_gss(bytes: &[u8]) -> bool {
    matches!(bytes.split_first(), Some((b'E' | b'J' | b'K' | b'L' | b'M' | b'N' | b'S' | b'W', digits))
        if digits.iter().all(u8::is_ascii_digit))
}

pub(super) fn is_standard(text: &str) -> bool {
    let letter = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.strip_suffix(letter).unwrap_or_default();
    let is_numbered = !digits.starts_with('0') && digits.parse().is_ok_and(|number: u8| number <= 121);
    let is_lettered = match letter.as_bytes() {
        [] => true,
        [one] => matches!(one, b'A'..=b'J' | b'L'..=b'P' | b'R'..=b'U' | b'W' | b'Y'),
        _ => ["CH", "DD", "FF", "NG", "LL", "PH", "RH", "TH"].contains(&letter),
    };
    is_numbered && is_lettered
}
