"use strict";
/*
 * One restored document and what the reader decided about it. No DOM here.
 *
 * A document is {name, text, plan, diagnosis}: the text that was given, the object that JsonPlan writes for it, and the one that
 * JsonDiagnosis writes (optional). All offsets count UTF-16 units, as JavaScript does.
 */
globalThis.UnspinView ??= {};
(() => {
  const BANDS = [
    { name: "high", from: 0.9, label: "90 % and more" },
    { name: "middle", from: 0.6, label: "60 to 90 %" },
    { name: "low", from: 0, label: "below 60 %" },
  ];

  /** The band of a confidence: "high", "middle" or "low". */
  const band = (confidence) => BANDS.find((each) => confidence >= each.from).name;

  function parts(share, all) {
    const rounded = Math.round(share * all);
    return share > 0 && rounded === 0 ? 1 : share < 1 && rounded === all ? all - 1 : rounded;
  }

  /** Whole percents, never 100 for what is not certain and never 0 for what is possible; as Rounding in Java. */
  const percent = (share) => parts(parts(share, 10_000) / 10_000, 100);

  /** The reason of a correction in a sentence, as Reason.description() in Java. */
  function describe({ kind, family, garbled, original, source }) {
    if (kind === "swap") {
      return `The ${family} spinner writes \u201c${garbled}\u201d for \u201c${original}\u201d (${source}).`;
    }
    if (kind === "agreement") {
      return `\u201c${original}\u201d goes with \u201c${garbled}\u201d.`;
    }
    return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${garbled ? `: \u201c${garbled}\u201d` : ""}.`;
  }

  class Model extends EventTarget {
    #plan;
    #decided = false;

    constructor({ name = "", text, plan, diagnosis = null }) {
      super();
      if (plan.length !== text.length) {
        throw new Error(`The plan was made for ${plan.length} characters, the text has ${text.length}.`);
      }
      this.name = name;
      this.text = text;
      this.diagnosis = diagnosis;
      this.swapRate = plan.swapRate;
      this.#plan = plan;
      this.corrections = plan.corrections.map((each, index) => ({
        index,
        start: each.start,
        end: each.end,
        original: each.original,
        suggestion: each.replacement,
        chosen: each.replacement,
        accepted: true,
        byHand: false,
        confidence: each.confidence,
        alternatives: each.alternatives,
        reason: each.reason,
        family: each.reason.family || each.reason.kind,
      }));
    }

    /** Whether anything was decided since the plan or text was saved last. */
    get unsaved() {
      return this.#decided;
    }

    saved() {
      this.#decided = false;
    }

    get families() {
      return [...new Set(this.corrections.map((each) => each.family))].sort();
    }

    get acceptedCount() {
      return this.corrections.reduce((sum, each) => sum + (each.accepted ? 1 : 0), 0);
    }

    /** What stands in the restored text where the correction is. */
    reading(correction) {
      return correction.accepted ? correction.chosen : correction.original;
    }

    toggle(correction) {
      this.#decide(correction, !correction.accepted, correction.chosen);
    }

    /** Takes another reading; the original one undoes the correction. */
    choose(correction, reading) {
      if (reading === correction.original) {
        this.#decide(correction, false, correction.suggestion);
      } else {
        this.#decide(correction, true, reading);
      }
    }

    /** Accepts or undoes all corrections, and forgets what was decided by hand. */
    decideAll(accepted) {
      this.#setAll((each) => {
        each.byHand = false;
        each.chosen = each.suggestion;
        return accepted;
      });
    }

    /** Accepts what has at least this confidence and undoes the rest, save what was decided by hand. */
    acceptFrom(threshold) {
      this.#setAll((each) => (each.byHand ? each.accepted : each.confidence >= threshold));
    }

    chosenText() {
      let out = "";
      let at = 0;
      for (const each of this.corrections) {
        out += this.text.slice(at, each.start) + this.reading(each);
        at = each.end;
      }
      return out + this.text.slice(at);
    }

    /** The plan of what was chosen, as `unspin restore --apply` takes it: a correction a line. */
    chosenPlan() {
      const { format, version, length, sha256, swapRate } = this.#plan;
      const head = JSON.stringify({ format, version, length, sha256, swapRate });
      const lines = this.corrections.filter((each) => each.accepted).map((each) => "\n  " + JSON.stringify(stored(each)));
      return `${head.slice(0, -1)},"corrections":[${lines.join(",")}${lines.length > 0 ? "\n" : ""}]}\n`;
    }

    /** The swaps made most often: {original, suggestion, family, count, accepted}. */
    swaps() {
      const found = new Map();
      for (const each of this.corrections) {
        const original = each.original.toLowerCase();
        const suggestion = each.suggestion.toLowerCase();
        const key = JSON.stringify([original, suggestion, each.family]);
        const swap = found.get(key) ?? { original, suggestion, family: each.family, count: 0, accepted: 0 };
        swap.count++;
        swap.accepted += each.accepted ? 1 : 0;
        found.set(key, swap);
      }
      return [...found.values()].sort((a, b) => b.count - a.count || (a.original < b.original ? -1 : 1));
    }

    #decide(correction, accepted, chosen) {
      correction.accepted = accepted;
      correction.chosen = chosen;
      correction.byHand = true;
      this.#decided = true;
      this.dispatchEvent(new CustomEvent("change", { detail: [correction] }));
    }

    #setAll(wanted) {
      const changed = [];
      for (const each of this.corrections) {
        const before = this.reading(each);
        each.accepted = wanted(each);
        if (this.reading(each) !== before) {
          changed.push(each);
        }
      }
      this.#decided ||= changed.length > 0;
      this.dispatchEvent(new CustomEvent("change", { detail: changed }));
    }
  }

  /** A reader's own choice is certain; what was suggested instead becomes an alternative, so that the plan tells both. */
  function stored(correction) {
    const { start, end, original, suggestion, chosen, confidence, alternatives, reason } = correction;
    if (chosen === suggestion) {
      return { start, end, original, replacement: chosen, confidence, alternatives, reason };
    }
    const others = [{ text: suggestion, probability: confidence }, ...alternatives.filter((each) => each.text !== chosen)];
    return { start, end, original, replacement: chosen, confidence: 1, alternatives: others, reason };
  }

  Object.assign(globalThis.UnspinView, { Model, BANDS, band, percent, describe });
})();
