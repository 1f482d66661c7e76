//! What is wrong with what a site gave to its calculator (a notice file, a colour), in words for who looks after it.

use super::{Language, Text, fault_words, shortened, text};
use crate::json::{Code, Fault};

/// What is wrong with what a site gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostFault {
    /// The notice file at this address cannot be had.
    NoFile(String, FileProblem),
    /// The notice file stops being JSON in this line and column.
    NotJson(usize, usize),
    /// The notice file says something that it cannot.
    InFile(Fault),
    /// The notice file has the id of a notice that the calculator knows by itself.
    KnownNotice(String),
    /// This is not a colour.
    NotAColour(String),
    /// This name of an address or an attribute is not known, or cannot have the value that it has.
    Unread(String),
    /// With this colour, text would be hard to read: its contrast is only so much, in hundredths (WCAG 2.2, 1.4.3).
    LowContrast(String, u32),
}

impl HostFault {
    /// The setting that it is about, as sites name it; for a fault inside a notice file, the path in the file.
    #[must_use]
    pub fn field(&self) -> &str {
        match self {
            Self::NoFile(..) => "notice-src",
            Self::NotJson(..) => "",
            Self::InFile(fault) => &fault.field,
            Self::KnownNotice(_) => "id",
            Self::Unread(name) => name,
            Self::NotAColour(_) | Self::LowContrast(..) => "primary",
        }
    }

    /// The code by which a host's script tells one from another; those of faults in files are the contract's.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoFile(..) => "no_file",
            Self::NotJson(..) => Code::NotJson.name(),
            Self::InFile(fault) => fault.code.name(),
            Self::KnownNotice(_) => "known_notice",
            Self::Unread(_) => "unread",
            Self::NotAColour(_) => "not_a_colour",
            Self::LowContrast(..) => "low_contrast",
        }
    }
}

/// Why a file cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// Its address is not of a file on the same server.
    Elsewhere,
    /// The server answers with this status (HTTP).
    Refused(u16),
    /// It cannot be reached.
    Unreachable,
    /// It does not arrive in time.
    Late,
    /// It is larger than any notice.
    Large,
    /// It is not text in UTF-8.
    NotText,
    /// There is nothing in it.
    Empty,
    /// It is a page, as servers answer in the place of a file.
    Page,
}

/// The heading of what is wrong.
pub const HOST_FAULTS: Text = text(
    "Per chi gestisce questa pagina: alcune impostazioni non si possono usare",
    "For whoever looks after this page: some settings cannot be used",
);

/// That a notice is not one of those that the calculator knows by itself.
pub const OWN_NOTICE: Text = text(
    "Questo avviso è letto da un file di chi pubblica la pagina (versione {version}).",
    "This notice is read from a file of whoever publishes the page (version {version}).",
);

/// That the other notices are still there.
pub const BUILT_IN_STAY: Text =
    text("Il calcolatore usa gli avvisi che già conosce.", "The calculator uses the notices that it already knows.");

const fn problem_words(problem: FileProblem) -> Text {
    match problem {
        FileProblem::Elsewhere => text(
            "l’indirizzo non è di un file su questo server; carica il file sullo stesso sito e indica un indirizzo http o https.",
            "the address is not of a file on this server; put the file on the same site and give an http or https address.",
        ),
        FileProblem::Refused(_) => text(
            "il server non fornisce il file (codice {status}); controlla l’indirizzo e i permessi.",
            "the server does not give the file (status {status}); check the address and the file’s permissions.",
        ),
        FileProblem::Unreachable => text(
            "il file non si può scaricare; controlla l’indirizzo, la rete e che non ci sia un reindirizzamento.",
            "the file cannot be downloaded; check the address, the network, and that it is not a redirect.",
        ),
        FileProblem::Late => text(
            "il file non è arrivato entro 10 secondi; controlla il server.",
            "the file did not arrive within 10 seconds; check the server.",
        ),
        FileProblem::Large => text(
            "il file supera 1 MB: non è il file di un avviso.",
            "the file is larger than 1 MB: it is not a notice file.",
        ),
        FileProblem::NotText => {
            text("il file non è testo in UTF-8; salvalo in UTF-8.", "the file is not text in UTF-8; save it as UTF-8.")
        }
        FileProblem::Empty => text("il file è vuoto; caricalo di nuovo.", "the file is empty; upload it again."),
        FileProblem::Page => text(
            "il server ha risposto con una pagina, non con un file JSON; controlla l’indirizzo.",
            "the server answered with a page, not with a JSON file; check the address.",
        ),
    }
}

