"use strict";
/* The list of the documents of a folder: what was found in each, to be sorted, filtered and opened. */
globalThis.UnspinView ??= {};
(() => {
  const { h, foreign, percent, unique, overFolder, frequentSwaps, familiesOf, badge, sureness, VERDICTS } = UnspinView;

  /** Rows made at once: a table of thousands takes a browser seconds. */
  const CHUNK = 100;

  const byName = new Intl.Collator("en", { numeric: true });
  const COLUMNS = [
    { key: "name", title: "Document", compare: (a, b) => byName.compare(a.name, b.name), ascending: true },
    { key: "verdict", title: "Verdict", compare: (a, b) => a.spunProbability - b.spunProbability },
    { key: "confidence", title: "Sure", number: true, compare: (a, b) => a.confidence - b.confidence },
    { key: "swappedShare", title: "Words swapped", compare: (a, b) => a.swappedShare - b.swappedShare },
    { key: "families", title: "Spinner", compare: (a, b) => byName.compare(familiesOf(a), familiesOf(b)), ascending: true },
    { key: "corrections", title: "Corrections", number: true, compare: (a, b) => a.corrections - b.corrections },
  ];

  class Folder {
    #entries;
    #swaps;
    #sort = null;
    #ascending = true;
    #wanted = { name: "", verdict: "", family: "", confidence: 0 };
    #rows = CHUNK;
    #listed;
    #body = h("tbody");
    #heads = new Map();
    #count = h("p", { class: "count", role: "status", "aria-live": "polite" });
    #more = h("div", { class: "more-rows" });
    #plot = h("div", { class: "plot-place" });

    /**
     * @param entries {name, verdict, spun, confidence, spunProbability, swappedShare, families, corrections} of every document
     * @param swaps {original, suggestion, family, count} made most often in all of them
     */
    constructor(entries, swaps) {
      this.#entries = entries.map((each, index) => ({ ...each, index }));
      this.#swaps = swaps;
      this.#listed = this.#entries;
      this.element = h("div", { class: "unspin folder" }, this.#overview(), this.#list());
      this.#refresh();
      addEventListener("beforeprint", () => this.element.isConnected && this.#extend(Infinity));
    }

    /** The documents before and after one in the order of the list as it is now; either may be undefined. */
    neighbours(index) {
      const at = this.#listed.findIndex((each) => each.index === index);
      return at < 0 ? [] : [this.#listed[at - 1], this.#listed[at + 1]];
    }

    #overview() {
      const count = (...verdicts) => this.#entries.filter(({ verdict }) => verdicts.includes(verdict)).length;
      const spun = this.#entries.filter((each) => each.spun).length;
      const clean = count("clean");
      const corrections = this.#entries.reduce((sum, each) => sum + each.corrections, 0);
      const facts = [
        ["Documents", this.#entries.length],
        ["Spun", spun],
        ["Clean", clean],
        ["Undecided", this.#entries.length - spun - clean],
        ["Corrections", corrections],
      ];
      const list = facts.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value.toLocaleString("en"))));
      return h(
        "section",
        { class: "overview", "aria-label": "Overview" },
        h("dl", { class: "tiles" }, ...list),
        h(
          "p",
          { class: "lead" },
          "A spinner is a program that replaces words by others of about the same meaning, so that a copied text looks new. ",
          "\u201cSpun\u201d is ", h("strong", {}, "a reason to look, never a proof"), ": open a document to see which words tell. ",
          "Undecided are texts that are uncertain, too short, not in English, or empty.",
        ),
        h("div", { class: "columns" }, this.#plot, this.#frequent()),
      );
    }

    #frequent() {
      if (this.#swaps.length === 0) {
        return null;
      }
    return h("div", { class: "swaps" }, h("h2", {}, "Most frequent swaps"), ...frequentSwaps(this.#swaps, false));
  }

  #list() {
      const heads = COLUMNS.map((column) => {
        const button = h("button", { type: "button", onclick: () => this.#sortBy(column) }, column.title);
        const head = h("th", { scope: "col", class: column.number ? "number" : null }, button);
        this.#heads.set(column, head);
        return head;
      });
      const title = unique("documents");
      return h(
        "section",
        { class: "documents", "aria-labelledby": title },
        h("h2", { id: title }, "Documents"),
        this.#filters(),
        this.#count,
        h(
          "table",
          { "aria-labelledby": title },
          h("thead", {}, h("tr", {}, ...heads)),
          this.#body,
        ),
        this.#more,
      );
    }

    #filters() {
      const verdicts = Object.keys(VERDICTS).filter((each) => this.#entries.some(({ verdict }) => verdict === each));
      const families = [...new Set(this.#entries.flatMap((each) => each.families.map(({ name }) => name)))].sort();
      const set = (key, value) => {
        this.#wanted[key] = value;
        this.#rows = CHUNK;
        this.#refresh();
      };
      const field = (label, control) => {
        control.id = unique("filter");
        return h("div", { class: "field" }, h("label", { for: control.id }, label), control);
      };
      const select = (key, choices) =>
        h(
          "select",
          { onchange: (event) => set(key, event.target.value) },
          ...choices.map(([value, text]) => h("option", { value }, text)),
        );
      const name = h("input", { type: "search", autocomplete: "off", oninput: () => set("name", name.value.toLowerCase()) });
      const shown = h("output", {}, "0 %");
      const confidence = h("input", { type: "range", min: 0, max: 100, value: 0 });
      confidence.addEventListener("input", () => {
        shown.textContent = `${confidence.value} %`;
        set("confidence", Number(confidence.value) / 100);
      });
      const sure = field("Sure from", confidence);
      shown.htmlFor = confidence.id;
      sure.append(shown);
      return h(
        "div",
        { class: "tools", role: "group", "aria-label": "Filters" },
        field("Name contains", name),
        field("Verdict", select("verdict", [["", "all"], ...verdicts.map((each) => [each, each])])),
        families.length < 2
          ? null
          : field("Spinner", select("family", [["", "all"], ...families.map((each) => [each, each])])),
        sure,
      );
    }

    #sortBy(column) {
      this.#ascending = this.#sort === column ? !this.#ascending : column.ascending === true;
      this.#sort = column;
      this.#refresh();
    }

    #matches({ name, verdict, confidence, families }) {
      const wanted = this.#wanted;
      return (
        name.toLowerCase().includes(wanted.name) &&
        (wanted.verdict === "" || wanted.verdict === verdict) &&
        (wanted.family === "" || families.some((each) => each.name === wanted.family)) &&
        confidence >= wanted.confidence
      );
    }

    #refresh() {
      this.#listed = this.#entries.filter((each) => this.#matches(each));
      if (this.#sort) {
        const sign = this.#ascending ? 1 : -1;
        this.#listed.sort((a, b) => sign * this.#sort.compare(a, b) || a.index - b.index);
      }
      for (const [column, head] of this.#heads) {
        if (column === this.#sort) {
          head.setAttribute("aria-sort", this.#ascending ? "ascending" : "descending");
        } else {
          head.removeAttribute("aria-sort");
        }
      }
      const order = this.#sort ? `by ${this.#sort.title.toLowerCase()}` : "in their order";
      this.#plot.replaceChildren(...[overFolder(this.#listed, order)].filter(Boolean));
      this.#body.replaceChildren();
      this.#extend(this.#rows);
      this.#count.textContent = `${this.#listed.length} of ${this.#entries.length} documents`;
    }

    #extend(to) {
      const from = this.#body.childElementCount;
      this.#rows = to;
      this.#body.append(...this.#listed.slice(from, to).map((each) => this.#row(each)));
      const left = this.#listed.length - this.#body.childElementCount;
      const button = (text, rows) => {
        const onclick = () => {
          this.#extend(rows);
          this.#body.children[to].querySelector("a").focus();
        };
        return h("button", { type: "button", onclick }, text);
      };
      this.#more.replaceChildren(
        ...(left > 0 ? [button(`Show ${Math.min(left, CHUNK)} more`, to + CHUNK), button(`Show all ${this.#listed.length}`, Infinity)] : []),
      );
    }

    #row(entry) {
      const rate = h("span", { class: "rate", "aria-hidden": "true" }, h("span", {}));
      rate.firstChild.style.width = `${percent(entry.swappedShare)}%`;
      return h(
        "tr",
        {},
        h("th", { scope: "row" }, h("a", { href: `#document-${entry.index + 1}` }, foreign(entry.name))),
        h("td", {}, badge(entry, "span", false)),
        h("td", { class: "number" }, sureness(entry) ? `${percent(entry.confidence)} %` : "\u2013"),
        h("td", { class: "share" }, rate, h("span", { class: "number" }, `${percent(entry.swappedShare)} %`)),
        h("td", {}, familiesOf(entry)),
        h("td", { class: "number" }, entry.corrections),
      );
    }
  }

  Object.assign(globalThis.UnspinView, { Folder });
})();
