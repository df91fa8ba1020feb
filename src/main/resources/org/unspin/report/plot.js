"use strict";
/* Plots of swap rates, each with the same in words and as a table. */
globalThis.UnspinView ??= {};
(() => {
  const { h, svg, percent } = UnspinView;

  const WIDTH = 720;
  const HEIGHT = 132;
  const LEFT = 46;
  const BOTTOM = 20;
  const TOP = 8;
  const PARTS = 10;

  const x = (share) => LEFT + share * (WIDTH - LEFT - 2);
  const y = (rate) => TOP + (1 - rate) * (HEIGHT - TOP - BOTTOM);
  const fixed = (number) => number.toFixed(1);

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

  function axes(top, from, to) {
    const lines = [0, 0.5, 1].map((each) =>
      svg(
        "g",
        { class: "axis" },
        svg("line", { x1: LEFT, x2: WIDTH - 2, y1: fixed(y(each)), y2: fixed(y(each)) }),
        svg("text", { x: LEFT - 6, y: fixed(y(each) + 4), "text-anchor": "end" }, `${+(each * top * 100).toFixed(1)} %`),
      ),
    );
    lines.push(
      svg("text", { class: "axis", x: LEFT, y: HEIGHT - 4 }, from),
      svg("text", { class: "axis", x: WIDTH - 2, y: HEIGHT - 4, "text-anchor": "end" }, to),
    );
    return lines;
  }

  function figure(title, words, drawing, table) {
    return h(
      "figure",
      { class: "plot" },
      h("figcaption", {}, title),
      svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `${title}. ${words}` }, ...drawing),
      h("details", { class: "as-table" }, h("summary", {}, "The plot as a table"), table),
    );
  }

  function table(heads, rows) {
    const head = h("tr", {}, ...heads.map((each) => h("th", { scope: "col" }, each)));
    const body = rows.map(([first, ...rest]) =>
      h("tr", {}, h("th", { scope: "row" }, first), ...rest.map((each) => h("td", {}, each))),
    );
    return h("table", {}, h("thead", {}, head), h("tbody", {}, ...body));
  }

  /** The swap rate along a document, sentence by sentence, with a tick for every correction below. */
  function alongDocument(model) {
    const length = Math.max(1, model.text.length);
    const passages = (model.diagnosis?.sentences ?? []).map(({ start, end, swapRate }) => ({ start, end, rate: swapRate }));
    if (passages.length === 0) {
      return null;
    }
    const top = ceiling(passages.map(({ rate }) => rate));
    const bars = passages.map(({ start, end, rate }) => {
      const width = Math.max(0.5, x(end / length) - x(start / length) - 0.5);
      const height = y(0) - y(rate / top);
      return svg("rect", {
        class: "bar", x: fixed(x(start / length)), y: fixed(y(rate / top)), width: fixed(width), height: fixed(height),
      });
    });
    const ticks = model.corrections.map(({ start, accepted }) =>
      svg("line", { class: accepted ? "tick" : "tick undone", x1: fixed(x(start / length)), x2: fixed(x(start / length)), y1: y(0) + 1, y2: y(0) + (accepted ? 7 : 4) }),
    );
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
    return figure(
      "Swap rate along the text",
      words,
      [...axes(top, "beginning", "end"), ...bars, ...ticks],
      table(["Part", "Swap rate", "Corrections"], cells),
    );
  }

  /** The swap rates of documents {name, swapRate, spun} in the order given; neighbours share a bar where there are many. */
  function overFolder(documents, order) {
    if (documents.length === 0) {
      return null;
    }
    const count = Math.min(documents.length, 180);
    const bins = Array.from({ length: count }, (_, bin) => {
      const from = Math.floor((bin * documents.length) / count);
      const to = Math.floor(((bin + 1) * documents.length) / count);
      const inside = documents.slice(from, to);
      return { from, to, rate: inside.reduce((sum, each) => sum + each.swapRate, 0) / inside.length };
    });
    const top = ceiling(bins.map(({ rate }) => rate));
    const gap = count > 60 ? 0 : 1;
    const bars = bins.map(({ rate }, bin) =>
      svg("rect", {
        class: "bar",
        x: fixed(x(bin / count)),
        y: fixed(y(rate / top)),
        width: fixed(Math.max(0.5, (WIDTH - LEFT - 2) / count - gap)),
        height: fixed(y(0) - y(rate / top)),
      }),
    );
    const edges = [0, 0.05, 0.1, 0.2, 0.3, 0.5, 1.01];
    const cells = [["0 %", documents.filter((each) => each.swapRate === 0).length]];
    for (let i = 0; i + 1 < edges.length; i++) {
      const inside = documents.filter((each) => each.swapRate > edges[i] && each.swapRate <= edges[i + 1]).length;
      const from = Math.round(edges[i] * 100);
      const to = Math.min(100, Math.round(edges[i + 1] * 100));
      cells.push([`above ${from} to ${to} %`, inside]);
    }
    const spun = documents.filter((each) => each.spun).length;
    const average = documents.reduce((sum, each) => sum + each.swapRate, 0) / documents.length;
    return figure(
      `Swap rate over the documents, ${order}`,
      `${spun} of ${documents.length} documents are spun; on average ${percent(average)} percent of the words were swapped.`,
      [...axes(top, "first", "last"), ...bars],
      table(["Swap rate", "Documents"], cells),
    );
  }

  Object.assign(globalThis.UnspinView, { alongDocument, overFolder, table });
})();
