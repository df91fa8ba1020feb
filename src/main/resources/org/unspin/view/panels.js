"use strict";
/* What stands above and below the text of a document: verdict and figures, tools, legend, plot, and the table of swaps. */
globalThis.UnspinView ??= {};
(() => {
  const { h, foreign, percent, unique, download, fileName, alongDocument, verdictPanel, explainFamily, BANDS } = UnspinView;
  const SWAPS_SHOWN = 8;

  /** Builds the panels; `refresh` of what comes back shows decisions. `view` is what they can ask for. */
  function panels(model, options, view) {
    const above = [];
    const below = [];
    const refreshers = [];
    const add = (list, part) => {
      list.push(part.element);
      refreshers.push(part.refresh ?? (() => {}));
    };
    if (options.heading > 0) {
      above.push(h(`h${options.heading}`, { class: "name" }, foreign(model.name)));
    }
    if (options.summary) {
      above.push(...[verdictPanel(model, view)].filter(Boolean));
      add(above, summary(model, options.save && model.corrections.length > 0 ? saving(model, view) : null));
    }
    if (options.filters || (options.save && !options.summary) || options.layouts.length > 1) {
      add(above, tools(model, options, view));
    }
    if (model.corrections.length > 0) {
      above.push(legend());
    }
    if (options.extras) {
      add(below, plot(model));
      add(below, swaps(model, `h${Math.min(6, (options.heading || 1) + 1)}`));
    }
    return { above, below, refresh: () => refreshers.forEach((each) => each()) };
  }

  const families = (diagnosis) =>
    (diagnosis?.families ?? []).map(({ name, share }) => (share < 1 ? `${name} (${percent(share)} %)` : name)).join(", ");

  function summary(model, buttons) {
    const { diagnosis } = model;
    const accepted = h("dd");
    const facts = h("dl", { class: "facts" });
    const fact = (name, value) => facts.append(h("div", {}, h("dt", {}, name), value));
    if (!diagnosis) {
      fact("Swap rate", h("dd", {}, `${percent(model.swapRate)} % of the words that the spinner knows`));
    } else if (diagnosis.spun) {
      fact("Words swapped", h("dd", {}, `${percent(diagnosis.swappedShare)} % of all`));
      fact("Spinner", h("dd", { title: diagnosis.families.map(({ name }) => explainFamily(name)).join("; ") }, families(diagnosis)));
    }
    if (model.corrections.length > 0) {
      fact("Accepted", accepted);
    }
    const refresh = () => (accepted.textContent = `${model.acceptedCount} of ${model.corrections.length}`);
    refresh();
    const element = h("div", { class: "summary" }, facts, buttons);
    element.hidden = facts.childElementCount === 0;
    return { element, refresh };
  }

  function select(label, choices, onchange) {
    const name = unique("select");
    const box = h("select", { id: name }, ...choices.map(([value, text]) => h("option", { value }, text)));
    box.addEventListener("change", () => onchange(box.value));
    return h("div", { class: "field" }, h("label", { for: name }, label), box);
  }

  function tools(model, options, view) {
    const bar = h("div", { class: "tools", role: "group", "aria-label": "Tools" });
    let refresh = () => {};
    if (options.layouts.length > 1) {
      bar.append(layouts(options.layouts, view));
    }
    if (options.filters && model.corrections.length > 0) {
      const decide = decisions(model, view);
      bar.append(...filters(model, view), decide.element);
      refresh = decide.refresh;
    }
    if (options.save && !options.summary) {
      bar.append(saving(model, view));
    }
    return { element: bar, refresh };
  }

  function layouts(names, view) {
    const group = unique("layout");
    const choices = names.map((each, index) => {
      const input = h("input", { type: "radio", name: group, value: each, checked: index === 0 });
      input.addEventListener("change", () => view.layout(each));
      return h("label", {}, input, h("span", {}, UnspinView.LAYOUTS[each]));
    });
    return h("fieldset", { class: "layouts" }, h("legend", { class: "sr-only" }, "Layout"), ...choices);
  }

  function filters(model, view) {
    let family = "";
    let band = "";
    const apply = () =>
      view.filter((each) => (!family || each.family === family) && (!band || UnspinView.band(each.confidence) === band));
    const bands = [["", "any"], ...BANDS.map(({ name, label }) => [name, label])];
    const confidence = select("Confidence", bands, (value) => ((band = value), apply()));
    if (model.families.length < 2) {
      return [confidence];
    }
    const names = [["", "all"], ...model.families.map((each) => [each, each])];
    return [confidence, select("Spinner", names, (value) => ((family = value), apply()))];
  }

  function decisions(model, view) {
    const name = unique("threshold");
    const shown = h("output", { for: name }, "0 %");
    const slider = h("input", { id: name, type: "range", min: 0, max: 100, step: 1, value: 0 });
    const label = () => {
      shown.textContent = `${slider.value} %`;
      slider.setAttribute("aria-valuetext", `${slider.value} percent, ${model.acceptedCount} corrections accepted`);
    };
    slider.addEventListener("input", () => {
      model.acceptFrom(Number(slider.value) / 100);
      label();
    });
    const all = (text, accepted) => {
      const decide = () => {
        model.decideAll(accepted);
        slider.value = 0;
        label();
        view.announce(accepted ? "All corrections accepted." : "All corrections undone.");
      };
      return h("button", { type: "button", onclick: decide }, text);
    };
    label();
    const element = h(
      "div",
      { class: "decisions" },
      h("div", { class: "field" }, h("label", { for: name }, "Accept from"), slider, shown),
      all("Accept all", true),
      all("Undo all", false),
    );
    return { element, refresh: label };
  }

  function saving(model, view) {
    const save = (text, ending, type, content) => {
      const onclick = () => {
        const name = fileName(model.name, ending);
        download(name, type, content());
        model.saved();
        view.announce(`Saved as ${name}.`);
      };
      return h("button", { type: "button", class: "primary", onclick }, text);
    };
    return h(
      "div",
      { class: "saving" },
      save("Save text", ".restored.txt", "text/plain;charset=utf-8", () => model.chosenText()),
      save("Save plan", ".plan.json", "application/json", () => model.chosenPlan()),
      h("p", { class: "note" }, "A plan keeps your decisions: \u201cunspin restore --apply\u201d makes them in the file."),
    );
  }

  function legend() {
    const samples = BANDS.map(({ name, label }) =>
      h("span", { class: "sample" }, h("span", { class: `mark band-${name} accepted`, "aria-hidden": "true" }, h("span", { class: "word" }, "word")), ` ${label}`),
    );
    const undone = h(
      "span",
      { class: "sample" },
      h("span", { class: "mark undone", "aria-hidden": "true" }, "word"),
      " undone",
    );
    const keys = h(
      "p",
      { class: "keys" },
      ...[
        ["n", "p"], " or arrow keys: next and previous. ", ["Enter"], ": undo or accept. ", ["1"], " to ", ["9"],
        ": choose a reading. ", ["Tab"], ": into the box. ", ["Esc"], ": close it.",
      ].flatMap((each) => (Array.isArray(each) ? each.map((key) => h("kbd", {}, key)) : [each])),
    );
    return h("div", { class: "legend" }, h("p", { class: "samples" }, "Confidence: ", ...samples, undone), keys);
  }

  function plot(model) {
    const element = h("section", { class: "plot-place", "aria-label": "Words swapped" });
    const refresh = () => {
      const open = element.querySelector("details")?.open ?? false;
      element.replaceChildren(...[alongDocument(model)].filter(Boolean));
      const table = element.querySelector("details");
      if (table) {
        table.open = open;
      }
    };
    refresh();
    element.hidden = element.childElementCount === 0;
    return { element, refresh };
  }

  function swaps(model, heading) {
    const title = unique("swaps");
    const place = h("div");
    const element = h("section", { class: "swaps", "aria-labelledby": title }, h(heading, { id: title }, "Most frequent swaps"), place);
    const refresh = () => {
      const open = place.querySelector("details")?.open ?? false;
      place.replaceChildren(...frequentSwaps(model.swaps(), true, open));
      element.hidden = model.corrections.length === 0;
    };
    refresh();
    return { element, refresh };
  }

  /** The most frequent swaps as a table, and the others as one that can be opened. */
  function frequentSwaps(rows, accepted, open = false) {
    const rest = rows.slice(SWAPS_SHOWN);
    const more = h("details", { open }, h("summary", {}, `${rest.length} more`), swapTable(rest, accepted));
    return [swapTable(rows.slice(0, SWAPS_SHOWN), accepted), ...(rest.length > 0 ? [more] : [])];
  }

  /** A table of swaps {original, suggestion, family, count, accepted}. */
  function swapTable(rows, accepted) {
    const heads = ["Was", "Corrected to", "Spinner", "Times", ...(accepted ? ["Accepted"] : [])];
    return UnspinView.table(
      heads,
      rows.map((each) => [
        foreign(each.original),
        foreign(each.suggestion || "\u2205"),
        each.family,
        each.count,
        ...(accepted ? [each.accepted] : []),
      ]),
    );
  }

  Object.assign(globalThis.UnspinView, { panels, frequentSwaps, familiesOf: families });
})();
