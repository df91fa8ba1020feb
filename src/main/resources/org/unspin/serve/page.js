"use strict";
/* Sends what is typed to the program that served this page, and shows what comes back. */
(() => {
  const { Model, show, carryOver, themeSwitch } = UnspinView;
  const NAME = "text";
  /** Milliseconds without a key before a text is sent; longer where the answers take longer. */
  const LEAST_PAUSE = 200;
  const MOST_PAUSE = 2000;
  const HINT = "The restored text appears here as you type.";

  const at = (id) => document.getElementById(id);
  const setting = (name) => document.querySelector(`meta[name="unspin-${name}"]`).content;
  const [given, preset, status, problem, place] = ["given", "preset", "status", "problem", "view"].map(at);
  const copies = [at("copy-text"), at("copy-plan")];
  const token = setting("token");
  const limit = Number(setting("limit"));

  let view;
  let timer;
  let pause = LEAST_PAUSE;
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

  async function ask(text, signal) {
    const body = new Blob([JSON.stringify({ text, preset: preset.value })], { type: "application/json" });
    if (body.size > limit) {
      throw new Problem(`The text is too long for this page (${megabytes(body.size)} of at most ${megabytes(limit)} MB). `
        + "For long texts use the command: unspin restore FILE");
    }
    let answer;
    try {
      answer = await fetch("/api/restore", { method: "POST", headers: { "Unspin-Token": token }, body, signal, cache: "no-store" });
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
    const begun = performance.now();
    for (let tried = false; !signal.aborted; tried = true) {
      try {
        const answer = await ask(text, signal);
        if (!signal.aborted) {
          present(text, answer);
          const took = performance.now() - begun;
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

  function present(text, { plan, diagnosis }) {
    const model = new Model({ name: NAME, text, plan, diagnosis });
    if (view) {
      carryOver(view.model, model);
    }
    view = show(place, model, { layouts: ["restored", "inline"], heading: 0 });
    place.classList.remove("waiting");
    problem.hidden = true;
    const count = model.corrections.length;
    status.textContent = !diagnosis.spun && count === 0
      ? "This text does not read as spun; nothing was changed."
      : count === 1 ? "1 correction." : `${count} corrections.`;
    copies.forEach((each) => (each.disabled = false));
  }

  /** Back to how the page began. */
  function forget() {
    view?.remove();
    view = undefined;
    place.replaceChildren();
    place.classList.remove("waiting");
    problem.hidden = true;
    status.textContent = HINT;
    copies.forEach((each) => (each.disabled = true));
  }

  function complain(error) {
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
