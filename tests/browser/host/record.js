// Keeps what the calculators tell the page.
globalThis.told = [];
for (const name of ["pronto", "risultato", "errore"]) {
  addEventListener(`calcolatore-${name}`, ({ target, detail }) => told.push({ name, id: target.id, title: target.title, detail }));
}
globalThis.messages = [];
addEventListener("message", ({ origin, data }) => messages.push({ origin, data }));
// What a test keeps between its steps.
globalThis.kept = {};
// A page whose own listener goes wrong, once a test wants it.
globalThis.failing = false;
globalThis.failed = 0;
addEventListener("calcolatore-risultato", () => {
  if (!failing) return;
  failed += 1;
  throw new Error("of the page");
});
