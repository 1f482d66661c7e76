// Forges messages to the calculator in the frame next to it, and to the page around both.
const scenario = { contract: 1, notice: "lazio-2020", employees: 99 };
parent.document.getElementById("frame-1").contentWindow.postMessage({ calcolatore: 1, type: "set-scenario", scenario }, "*");
parent.postMessage({ calcolatore: 1, type: "height", height: 7 }, "*");
parent.postMessage({ calcolatore: 1, type: "result", evaluation: scenario }, "*");
parent.told.push({ name: "neighbour" });