/// The beginning of what somebody wrote: a stranger's link may hold pages of text.
fn quoted(text: &str, language: Language) -> String {
    let beginning = shortened(text, 80);
    match language {
        Language::Italian => format!("«{beginning}»"),
        Language::English => format!("“{beginning}”"),
    }
}

/// One sentence that names the place, the problem and the fix.
#[must_use]
pub fn host_fault_words(fault: &HostFault, language: Language) -> String {
    const FILE: Text = text("File dell’avviso", "Notice file");
    let (file, say) = (FILE.in_language(language), |words: Text| words.in_language(language));
    match fault {
        HostFault::NoFile(address, problem) => {
            let words = say(problem_words(*problem));
            let words = match problem {
                FileProblem::Refused(status) => words.replace("{status}", &status.to_string()),
                _ => words.to_owned(),
            };
            format!("{file} {}: {words}", quoted(address, language))
        }
        HostFault::NotJson(line, column) => {
            const NOT_JSON: Text = text(
                "riga {line}, colonna {column}: qui il testo non è più JSON; controlla virgole, virgolette e parentesi, anche subito prima.",
                "line {line}, column {column}: here the text is not JSON any more; check commas, quotes and brackets, also just before this point.",
            );
            let words = say(NOT_JSON).replace("{line}", &line.to_string()).replace("{column}", &column.to_string());
            format!("{file}, {words}")
        }
        HostFault::InFile(fault) if fault.field.is_empty() => format!("{file}: {}", fault_words(fault, language)),
        HostFault::InFile(fault) => format!("{file}, {}", fault_words(fault, language)),
        HostFault::KnownNotice(id) => {
            const KNOWN: Text = text(
                "è già il nome di un avviso del calcolatore; scegline un altro.",
                "is already the name of a notice of the calculator; choose another one.",
            );
            format!("{file}, id: {} {}", quoted(id, language), say(KNOWN))
        }
        HostFault::Unread(name) => {
            const UNREAD: Text = text(
                "questo dato non è riconosciuto, quindi non è usato; controlla nome e valore.",
                "this is not recognised, so it is not used; check the name and the value.",
            );
            format!("{}: {}", quoted(name, language), say(UNREAD))
        }
        HostFault::NotAColour(colour) => {
            const NOT_A_COLOUR: Text = text(
                "non è un colore; scrivi sei cifre, per esempio 297a38.",
                "is not a colour; write six digits, for example 297a38.",
            );
            format!("{} {}", quoted(colour, language), say(NOT_A_COLOUR))
        }
        HostFault::LowContrast(colour, ratio) => {
            const LOW: Text = text(
                "Colore {colour}: il contrasto con lo sfondo è {ratio} a 1, troppo basso per leggere (serve almeno 4,5 a 1); scegli un colore più scuro.",
                "Colour {colour}: its contrast with the background is {ratio} to 1, too low to read (at least 4.5 to 1 is needed); choose a darker colour.",
            );
            let point = if language == Language::Italian { ',' } else { '.' };
            let ratio = format!("{}{point}{:02}", ratio / 100, ratio % 100);
            say(LOW).replace("{colour}", &quoted(colour, language)).replace("{ratio}", &ratio)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_names_the_place_the_problem_and_the_fix() {
        for (fault, place) in [
            (HostFault::NoFile("/a.json".to_owned(), FileProblem::Refused(404)), "«/a.json»"),
            (HostFault::InFile(Fault { field: "ceilings".to_owned(), code: Code::Required }), "ceilings"),
            (HostFault::NotJson(812, 5), "riga 812, colonna 5"),
            (HostFault::KnownNotice("lazio-2020".to_owned()), "id: «lazio-2020»"),
            (HostFault::NotAColour("red".to_owned()), "«red»"),
            (HostFault::Unread("employes".to_owned()), "«employes»"),
            (HostFault::LowContrast("ffff00".to_owned(), 107), "1,07 a 1"),
        ] {
            let words = host_fault_words(&fault, Language::Italian);
            assert!(words.contains(place) && !words.contains('{') && words.ends_with('.'), "{words}");
        }
        let words = host_fault_words(&HostFault::NoFile(String::new(), FileProblem::Refused(404)), Language::English);
        assert!(words.contains("404"), "{words}");
    }
}
