//! What figures, fields and deadlines are called.

use super::{Language, Text, text};
use crate::evaluation::{FigureId, Nothing};
use crate::notice::Topic;
use crate::scenario::Field;

/// The name of a figure.
#[must_use]
pub const fn figure_label(figure: FigureId, language: Language) -> &'static str {
    figure_text(figure).in_language(language)
}

const fn figure_text(figure: FigureId) -> Text {
    match figure {
        FigureId::CeilingA => text("Massimale azione A", "Ceiling for action A"),
        FigureId::CeilingB => text("Massimale azione B", "Ceiling for action B"),
        FigureId::CeilingTotal => text("Massimale complessivo", "Total ceiling"),
        FigureId::PersonnelTotal => text("Totale costo diretto del personale", "Total direct staff cost"),
        FigureId::OtherStaff => text("Altre risorse umane", "Other staff"),
        FigureId::OtherStaffLimit => text("Limite per le altre risorse umane", "Limit for other staff"),
        FigureId::FlatRate => text("Tasso forfettario sul personale", "Flat rate on staff"),
        FigureId::CostA => text("Totale costo azione A", "Total cost of action A"),
        FigureId::CostB => text("Totale costo azione B", "Total cost of action B"),
        FigureId::CostTotal => text("Totale costo del progetto", "Total cost of the project"),
        FigureId::GrantA => text("Contributo azione A", "Grant for action A"),
        FigureId::GrantB => text("Contributo azione B", "Grant for action B"),
        FigureId::GrantTotal => text("Contributo stimato", "Estimated grant"),
        FigureId::OwnFunds => text("A carico dell’impresa", "Paid by the company"),
        FigureId::SpareA => text("Massimale A non utilizzato", "Ceiling A left unused"),
        FigureId::SpareB => text("Massimale B non utilizzato", "Ceiling B left unused"),
        FigureId::PersonnelForFullGrantA => text(
            "Costo del personale che basta per il contributo A intero",
            "Staff cost needed for the full action A grant",
        ),
        FigureId::TrainingHoursMax => {
            text("Ore di formazione finanziabili, al massimo", "Training hours funded, at most")
        }
        FigureId::TrainingCoursesMax => text("Corsi realizzabili, al massimo", "Courses possible, at most"),
        FigureId::TrainingParticipantsMax => text("Partecipanti ai corsi, al massimo", "Course participants, at most"),
        FigureId::TrainingCoursesNeeded => text("Corsi necessari", "Courses needed"),
        FigureId::TrainingHoursNeeded => text("Ore necessarie, almeno", "Hours needed, at least"),
        FigureId::PilotParticipantsMin => {
            text("Dipendenti nel progetto pilota, almeno", "Employees in the pilot, at least")
        }
        FigureId::PilotMonthsMin => text("Mesi di sperimentazione, almeno", "Months of pilot, at least"),
        FigureId::Advance => text("Acconto", "Advance"),
        FigureId::Balance => text("Saldo, al massimo", "Balance, at most"),
        FigureId::Guarantee => text("Fideiussione a garanzia dell’acconto", "Guarantee for the advance"),
        FigureId::DeMinimisLimit => text("Limite «de minimis»", "De minimis limit"),
        FigureId::DeMinimisRoom => text("Spazio «de minimis» rimasto", "De minimis room left"),
        FigureId::FinalFlatRate => text("Tasso forfettario riconosciuto", "Flat rate recognised"),
        FigureId::FinalCostA => text("Costo azione A riconosciuto", "Cost of action A recognised"),
        FigureId::FinalGrantA => text("Contributo A riconosciuto", "Grant A recognised"),
        FigureId::FinalGrantB => text("Contributo B riconosciuto", "Grant B recognised"),
        FigureId::FinalGrantTotal => text("Contributo riconosciuto", "Grant recognised"),
        FigureId::FinalBalance => text("Saldo da ricevere", "Balance to receive"),
        FigureId::Repayment => text("Da restituire", "To give back"),
        FigureId::NextBandEmployees => {
            text("Dipendenti da cui parte la fascia successiva", "Employees at which the next band begins")
        }
        FigureId::NextBandGain => {
            text("Aumento del massimale nella fascia successiva", "Rise of the ceiling in the next band")
        }
        FigureId::ScoreTotal => text("Punteggio totale", "Total score"),
        FigureId::FundableProjects => {
            text("Progetti come questo che i fondi coprono", "Projects like this one that the funds cover")
        }
    }
}

