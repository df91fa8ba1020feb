"use strict";
/* Plots of the share of words that were swapped, each with the same in words and as a table. */
globalThis.UnspinView ??= {};
(() => {
  const { h, svg, percent } = UnspinView;

  /** The drawing is as wide as there is room, so what is in it is measured in parts of its width and height; labels stand around it. */
  const WIDTH = 1000;
  const HEIGHT = 100;
  const TICKS = 8;
  const PARTS = 10;

  const y = (rate) => (1 - rate) * HEIGHT;
  const fixed = (number) => number.toFixed(2);

  /** Mean rate of [from, to) of passages {start, end, rate}, each as heavy as it is long; 0 where there is none. */
  function mean(passages, from, to) {
    let length = 0;
    let sum = 0;
    for (const { start, end, rate } of passages) {
      const common = Math.min(end, to) - Math.max(start, from);
      if (common > 0) {
        length += common;
        sum += common * rate;
      }
    }
    return length === 0 ? 0 : sum / length;
  }

  /** A round number that no rate is above, so that small rates are seen as well. */
  function ceiling(rates) {
    const most = rates.reduce((a, b) => Math.max(a, b), 0);
    return [0.05, 0.1, 0.25, 0.5, 1].find((each) => each >= most) ?? 1;
  }

  const bar = (left, width, rate) =>
    svg("rect", { class: "bar", x: fixed(left), y: fixed(y(rate)), width: fixed(Math.max(1, width)), height: fixed(HEIGHT - y(rate)) });

  /** The plot of bars up to a rate of `top`, with the same in words for those who do not see it. */
  function figure({ title, words, top, from, to, drawing, table: cells }) {
    const lines = [0, 0.5, 1].map((each) => svg("line", { class: "axis", x1: 0, x2: WIDTH, y1: y(each), y2: y(each) }));
    const labels = [1, 0.5, 0].map((each) => h("span", {}, `${+(each * top * 100).toFixed(1)} %`));
    const box = { viewBox: `0 0 ${WIDTH} ${HEIGHT + TICKS}`, preserveAspectRatio: "none" };
    return h(
      "figure",
      { class: "plot" },
      h("figcaption", {}, title),
      h(
        "div",
        { class: "chart" },
        h("div", { class: "rates", "aria-hidden": "true" }, ...labels),
        svg("svg", { ...box, role: "img", "aria-label": `${title}. ${words}` }, ...lines, ...drawing),
        h("div", { class: "ends", "aria-hidden": "true" }, h("span", {}, from), h("span", {}, to)),
      ),
      h("details", { class: "as-table" }, h("summary", {}, "The plot as a table"), cells),
    );
  }

  function table(heads, rows) {
    const head = h("tr", {}, ...heads.map((each) => h("th", { scope: "col" }, each)));
    const body = rows.map(([first, ...rest]) =>
      h("tr", {}, h("th", { scope: "row" }, first), ...rest.map((each) => h("td", {}, each))),
    );
    return h("table", {}, h("thead", {}, head), h("tbody", {}, ...body));
  }

  /** The share of words swapped along a document, sentence by sentence, with a tick for every correction below. */
  function alongDocument(model) {
    const length = Math.max(1, model.text.length);
    const passages = (model.diagnosis?.sentences ?? []).map(({ start, end, swappedShare }) => ({ start, end, rate: swappedShare }));
    if (passages.every(({ rate }) => rate === 0)) {
      return null;
    }
    const top = ceiling(passages.map(({ rate }) => rate));
    const scale = WIDTH / length;
    const bars = passages.map(({ start, end, rate }) => bar(start * scale, (end - start) * scale - 1, rate / top));
    const ticks = model.corrections.map(({ start, accepted }) => {
      const x = fixed(start * scale);
      return svg("line", { class: accepted ? "tick" : "tick undone", x1: x, x2: x, y1: HEIGHT + 1, y2: HEIGHT + (accepted ? TICKS : 4) });
    });
    const rows = [];
    for (let part = 0; part < PARTS; part++) {
      const from = (part * length) / PARTS;
      const to = ((part + 1) * length) / PARTS;
      const inside = model.corrections.filter(({ start }) => start >= from && start < to).length;
      rows.push({ part, rate: mean(passages, from, to), inside });
    }
    const highest = rows.reduce((a, b) => (b.rate > a.rate ? b : a));
    const words =
      `On average ${percent(mean(passages, 0, length))} percent of the words were swapped; most, ${percent(highest.rate)} percent, ` +
      `in part ${highest.part + 1} of ${PARTS}, and in the last part ${percent(rows.at(-1).rate)} percent.`;
    const cells = rows.map(({ part, rate, inside }) => [`${part + 1} of ${PARTS}`, `${percent(rate)} %`, inside]);
    return figure({
      title: "Words swapped along the text",
      words,
      top,
      from: "beginning",
      to: "end",
      drawing: [...bars, ...ticks],
      table: table(["Part", "Words swapped", "Corrections"], cells),
    });
  }

  /** The shares of words swapped in documents {name, swappedShare, spun} in the order given; neighbours share a bar where there are many. */
  function overFolder(documents, order) {
    if (documents.every((each) => each.swappedShare === 0)) {
      return null;
    }
    const count = Math.min(documents.length, 180);
    const bins = Array.from({ length: count }, (_, bin) => {
      const from = Math.floor((bin * documents.length) / count);
      const to = Math.floor(((bin + 1) * documents.length) / count);
      const inside = documents.slice(from, to);
      return { rate: inside.reduce((sum, each) => sum + each.swappedShare, 0) / inside.length };
    });
    const top = ceiling(bins.map(({ rate }) => rate));
    const width = WIDTH / count;
    const bars = bins.map(({ rate }, bin) => bar(bin * width, width - (count > 60 ? 0 : 2), rate / top));
    const edges = [0, 0.05, 0.1, 0.2, 0.3, 0.5, 1.01];
    const cells = [["0 %", documents.filter((each) => each.swappedShare === 0).length]];
    for (let i = 0; i + 1 < edges.length; i++) {
      const inside = documents.filter((each) => each.swappedShare > edges[i] && each.swappedShare <= edges[i + 1]).length;
      const from = Math.round(edges[i] * 100);
      const to = Math.min(100, Math.round(edges[i + 1] * 100));
      cells.push([`above ${from} to ${to} %`, inside]);
    }
    const spun = documents.filter((each) => each.spun).length;
    const average = documents.reduce((sum, each) => sum + each.swappedShare, 0) / documents.length;
    return figure({
      title: `Words swapped, document by document, ${order}`,
      words: `${spun} of ${documents.length} documents are spun; on average ${percent(average)} percent of the words were swapped.`,
      top,
      from: "first",
      to: "last",
      drawing: bars,
      table: table(["Words swapped", "Documents"], cells),
    });
  }

  Object.assign(globalThis.UnspinView, { alongDocument, overFolder, table });
})();
