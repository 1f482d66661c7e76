//! The words of the view for web editors, who put the calculator on their own site.

use super::{Text, text};

/// The link to the view, and its heading.
pub const EMBED: Text = text("Incorpora il calcolatore nel tuo sito", "Embed the calculator in your site");
/// The link below a frame, for those who do not get the frame.
pub const OPEN_APART: Text =
    text("Apri il calcolatore in una pagina a parte", "Open the calculator in a page of its own");
/// What the view is for.
pub const INTRODUCTION: Text = text(
    "Scegli come mostrarlo, guarda l’anteprima, copia il codice e incollalo nella tua pagina. Non serve altro: nessuna registrazione, nessun cookie, nessun dato inviato ad altri.",
    "Choose how to show it, look at the preview, copy the code and paste it into your page. Nothing else is needed: no registration, no cookie, no data sent to others.",
);
/// The heading of what is chosen.
pub const CHOICES: Text = text("1. Scegli", "1. Choose");
/// The notice of the embedded calculator.
pub const NOTICE: Text = text("Avviso da mostrare", "Notice to show");
/// The language of the embedded calculator.
pub const LANGUAGE: Text = text("Lingua del calcolatore", "Language of the calculator");
/// Whether it opens with what was typed.
pub const WITH_CASE: Text =
    text("Apri con i valori scritti ora nel calcolatore", "Open with the values typed in the calculator now");
/// What that means while nothing was typed.
pub const CASE_HINT: Text = text(
    "Per preparare un esempio, compila prima il calcolatore e poi torna qui.",
    "To prepare an example, fill in the calculator first and come back here.",
);
/// That nothing was typed yet.
pub const NO_CASE: Text =
    text("Nel calcolatore non c’è ancora nessun valore.", "There are no values in the calculator yet.");
/// The primary colour.
pub const COLOUR: Text = text("Colore principale (facoltativo)", "Primary colour (optional)");
/// How it is written.
pub const COLOUR_HINT: Text = text(
    "Sei cifre esadecimali (0-9, a-f), per esempio 297a38.",
    "Six hexadecimal digits (0-9, a-f), for example 297a38.",
);
/// The notice file of the site's own.
pub const NOTICE_FILE: Text = text("File del tuo avviso (facoltativo)", "File of your own notice (optional)");
/// What it is for.
pub const NOTICE_FILE_HINT: Text = text(
    "L’indirizzo del file, sullo stesso server del calcolatore, per esempio /bandi/lazio-2027.json. Il calcolatore si apre con il suo avviso.",
    "The address of the file, on the same server as the calculator, for example /bandi/lazio-2027.json. The calculator opens with its notice.",
);
/// The question of the way.
pub const WAY: Text = text("Come lo mostri?", "How do you show it?");
/// As a link.
pub const LINK: Text = text("Con un link", "With a link");
/// In a frame.
pub const FRAME: Text = text("In un riquadro (iframe)", "In a frame (iframe)");
/// With the script.
pub const SCRIPT: Text = text("In un riquadro alto quanto serve (script)", "In a frame as high as needed (script)");
/// As an element.
pub const ELEMENT: Text = text("Dentro la pagina (elemento)", "Inside the page (element)");
/// What the link is good for.
pub const ABOUT_LINK: Text = text(
    "Funziona sempre, con qualunque CMS: apre il calcolatore nella sua pagina.",
    "It always works, with any CMS: it opens the calculator in its own page.",
);
/// What the frame is good for.
pub const ABOUT_FRAME: Text = text(
    "Mostra il calcolatore nella tua pagina, in un riquadro alto 800 pixel: per cambiarlo, modifica height nel codice. Serve un CMS che accetti gli iframe.",
    "It shows the calculator in your page, in a frame 800 pixels high: to change that, edit height in the code. The CMS must accept iframes.",
);
/// What the script is good for.
pub const ABOUT_SCRIPT: Text = text(
    "Il link diventa un riquadro alto quanto il suo contenuto. Se qualcosa non va, resta il link. Serve un CMS che accetti gli script.",
    "The link becomes a frame as high as its content. If anything fails, the link stays. The CMS must accept scripts.",
);
/// What the element is good for.
pub const ABOUT_ELEMENT: Text = text(
    "Il calcolatore è parte della pagina, con i suoi caratteri, e le comunica i risultati. Serve un CMS che accetti script ed elementi personalizzati.",
    "The calculator is a part of the page, in its font, and tells it the results. The CMS must accept scripts and custom elements.",
);
/// The name of the preview.
pub const PREVIEW: Text = text("Anteprima", "Preview");
/// The heading of the preview.
pub const LOOK: Text = text("2. Guarda l’anteprima", "2. Look at the preview");
/// The link past the preview, which has many stops of its own for whoever uses the keyboard.
pub const TO_CODE: Text = text("Salta l’anteprima: vai al codice", "Skip the preview: go to the code");
/// The heading of the code.
pub const COPY_CODE: Text = text("3. Copia il codice", "3. Copy the code");
/// What names the code.
pub const CODE: Text = text("Codice da incollare nella pagina", "Code to paste into the page");
/// The button that copies it.
pub const COPY: Text = text("Copia il codice", "Copy the code");
/// That it was copied.
pub const COPIED: Text = text("Copiato.", "Copied.");
/// That it was not.
pub const NOT_COPIED: Text = text(
    "Il browser non lo permette. Il codice è selezionato: copialo con Ctrl+C.",
    "The browser does not allow it. The code is selected: copy it with Ctrl+C.",
);
/// What the hash is of.
pub const INTEGRITY: Text = text(
    "«integrity» garantisce che lo script sia proprio questo. Resta valido con le nuove versioni del calcolatore: non devi incollare di nuovo il codice.",
    "“integrity” makes sure that the script is this very one. It stays valid with new versions of the calculator: you need not paste the code again.",
);
/// The heading of what the site's policy must allow.
pub const POLICY: Text = text("Se il sito ha una Content-Security-Policy", "If the site has a Content-Security-Policy");
/// What to add to it.
pub const POLICY_LINES: Text = text("Aggiungi alla policy:", "Add to the policy:");
/// That nothing is to be added.
pub const NO_POLICY: Text = text("Per un link non serve aggiungere nulla.", "For a link there is nothing to add.");
/// What the calculator's server must send to another site.
pub const OTHER_ORIGIN: Text = text(
    "Se il calcolatore è su un altro server, quel server deve inviare Access-Control-Allow-Origin e, se la sua policy ha frame-ancestors, nominarvi questo sito.",
    "If the calculator is on another server, that server must send Access-Control-Allow-Origin and, if its policy has frame-ancestors, name this site there.",
);
/// The heading of the notes on content management systems.
pub const NOTES: Text = text("4. Incollalo nel tuo CMS", "4. Paste it into your CMS");