/// The topic to which a figure belongs, beside which the readings of the acts stand.
#[must_use]
pub const fn figure_topic(figure: FigureId) -> Topic {
    match figure {
        FigureId::CeilingA
        | FigureId::CeilingB
        | FigureId::CeilingTotal
        | FigureId::NextBandEmployees
        | FigureId::NextBandGain => Topic::Ceilings,
        FigureId::PersonnelTotal
        | FigureId::OtherStaff
        | FigureId::OtherStaffLimit
        | FigureId::FlatRate
        | FigureId::CostA
        | FigureId::CostB
        | FigureId::CostTotal
        | FigureId::PersonnelForFullGrantA => Topic::Costs,
        FigureId::GrantA
        | FigureId::GrantB
        | FigureId::GrantTotal
        | FigureId::OwnFunds
        | FigureId::SpareA
        | FigureId::SpareB
        | FigureId::FundableProjects => Topic::Grant,
        FigureId::TrainingHoursMax
        | FigureId::TrainingCoursesMax
        | FigureId::TrainingParticipantsMax
        | FigureId::TrainingCoursesNeeded
        | FigureId::TrainingHoursNeeded => Topic::Training,
        FigureId::PilotParticipantsMin | FigureId::PilotMonthsMin => Topic::Pilot,
        FigureId::Advance | FigureId::Balance | FigureId::Guarantee => Topic::Payment,
        FigureId::DeMinimisLimit | FigureId::DeMinimisRoom => Topic::DeMinimis,
        FigureId::FinalFlatRate
        | FigureId::FinalCostA
        | FigureId::FinalGrantA
        | FigureId::FinalGrantB
        | FigureId::FinalGrantTotal
        | FigureId::FinalBalance
        | FigureId::Repayment => Topic::FinalReport,
        FigureId::ScoreTotal => Topic::Score,
    }
}

/// The label of a field.
#[must_use]
pub const fn field_label(field: Field, language: Language) -> &'static str {
    field_text(field).in_language(language)
}

