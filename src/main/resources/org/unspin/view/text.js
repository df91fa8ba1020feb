"use strict";
/*
 * The text with its corrections as marks, side by side, inline, or restored only. Only one mark can be reached by the Tab key;
 * the arrow keys go on from it, or a long text would have hundreds of stops.
 */
globalThis.UnspinView ??= {};
(() => {
  const { h, percent, band } = UnspinView;

  /** From this many characters on, what is out of sight is not laid out. */
  const LONG = 60_000;

  /**
   * Cuts a text after its line breaks, but not inside a correction: a list of {start, end, corrections}. Put together again, the
   * pieces are the text.
   */
  function paragraphs(text, corrections) {
    const found = [];
    let next = 0;
    for (let start = 0, end = 0; start < text.length; start = end) {
      const inside = [];
      let across = true;
      while (across && end < text.length) {
        end = afterBreaks(text, end);
        across = false;
        for (; next < corrections.length && corrections[next].start < end; next++) {
          inside.push(corrections[next]);
          across = corrections[next].end > end;
          end = Math.max(end, corrections[next].end);
        }
      }
      found.push({ start, end, corrections: inside });
    }
    return found;
  }

  /** Where the line after this position and the empty ones behind it end. */
  function afterBreaks(text, from) {
    const feed = text.indexOf("\n", from);
    let end = feed < 0 ? text.length : feed + 1;
    while (text[end] === "\n" || (text[end] === "\r" && text[end + 1] === "\n")) {
      end++;
    }
    return end;
  }

  class TextView {
    #model;
    #layout;
    #marks = [];
    #befores = [];
    #current = 0;
    #shown = () => true;

    /** @param layout "split", "inline" or "restored" */
    constructor(model, layout) {
      this.#model = model;
      this.#layout = layout;
      this.element = h("div", { class: `text ${layout}`, "data-layout": layout });
      this.#build();
    }

    /** The marks of the corrections that the filter lets through. */
    get visible() {
      return this.#model.corrections.filter((each) => this.#shown(each));
    }

    get current() {
      return this.#current;
    }

    markOf(correction) {
      return this.#marks[correction.index];
    }

    /** Where the correction stands in the text as it was given; undefined unless both are shown. */
    beforeOf(correction) {
      return this.#befores[correction.index];
    }

    correctionAt(node) {
      const mark = node instanceof Element ? node.closest("[data-correction]") : null;
      return mark ? this.#model.corrections[Number(mark.dataset.correction)] : undefined;
    }

    /** Makes this the mark that the Tab key reaches. */
    reach(correction) {
      this.#marks[this.#current]?.setAttribute("tabindex", "-1");
      this.#current = correction.index;
      this.#marks[correction.index].setAttribute("tabindex", "0");
    }

    /** Highlights both marks of a correction, or none. */
    highlight(correction) {
      for (const mark of this.element.querySelectorAll(".current")) {
        mark.classList.remove("current");
      }
      if (correction) {
        this.markOf(correction).classList.add("current");
        this.beforeOf(correction)?.classList.add("current");
      }
    }

    filter(shown) {
      this.#shown = shown;
      this.#model.corrections.forEach((each) => this.update(each));
      const first = this.visible.find((each) => each.index >= this.#current) ?? this.visible[0];
      if (first) {
        this.reach(first);
      }
    }

    /** Shows what was decided about a correction. */
    update(correction) {
      const mark = this.markOf(correction);
      const shown = this.#shown(correction);
      const { accepted, byHand, original, chosen, suggestion, confidence } = correction;
      const own = accepted && chosen !== suggestion;
      for (const each of [mark, this.beforeOf(correction)].filter(Boolean)) {
        each.className = [
          each === mark ? "mark" : "was",
          shown ? `band-${band(confidence)}` : "filtered",
          accepted ? "accepted" : "undone",
          own ? "own" : "",
          accepted && chosen === "" ? "removed" : "",
          byHand ? "by-hand" : "",
          each.classList.contains("current") ? "current" : "",
        ].filter(Boolean).join(" ");
      }
      const reading = this.#model.reading(correction);
      if (this.#layout === "inline" && accepted) {
        mark.replaceChildren(h("del", {}, original), h("wbr"), h("ins", {}, chosen));
      } else {
        mark.replaceChildren(h("span", { class: "word" }, reading));
      }
      if (!shown) {
        for (const name of ["role", "aria-label", "tabindex", "data-percent", "aria-haspopup"]) {
          mark.removeAttribute(name);
        }
        return;
      }
      const sure = own ? "chosen by you" : `confidence ${percent(confidence)} percent`;
      mark.dataset.percent = own ? "\u2713" : percent(confidence);
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-haspopup", "dialog");
      mark.setAttribute("tabindex", correction.index === this.#current ? "0" : "-1");
      mark.setAttribute(
        "aria-label",
        accepted
          ? `corrected: ${reading || "removed"}, was ${original}, ${sure}`
          : `undone: ${original}, suggested ${chosen || "removal"}, ${sure}`,
      );
    }

    #build() {
      const split = this.#layout === "split";
      const table = split ? { role: "table", "aria-label": "Before and after" } : {};
      const rows = h("div", { class: "rows", ...table });
      if (split) {
        const heads = ["Before", "After"].map((each) => h("div", { role: "columnheader", class: "head" }, each));
        rows.append(h("div", { role: "row", class: "row heads" }, ...heads));
      }
      for (const each of paragraphs(this.#model.text, this.#model.corrections)) {
        rows.append(this.#row(each, split));
      }
      rows.classList.toggle("long", this.#model.text.length > LONG);
      this.element.append(rows);
      this.#model.corrections.forEach((each) => this.update(each));
    }

    #row({ start, end, corrections }, split) {
      const cell = split ? { role: "cell" } : {};
      const before = split ? h("div", { ...cell, class: "before", dir: "auto" }) : null;
      const after = h("div", { ...cell, class: "after", dir: "auto" });
      let at = start;
      for (const each of corrections) {
        const between = this.#model.text.slice(at, each.start);
        const mark = (this.#marks[each.index] = h("span", { "data-correction": each.index }));
        after.append(between, mark);
        if (before) {
          const was = (this.#befores[each.index] = h("span", { "data-correction": each.index }, each.original));
          before.append(between, was);
        }
        at = each.end;
      }
      after.append(this.#model.text.slice(at, end));
      before?.append(this.#model.text.slice(at, end));
      return h("div", { class: "row", ...(split ? { role: "row" } : {}) }, before, after);
    }
  }

  Object.assign(globalThis.UnspinView, { TextView, paragraphs });
})();
