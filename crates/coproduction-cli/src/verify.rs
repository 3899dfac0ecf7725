//! The run of `verify`: what published tables state of themselves, audited again.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use coproduction::core::Message;
use coproduction::equity::disclosure::{Budget, Certificate, CertificateFault, Ledger};
use serde_json::json;

use crate::args::{PowerFormat, VerifyArgs};
use crate::check::{COULD_NOT_RUN, note};
use crate::one_record::shown;
use crate::releases;
use crate::words::Words;

/// Checks every certificate that the arguments name, and says with which status to exit.
pub(crate) fn run(args: &VerifyArgs) -> ExitCode {
    let words = Words::new(args.lang.into());
    let mut found = Vec::new();
    let mut is_readable = true;
    for file in &args.files {
        match releases::read(file, words) {
            None => is_readable = false,
            Some(ledger) => found.extend(ledger.releases.into_iter().flatten().map(|one| (file, one))),
        }
    }
    if !is_readable {
        return COULD_NOT_RUN.into();
    }
    if found.is_empty() {
        note(words.no_certificates());
        return COULD_NOT_RUN.into();
    }
    let mut before = Ledger::new();
    let mut checked = Vec::new();
    for (file, certificate) in found {
        let held = certificate.check(&Budget::default());
        let result = held.and_then(|()| before.admits(&certificate, &Budget::default()));
        if held.is_ok() {
            before.releases.get_or_insert_default().push(certificate.clone());
        }
        checked.push(Checked {
            file,
            certificate,
            result,
        });
    }
    let mut out = io::stdout().lock();
    let written = match args.format {
        PowerFormat::Text => text(&mut out, words, &checked),
        PowerFormat::Json => json(&mut out, words, &checked),
    };
    match written {
        // Whoever reads has read enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            note(&words.cannot_write(None, &error));
            COULD_NOT_RUN.into()
        }
        _ if checked.iter().all(|one| one.result.is_ok()) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

struct Checked<'a> {
    file: &'a Path,
    certificate: Certificate,
    result: Result<(), CertificateFault>,
}

fn text(out: &mut dyn Write, words: Words, checked: &[Checked<'_>]) -> io::Result<()> {
    for one in checked {
        let (name, subject) = (shown(one.file, words), words.subject(&one.certificate.subject));
        match one.result {
            Ok(()) => writeln!(out, "{name}: {subject}: {}", words.holds_good())?,
            Err(fault) => writeln!(
                out,
                "{name}: {subject}: {} [{}]",
                words.of(&fault.message()),
                fault.code()
            )?,
        }
        writeln!(out, "  {}", words.protected_by(&one.certificate.profile))?;
    }
    let held = checked.iter().filter(|one| one.result.is_ok()).count();
    writeln!(out, "{}", words.certificates_that_hold(held, checked.len()))?;
    match words.unchecked() {
        Some(unchecked) => writeln!(out, "{unchecked}"),
        None => Ok(()),
    }
}

fn json(out: &mut dyn Write, words: Words, checked: &[Checked<'_>]) -> io::Result<()> {
    let certificates = checked.iter().map(|one| {
        let fault = one.result.err();
        let message: Option<Message> = fault.map(CertificateFault::message);
        json!({
            "source": shown(one.file, words), "subject": one.certificate.subject, "profile": one.certificate.profile,
            "holds": fault.is_none(), "code": fault.map(CertificateFault::code), "message": message,
        })
    });
    let written =
        json!({ "format": "coproduction/verify/v1", "certificates": certificates.collect::<Vec<_>>() });
    serde_json::to_writer_pretty(&mut *out, &written)?;
    writeln!(out)
}
