//! Two cases of the Lazio notice, typed as a person types them: the example that the notice itself works out, and one
//! in which something stands in every part of the form.

use anyhow::Result;

use crate::Page;

/// The choice of the four cost lines of action A.
pub const FOUR_LINES: &str = "Le quattro voci dell’Allegato D";

/// The conditions of the Lazio notice, by how each begins.
const CONDITIONS: [&str; 9] = [
    "L’impresa è iscritta alla Camera di commercio",
    "Ha una sede operativa nel Lazio",
    "Non ha già un piano",
    "È in regola con i contributi",
    "Rispetta la legge 68/1999",
    "Non opera in settori esclusi",
    "Non è in fallimento",
    "Non è un ente pubblico",
    "Presenta una sola proposta",
];

/// What is typed in each part that opens, by its title. It agrees with the example of Allegato H.
const PARTS: [(&str, &[(&str, &str)]); 8] = [
    (
        "Contributo da chiedere",
        &[("Contributo chiesto per l’azione A", "14980"), ("Contributo chiesto per l’azione B", "7500")],
    ),
    (
        "Formazione",
        &[
            ("Persone da formare", "20"),
            ("Corsi previsti", "2"),
            ("Ore di formazione in tutto", "64"),
            ("Ore di tutoraggio", "8"),
            ("Frequenza media, in percentuale", "75"),
        ],
    ),
    ("Progetto pilota", &[("Dipendenti nel progetto pilota", "7"), ("Mesi di sperimentazione", "5")]),
    ("Aiuti «de minimis»", &[("Aiuti «de minimis» già concessi", "50000")]),
    (
        "Date",
        &[
            ("Invio della domanda", "20/3/2020"),
            ("Pubblicazione dell’approvazione", "20/4/2020"),
            ("Avvio delle attività", "11/5/2020"),
            ("Fine delle attività", "29/1/2021"),
        ],
    ),
    (
        "Rendiconto finale",
        &[("Costo del personale riconosciuto", "10700"), ("Costo degli strumenti riconosciuto", "7500")],
    ),
    (
        "Punteggio",
        &[
            ("Chiarezza espositiva", "8"),
            ("Coerenza interna", "15"),
            ("Coerenza con il contesto", "8"),
            ("Coerenza con il programma", "8"),
            ("Innovatività", "15"),
            ("Microimprese e PMI coinvolte", "10"),
            ("Pari opportunità e persone fragili", "10"),
        ],
    ),
    (
        "Costo orario del personale interno",
        &[("Retribuzione lorda mensile a tempo pieno", "2000"), ("Ore da imputare al progetto", "100")],
    ),
];

impl Page {
    /// Types the example that Allegato H of the Lazio notice works out, each amount in another way of writing it.
    ///
    /// # Errors
    /// When a field is not there.
    pub async fn type_allegato_h(&self) -> Result<()> {
        self.type_into("Dipendenti", "34").await?;
        self.choose(FOUR_LINES).await?;
        self.type_into("Risorse interne: docenti, esperti, tutor", "4350").await?;
        self.type_into("Altre risorse interne", "1.000,00").await?;
        self.type_into("Risorse esterne: docenti, esperti, tutor", "€ 4.350").await?;
        self.type_into("Altre risorse esterne", "1000").await?;
        self.type_into("Costo dell’azione B", "7500,00").await
    }

    /// Types and chooses something in every part of the form.
    ///
    /// # Errors
    /// When a field is not there.
    pub async fn type_everything(&self) -> Result<()> {
        self.type_allegato_h().await?;
        self.choose("Quattro voci").await?;
        for (line, amount) in [("Notebook", "5000"), ("Smartphone", "1500"), ("Accessori", "500"), ("Software", "500")]
        {
            self.type_into(line, amount).await?;
        }
        self.open_up("Requisiti per partecipare").await?;
        for condition in CONDITIONS {
            let met = format!("//fieldset[starts-with(legend, '{condition}')]//label[.='Vero']");
            self.click_on(&met).await?;
        }
        self.open_up("Pagamenti").await?;
        self.choose("Acconto e saldo").await?;
        for (part, fields) in PARTS {
            self.open_up(part).await?;
            for (label, text) in fields {
                self.type_into(label, text).await?;
            }
        }
        self.choose("Parere favorevole del collegio dei formatori").await?;
        self.choose("Trasporto di merci su strada per conto terzi").await?;
        self.expect_figure("Punteggio totale", "74").await
    }
}
