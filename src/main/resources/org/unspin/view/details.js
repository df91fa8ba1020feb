"use strict";
/* What is known about one correction: the box that opens at its mark, by hover, focus or touch. */
globalThis.UnspinView ??= {};
(() => {
  const { h, foreign, percent, band, describe, unique } = UnspinView;

  class Details {
    #model;
    #actions;
    #correction;

    /** @param actions what the buttons do: {toggle, choose, step, close} */
    constructor(model, actions) {
      this.#model = model;
      this.#actions = actions;
      this.element = h("div", { class: "details", role: "dialog", "aria-label": "Correction", hidden: true });
    }

    /** The correction shown; undefined while the box is closed. */
    get correction() {
      return this.#correction;
    }

    get open() {
      return this.#correction !== undefined;
    }

    show(correction, mark) {
      this.#correction = correction;
      this.#render();
      this.element.hidden = false;
      this.#place(mark);
    }

    /** Shows what has changed, and keeps the focus on the same button. */
    refresh(mark) {
      if (!this.open) {
        return;
      }
      const focused = this.element.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
      this.#render();
      this.#place(mark);
      if (focused) {
        (this.element.querySelector(`[data-key="${focused}"]`) ?? this.element.querySelector("button")).focus();
      }
    }

    close() {
      this.#correction = undefined;
      this.element.hidden = true;
      this.element.replaceChildren();
    }

    #render() {
      const each = this.#correction;
      const { accepted, original, confidence } = each;
      const number = `${each.index + 1} of ${this.#model.corrections.length}`;
      this.element.setAttribute("aria-label", `Correction ${number}: ${original}`);
      this.element.replaceChildren(
        h(
          "p",
          { class: "change" },
          foreign(original, { class: "from" }),
          h("span", { class: "arrow" }, " \u2192 "),
          foreign(each.chosen || "\u2205", { class: "to" }),
          h("span", { class: "state" }, accepted ? "accepted" : "undone"),
        ),
        h(
          "p",
          { class: `confidence band-${band(confidence)}` },
          h("span", { class: "meter", "aria-hidden": "true" }, bar(confidence)),
          `Confidence ${percent(confidence)} %`,
        ),
        h("p", { class: "reason", dir: "auto" }, describe(each.reason)),
        this.#choices(),
        this.#own(),
        h(
          "div",
          { class: "buttons" },
          this.#button("toggle", accepted ? "Undo" : "Accept", () => this.#actions.toggle(each), "primary"),
          this.#button("previous", "\u2190", () => this.#actions.step(-1), "", "Previous correction"),
          h("span", { class: "number" }, number),
          this.#button("next", "\u2192", () => this.#actions.step(1), "", "Next correction"),
          this.#button("close", "Close", () => this.#actions.close(), "quiet"),
        ),
      );
    }

    /** The readings to choose from: the suggestion, the alternatives, and what stood there. */
    static readings({ suggestion, confidence, alternatives, original }) {
      const readings = [{ text: suggestion, probability: confidence }, ...alternatives];
      if (!readings.some((each) => each.text === original)) {
        readings.push({ text: original });
      }
      return readings;
    }

    #choices() {
      const each = this.#correction;
      const reading = this.#model.reading(each);
      const items = Details.readings(each).map(({ text, probability }, index) =>
        h(
          "li",
          {},
          h(
            "button",
            {
              type: "button",
              class: "choice",
              "data-key": `choice-${index}`,
              "aria-pressed": text === reading,
              onclick: () => this.#actions.choose(each, text),
            },
            foreign(text || "\u2205 (remove)", { class: "reading" }),
            text === each.original ? h("span", { class: "note" }, "as it was") : null,
            probability === undefined ? null : h("span", { class: "note" }, `${percent(probability)} %`),
          ),
        ),
      );
      return h("ul", { class: "choices", "aria-label": "Readings" }, ...items);
    }

    #own() {
      const each = this.#correction;
      const name = unique("own");
      const field = h("input", { id: name, type: "text", "data-key": "own", autocomplete: "off", spellcheck: "true" });
      if (each.accepted && !Details.readings(each).some(({ text }) => text === each.chosen)) {
        field.value = each.chosen;
      }
      const submit = (event) => {
        event.preventDefault();
        if (field.value !== "") {
          this.#actions.choose(each, field.value);
        }
      };
      return h(
        "form",
        { class: "own", onsubmit: submit },
        h("label", { for: name }, "Your own"),
        field,
        h("button", { type: "submit", "data-key": "use" }, "Use"),
      );
    }

    #button(key, text, onclick, kind = "", label = null) {
      return h("button", { type: "button", class: kind, "data-key": key, "aria-label": label, onclick }, text);
    }

    /** Below the mark, or above where there is no room; the style sheet keeps it at the bottom of narrow windows. */
    #place(mark) {
      const outer = this.element.offsetParent?.getBoundingClientRect();
      const at = mark.getClientRects()[0];
      if (!outer || !at) {
        return;
      }
      const { offsetWidth: width, offsetHeight: height } = this.element;
      const room = document.documentElement.clientHeight - at.bottom;
      const above = room < height + 12 && at.top > height + 12;
      const left = Math.max(0, Math.min(at.left - outer.left - 12, outer.width - width));
      this.element.style.left = `${left}px`;
      this.element.style.top = `${(above ? at.top - height - 8 : at.bottom + 8) - outer.top}px`;
    }
  }

  function bar(share) {
    const inner = h("span", { class: "filled" });
    inner.style.width = `${percent(share)}%`;
    return inner;
  }

  Object.assign(globalThis.UnspinView, { Details });
})();