/// Each content management system, and what to know of it.
pub const CMS_NOTES: [(&str, Text); 4] = [
    (
        "WordPress",
        text(
            "Usa il blocco «HTML personalizzato», non il blocco «Classico»: la sua scheda «Visuale» toglie l’elemento. Solo Amministratori ed Editori possono salvare riquadro, script ed elemento (in un multisito, solo il super amministratore). Agli altri vengono tolti al salvataggio, anche se l’anteprima li mostra. Gli Autori possono usare il link; se il tema carica embed-1.js, il link con data-calcolatore diventa un riquadro. Oppure incollano su una riga l’indirizzo avvisi/lazio-2020.html, se il calcolatore è pubblicato con quelle pagine.",
            "Use the “Custom HTML” block, and not the “Classic” block: its “Visual” tab drops the element. Only Administrators and Editors can save a frame, a script or the element (on a multisite, only the super admin). For others they are removed when saved, although the preview shows them. Authors can use the link; if the theme loads embed-1.js, a link with data-calcolatore becomes a frame. Or they paste the address avvisi/lazio-2020.html on a line of its own, if the calculator is published with those pages.",
        ),
    ),
    (
        "Drupal",
        text(
            "Usa il formato «Full HTML» e il pulsante «Source». «Basic HTML» tiene solo il link: un amministratore può farvi aggiungere <iframe src title width height>, con l’altezza in height, perché style viene tolto. Lo script va caricato dal tema.",
            "Use the format “Full HTML” and the “Source” button. “Basic HTML” keeps only the link: an administrator can add <iframe src title width height> to it, with the height as height, because style is removed. The theme is the place to load the script.",
        ),
    ),
    (
        "Liferay",
        text(
            "Per il riquadro usa il widget «IFrame»: scrivi indirizzo, titolo e altezza, e togli «Resize Automatically». Se l’iframe è in un contenuto web e il calcolatore non parte, l’«Iframe Sanitizer» deve avere allow-scripts allow-same-origin: lasciato vuoto, blocca gli script. Per script ed elemento serve un amministratore, in «Client Extensions».",
            "For the frame use the “IFrame” widget: give it address, title and height, and turn “Resize Automatically” off. If the iframe is in web content and the calculator does not start, the “Iframe Sanitizer” must have allow-scripts allow-same-origin: left blank, it blocks scripts. Script and element need an administrator, in “Client Extensions”.",
        ),
    ),
    (
        "Plone",
        text(
            "Plone filtra l’HTML di tutti: il riquadro resta; script, elemento e attributi data- vengono tolti. Metti il riquadro nel blocco «HTML» (Volto) o nel testo, in modalità codice (Classic). Per lo script, l’amministratore ammette data-calcolatore nel pannello «HTML Filtering» e carica embed-1.js per tutto il sito.",
            "Plone filters everybody’s HTML: a frame is kept; script, element and data- attributes are removed. Put the frame into the “HTML” block (Volto) or into the text, in code view (Classic). For the script, the administrator allows data-calcolatore in the “HTML Filtering” panel and loads embed-1.js for the whole site.",
        ),
    ),
];
