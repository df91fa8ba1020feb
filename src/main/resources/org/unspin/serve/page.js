"use strict";
/* Sends what is typed to the program that served this page, and shows what comes back. */
(() => {
  const { Model, show, carryOver, themeSwitch, readFile, VERDICTS, sureness } = UnspinView;
  /** Milliseconds without a key before a text is sent; longer where the answers take longer. */
  const LEAST_PAUSE = 200;
  const MOST_PAUSE = 2000;
  /** Milliseconds after which it is told how far a text is; before that it would only flicker. */
  const PATIENCE = 400;
  const TICK = 150;
  const HINT = "The restored text appears here as you type.";

  const at = (id) => document.getElementById(id);
  const setting = (name) => document.querySelector(`meta[name="unspin-${name}"]`).content;
  const [given, preset, status, problem, place, bar, chooser] =
    ["given", "preset", "status", "problem", "view", "progress", "file"].map(at);
  const copies = [at("copy-text"), at("copy-plan")];
  const token = setting("token");
  const limit = Number(setting("limit"));

  let view;
  let timer;
  let pause = LEAST_PAUSE;
  let name = "";
  /** Characters a millisecond, from the last answer; at first a guess. */
  let speed = 300;
  let ticking;
  let running = new AbortController();

  /** Something went wrong, and this is what to do. */
  class Problem extends Error {
    constructor(message, again = false) {
      super(message);
      this.again = again;
    }
  }

  const wait = (milliseconds, signal) =>
    new Promise((resolve) => {
      const done = setTimeout(resolve, milliseconds);
      signal.addEventListener("abort", () => (clearTimeout(done), resolve()));
    });

  const ask = (text, signal) => call("/api/restore", { text, preset: preset.value }, signal);

  async function call(address, content, signal) {
    const body = new Blob([JSON.stringify(content)], { type: "application/json" });
    if (body.size > limit) {
      throw new Problem(`The text is too long for this page (${megabytes(body.size)} of at most ${megabytes(limit)} MB). `
        + "For long texts use the command: unspin restore FILE");
    }
    let answer;
    try {
      answer = await fetch(address, { method: "POST", headers: { "Unspin-Token": token }, body, signal, cache: "no-store" });
    } catch (error) {
      throw signal.aborted ? error : new Problem("The program does not answer. Is \u201cunspin serve\u201d still running?", true);
    }
    if (answer.ok) {
      return answer.json();
    }
    const { error } = await answer.json().catch(() => ({ error: answer.statusText }));
    if (answer.status === 401) {
      throw new Problem("The program was restarted. Copy your text, reload this page, and paste it again.");
    }
    throw new Problem(`Not restored: ${error}.`, answer.status === 503);
  }

  const megabytes = (bytes) => (bytes / (1 << 20)).toFixed(1);

  /** Restores what stands there now. Whatever was asked before is given up: its answer would be to another text. */
  async function restore() {
    clearTimeout(timer);
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const text = given.value;
    if (text === "") {
      forget();
      return;
    }
    place.classList.add("waiting");
    tick(text.length);
    const begun = performance.now();
    for (let tried = false; !signal.aborted; tried = true) {
      try {
        const answer = await ask(text, signal);
        if (!signal.aborted) {
          present(text, answer);
          const took = performance.now() - begun;
          speed = text.length > 10_000 ? text.length / took : speed;
          pause = tried ? pause : Math.min(MOST_PAUSE, Math.max(LEAST_PAUSE, 1.5 * took));
        }
        return;
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        complain(error);
        if (!error.again) {
          return;
        }
        await wait(MOST_PAUSE, signal);
      }
    }
  }

  /** How far a long text is, by how fast the last one was. */
  function tick(length) {
    clearInterval(ticking);
    const begun = performance.now();
    ticking = setInterval(() => {
      const took = performance.now() - begun;
      if (took >= PATIENCE) {
        bar.hidden = false;
        bar.value = Math.min(0.95, took / (length / speed));
        status.textContent = `Restoring ${length.toLocaleString("en")} characters: about ${Math.round(bar.value * 100)} % done.`;
      }
    }, TICK);
  }

  function stopTicking() {
    clearInterval(ticking);
    bar.hidden = true;
  }

  function present(text, { plan, diagnosis }) {
    stopTicking();
    const model = new Model({ name, text, plan, diagnosis });
    if (view) {
      carryOver(view.model, model);
    }
    view = show(place, model, { layouts: ["restored", "inline"], heading: 0 });
    place.classList.remove("waiting");
    problem.hidden = true;
    const count = model.corrections.length;
    const sure = sureness(diagnosis);
    const made = count === 0 ? "nothing was changed" : count === 1 ? "1 correction" : `${count} corrections`;
    status.textContent = `${VERDICTS[diagnosis.verdict]}${sure ? `, ${sure}` : ""}; ${made}.`;
    copies.forEach((each) => (each.disabled = false));
  }

  /** Back to how the page began. */
  function forget() {
    stopTicking();
    name = "";
    view?.remove();
    view = undefined;
    place.replaceChildren();
    place.classList.remove("waiting");
    problem.hidden = true;
    status.textContent = HINT;
    copies.forEach((each) => (each.disabled = true));
  }

  function complain(error) {
    stopTicking();
    problem.textContent = error instanceof Problem ? error.message : `This page failed: ${error.message}.`;
    problem.hidden = false;
    status.textContent = view ? "What you see below belongs to the text as it was before." : "";
  }

  async function copy(what, text) {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = `${what} copied.`;
    } catch {
      status.textContent = "The browser does not let this page copy. Save the file instead.";
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(restore, pause);
  }

  /** Takes a file that was dropped or chosen; of a page only its words. */
  async function take(file) {
    try {
      const { text, format } = await readFile(file);
      const words = format === "plain" ? text : (await call("/api/words", { text, format }, new AbortController().signal)).text;
      given.value = words;
      given.scrollTop = 0;
      name = file.name;
      await restore();
    } catch (error) {
      complain(error instanceof Problem ? error : new Problem(error.message));
    }
  }

  function dropped(event) {
    const file = event.dataTransfer.files[0];
    document.body.classList.remove("dropping");
    if (file) {
      event.preventDefault();
      take(file);
    }
  }

  function dragged(event) {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      document.body.classList.add("dropping");
    }
  }

  async function sample() {
    try {
      const answer = await fetch("/sample.txt", { cache: "no-store" });
      given.value = await answer.text();
      await restore();
    } catch {
      complain(new Problem("The program does not answer. Is \u201cunspin serve\u201d still running?"));
    }
  }

  given.addEventListener("input", (event) => (event.inputType === "insertFromPaste" ? restore() : later()));
  preset.value = setting("preset");
  preset.addEventListener("change", restore);
  at("sample").addEventListener("click", sample);
  at("open").addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    if (chooser.files[0]) {
      take(chooser.files[0]);
      chooser.value = "";
    }
  });
  addEventListener("dragover", dragged);
  addEventListener("dragleave", (event) => event.relatedTarget === null && document.body.classList.remove("dropping"));
  addEventListener("drop", dropped);
  at("clear").addEventListener("click", () => {
    given.value = "";
    restore();
    given.focus();
  });
  at("copy-text").addEventListener("click", () => copy("Text", view.model.chosenText()));
  at("copy-plan").addEventListener("click", () => copy("Plan", view.model.chosenPlan()));
  at("settings").append(themeSwitch());
  window.addEventListener("beforeunload", (event) => {
    if (view?.model.unsaved) {
      event.preventDefault();
    }
  });
  // A reloaded page may come with the text that stood there.
  restore();
})();
