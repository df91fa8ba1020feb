"use strict";
/*
 * The view of one restored document. In a page that has the script and the style sheet of View in Java, which are these files one
 * after the other:
 *
 *   const view = UnspinView.show(element, { name, text, plan, diagnosis }, options);
 *
 * text is what was given, plan the object of JsonPlan, diagnosis that of JsonDiagnosis with passages (or null). Options, all optional:
 *
 *   layouts    which of "split", "inline", "restored" can be chosen, the first being shown at once; default ["split", "inline"]
 *   summary    whether verdict and figures are shown; default true
 *   filters    whether threshold, filters and "all" buttons are shown; default true
 *   save       whether text and plan can be saved; default true
 *   extras     whether the plot and the table of swaps are shown; default true
 *   heading    level of the heading with the name, 1 to 5; 0 for none; default 2
 *   onchange   called with the model after every decision
 *
 * What comes back has `model` (decisions, chosenText(), chosenPlan()), `focus(index)`, and `remove()`. To show other text in the same
 * place, call show again: it removes what was there. UnspinView.themeSwitch() makes a button for dark mode.
 */
globalThis.UnspinView ??= {};
(() => {
  const { Model, TextView, Details, h } = UnspinView;
  const LAYOUTS = { split: "Side by side", inline: "Inline", restored: "Restored" };
  const HOVER_IN = 120;
  const HOVER_OUT = 250;
  const DEFAULTS = {
    layouts: ["split", "inline"],
    summary: true,
    filters: true,
    save: true,
    extras: true,
    heading: 2,
    onchange: () => {},
  };

  const shown = new WeakMap();

  /** @param document {name, text, plan, diagnosis}, or a Model that was shown before and knows what was decided */
  function show(element, document, options = {}) {
    shown.get(element)?.remove();
    const model = document instanceof Model ? document : new Model(document);
    const view = new View(element, model, { ...DEFAULTS, ...options });
    shown.set(element, view);
    return view;
  }

  class View {
    #root;
    #options;
    #text;
    #textPlace = h("div", { class: "text-place" });
    #details;
    #live = h("p", { class: "sr-only", role: "status", "aria-live": "polite" });
    #parts;
    #filter = () => true;
    #timer;
    #ended = new AbortController();

    constructor(element, model, options) {
      this.model = model;
      this.#options = options;
      this.#details = new Details(model, {
        toggle: (each) => model.toggle(each),
        choose: (each, reading) => model.choose(each, reading),
        step: (by) => this.#step(by),
        close: () => this.#closeAndReturn(),
      });
      this.#parts = UnspinView.panels(model, options, {
        announce: (words) => (this.#live.textContent = words),
        filter: (wanted) => this.#setFilter(wanted),
        layout: (layout) => this.#setLayout(layout),
        jump: (index) => this.focus(index),
      });
      this.#setLayout(options.layouts[0]);
      const text = h("section", { class: "texts", "aria-label": "Text" }, this.#textPlace, this.#details.element);
      this.#root = h("div", { class: "unspin" }, ...this.#parts.above, text, ...this.#parts.below, this.#live);
      element.replaceChildren(this.#root);
      model.addEventListener("change", (event) => this.#changed(event.detail), { signal: this.#ended.signal });
      this.#listen(text);
    }

    /** Goes to a correction, as the keys do. */
    focus(index) {
      const correction = this.model.corrections[index];
      if (correction && this.#filter(correction)) {
        this.#text.reach(correction);
        const mark = this.#text.markOf(correction);
        mark.scrollIntoView({ block: "nearest" });
        mark.focus();
        this.#open(correction);
      }
    }

    remove() {
      clearTimeout(this.#timer);
      this.#ended.abort();
      this.#root.remove();
    }

    #setLayout(layout) {
      const current = this.#text?.current ?? 0;
      this.#details.close();
      this.#text = new TextView(this.model, layout);
      if (this.model.corrections[current]) {
        this.#text.reach(this.model.corrections[current]);
      }
      this.#text.filter(this.#filter);
      this.#textPlace.replaceChildren(this.#text.element);
    }

    #setFilter(wanted) {
      this.#filter = wanted;
      this.#details.close();
      this.#text.highlight(undefined);
      this.#text.filter(wanted);
      const count = this.#text.visible.length;
      this.#live.textContent = `${count} of ${this.model.corrections.length} corrections are marked.`;
    }

    #changed(corrections) {
      corrections.forEach((each) => this.#text.update(each));
      if (this.#details.open) {
        this.#details.refresh(this.#text.markOf(this.#details.correction));
      }
      this.#parts.refresh();
      if (corrections.length === 1) {
        const mark = this.#text.markOf(corrections[0]);
        this.#live.textContent = mark.getAttribute("aria-label") ?? "";
      } else {
        this.#live.textContent = `${this.model.acceptedCount} of ${this.model.corrections.length} corrections accepted.`;
      }
      this.#options.onchange(this.model);
    }

    #open(correction) {
      clearTimeout(this.#timer);
      this.#text.highlight(correction);
      this.#details.show(correction, this.#text.markOf(correction));
    }

    #close() {
      clearTimeout(this.#timer);
      this.#text.highlight(undefined);
      this.#details.close();
    }

    #closeAndReturn() {
      const { correction } = this.#details;
      const inside = this.#details.element.contains(document.activeElement);
      this.#close();
      if (inside && correction) {
        this.#text.reach(correction);
        this.#text.markOf(correction).focus();
        this.#close();
      }
    }

    /** To the next (1) or previous (-1) mark, or to the first or last one (infinite). */
    #step(by) {
      const marks = this.#text.visible;
      const from = this.#details.correction?.index ?? this.#text.current;
      const at = marks.findIndex((each) => each.index === from);
      const to = Math.max(0, Math.min(marks.length - 1, at + by));
      if (marks[to]) {
        const inside = this.#details.element.contains(document.activeElement);
        const key = inside ? document.activeElement.dataset.key : undefined;
        this.focus(marks[to].index);
        if (key === "next" || key === "previous") {
          this.#details.element.querySelector(`[data-key=${key}]`).focus();
        }
      }
    }

    #listen(text) {
      const { signal } = this.#ended;
      const on = (name, listener) => text.addEventListener(name, listener, { signal });
      on("keydown", (event) => this.#key(event));
      on("click", (event) => this.#click(event));
      on("focusin", (event) => {
        const correction = this.#text.correctionAt(event.target);
        if (correction && this.#filter(correction)) {
          this.#text.reach(correction);
          this.#open(correction);
        }
      });
      on("focusout", (event) => {
        if (event.relatedTarget && !text.contains(event.relatedTarget)) {
          this.#close();
        }
      });
      on("mouseover", (event) => this.#hover(event.target));
      on("mouseleave", () => this.#hover(null));
      document.addEventListener("keydown", (event) => this.#keyAnywhere(event), { signal });
      const { signal: ended } = this.#ended;
      window.addEventListener("resize", () => this.#details.refresh(this.#currentMark()), { signal: ended });
    }

    #currentMark() {
      return this.#details.open ? this.#text.markOf(this.#details.correction) : undefined;
    }

    #click(event) {
      const correction = this.#text.correctionAt(event.target);
      if (correction && this.#filter(correction)) {
        this.focus(correction.index);
      } else if (this.#details.open && !event.composedPath().includes(this.#details.element)) {
        this.#close();
      }
    }

    /** Opens and closes with a short delay, and stays open while the pointer is in the box or the focus is here. */
    #hover(target) {
      clearTimeout(this.#timer);
      const correction = target ? this.#text.correctionAt(target) : undefined;
      if (correction && this.#filter(correction) && correction !== this.#details.correction) {
        if (!this.#details.element.contains(document.activeElement)) {
          this.#timer = setTimeout(() => this.#open(correction), HOVER_IN);
        }
      } else if (!correction && !this.#details.element.contains(target)) {
        const focused = this.#root.querySelector(".texts").contains(document.activeElement);
        if (!focused) {
          this.#timer = setTimeout(() => this.#close(), HOVER_OUT);
        }
      }
    }

    /** Where nothing has the focus, as in a page that has just been loaded, the keys to go on work at once. */
    #keyAnywhere(event) {
      const idle = event.target === document.body || event.target === document.documentElement || event.target.matches?.("main");
      if (idle && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented && (event.key === "n" || event.key === "p")) {
        const open = this.#details.open;
        const first = this.#text.visible[0];
        if (open) {
          this.#step(event.key === "n" ? 1 : -1);
        } else if (first) {
          this.focus(this.#text.current);
        }
        event.preventDefault();
      }
    }

    #key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
        return;
      }
      if (event.key === "Escape") {
        this.#closeAndReturn();
        event.preventDefault();
        return;
      }
      const correction = this.#text.correctionAt(event.target);
      const typing = event.target instanceof HTMLInputElement;
      if (typing || (!correction && !"np".includes(event.key))) {
        return;
      }
      if (this.#command(event.key, correction)) {
        event.preventDefault();
      }
    }

    #command(key, correction) {
      const steps = { n: 1, ArrowRight: 1, ArrowDown: 1, p: -1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
      if (key in steps) {
        this.#step(steps[key]);
        return true;
      }
      if (key === "Enter" || key === " ") {
        this.model.toggle(correction);
        return true;
      }
      const reading = /^[1-9]$/.test(key) ? Details.readings(correction)[Number(key) - 1] : undefined;
      if (reading) {
        this.model.choose(correction, reading.text);
        return true;
      }
      return false;
    }
  }

  Object.assign(globalThis.UnspinView, { show, LAYOUTS });
})();