const fn field_text(field: Field) -> Text {
    match field {
        Field::Employees => text("Dipendenti", "Employees"),
        Field::ActionA => text("Il piano comprende l’azione A", "The plan includes action A"),
        Field::ActionB => text("Il piano comprende l’azione B", "The plan includes action B"),
        Field::CostAInternalTeaching => {
            text("Risorse interne: docenti, esperti, tutor", "Internal staff: teachers, experts, tutors")
        }
        Field::CostAInternalOther => text("Altre risorse interne", "Other internal staff"),
        Field::CostAExternalTeaching => {
            text("Risorse esterne: docenti, esperti, tutor", "External staff: teachers, experts, tutors")
        }
        Field::CostAExternalOther => text("Altre risorse esterne", "Other external staff"),
        Field::CostAPersonnelTotal => text("Totale costo del personale", "Total staff cost"),
        Field::CostATotal => text("Costo dell’azione A", "Cost of action A"),
        Field::CostBNotebooks => text("Notebook", "Notebooks"),
        Field::CostBSmartphones => text("Smartphone", "Smartphones"),
        Field::CostBAccessories => text("Accessori", "Accessories"),
        Field::CostBSoftware => text("Software", "Software"),
        Field::CostBTotal => text("Costo dell’azione B", "Cost of action B"),
        Field::RequestedA => text("Contributo chiesto per l’azione A", "Grant asked for action A"),
        Field::RequestedB => text("Contributo chiesto per l’azione B", "Grant asked for action B"),
        Field::TrainingParticipants => text("Persone da formare", "People to be trained"),
        Field::TrainingCourses => text("Corsi previsti", "Courses planned"),
        Field::TrainingHours => text("Ore di formazione in tutto", "Training hours in all"),
        Field::TrainingTutoringHours => text("Ore di tutoraggio", "Tutoring hours"),
        Field::TrainingAttendancePercent => text("Frequenza media, in percentuale", "Average attendance, in percent"),
        Field::TrainingBoardOpinion => {
            text("Parere favorevole del collegio dei formatori", "Favourable opinion of the trainers’ board")
        }
        Field::PilotParticipants => text("Dipendenti nel progetto pilota", "Employees in the pilot"),
        Field::PilotMonths => text("Mesi di sperimentazione", "Months of pilot"),
        Field::DeMinimisReceived => text("Aiuti «de minimis» già concessi", "De minimis aid already granted"),
        Field::DeMinimisRoadHaulage => {
            text("Trasporto di merci su strada per conto terzi", "Road haulage for hire or reward")
        }
        Field::DeMinimisSeparateActivities => text("Altre attività tenute separate", "Other activities kept separate"),
        Field::Payment => text("Pagamento", "Payment"),
        Field::DatesApplied => text("Invio della domanda", "Application sent"),
        Field::DatesPublished => text("Pubblicazione dell’approvazione", "Approval published"),
        Field::DatesStarted => text("Avvio delle attività", "Start of activities"),
        Field::DatesEnded => text("Fine delle attività", "End of activities"),
        Field::FinalReportPersonnel => text("Costo del personale riconosciuto", "Staff cost recognised"),
        Field::FinalReportEquipment => text("Costo degli strumenti riconosciuto", "Equipment cost recognised"),
        Field::ScoreClarity => text("Chiarezza espositiva", "Clarity"),
        Field::ScoreInternalCoherence => text("Coerenza interna", "Internal coherence"),
        Field::ScoreContext => text("Coerenza con il contesto", "Coherence with the context"),
        Field::ScoreProgramme => text("Coerenza con il programma", "Coherence with the programme"),
        Field::ScoreInnovation => text("Innovatività", "Innovation"),
        Field::ScoreBodiesInvolved => text("Microimprese e PMI coinvolte", "Micro-enterprises and SMEs involved"),
        Field::ScorePriorities => text("Pari opportunità e persone fragili", "Equal opportunities and fragile groups"),
    }
}

/// What helps to fill in a field, where something does.
#[must_use]
pub const fn field_hint(field: Field, language: Language) -> Option<&'static str> {
    let words = match field {
        Field::CostAInternalOther | Field::CostAExternalOther => text(
            "Progettazione, direzione, coordinamento, segreteria, monitoraggio, personale amministrativo e ausiliario.",
            "Design, direction, coordination, secretariat, monitoring, administrative and auxiliary staff.",
        ),
        Field::DeMinimisReceived => text(
            "A tutta l’impresa unica, anche alle imprese collegate, nell’esercizio in corso e nei due precedenti.",
            "To the whole single undertaking, linked companies included, in the current fiscal year and the two before.",
        ),
        Field::DatesStarted => text(
            "I mesi per concludere si contano dal giorno in cui comunichi l’avvio.",
            "The months to end the activities are counted from the day on which you give notice of the start.",
        ),
        _ => return None,
    };
    Some(words.in_language(language))
}

/// Why a figure is not shown.
#[must_use]
pub const fn nothing_words(nothing: Nothing, language: Language) -> &'static str {
    let words = match nothing {
        Nothing::NotStated => text("mancano dati", "not yet known"),
        Nothing::NoBand => text("non previsto", "not provided for"),
        Nothing::NotDue => text("non si applica", "not applicable"),
        Nothing::NotSet => text("questo atto non lo stabilisce", "not set by this act"),
    };
    words.in_language(language)
}
