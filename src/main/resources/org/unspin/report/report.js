"use strict";
/*
 * A report as HtmlReport writes it: finds the documents in the page, shows the only one or the list of all, and goes from one to the
 * other by the part of the address behind '#', so that the browser's own buttons work.
 */
(() => {
  const { h, foreign, Folder, Model, show, themeSwitch } = UnspinView;
  const ADDRESS = /^#document-(\d+)$/;

  const json = (node) => JSON.parse(node.textContent);
  const { title } = json(document.querySelector("script.unspin-report"));
  const entries = [...document.querySelectorAll("script.unspin-entry")].map(json);
  const packed = document.querySelectorAll("script.unspin-document");
  const swaps = json(document.querySelector("script.unspin-swaps"));
  const models = new Map();
  const main = document.querySelector("main");
  const folder = entries.length === 1 ? null : new Folder(entries, swaps);
  let scrolled = 0;

  /** Documents are compressed, and only what is looked at is unpacked. */
  async function model(index) {
    if (!models.has(index)) {
      const bytes = Uint8Array.from(atob(packed[index].textContent), (each) => each.charCodeAt(0));
      const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      models.set(index, new Model(JSON.parse(await new Response(unpacked).text())));
    }
    return models.get(index);
  }

  function navigation(index) {
    const link = (entry, text, rel) =>
      entry ? h("a", { href: `#document-${entry.index + 1}`, rel, title: entry.name }, text) : null;
    const [before, after] = folder.neighbours(index);
    return h(
      "nav",
      { class: "between", "aria-label": "Documents" },
      h("a", { href: "#" }, "All documents"),
      link(before, "\u2190 Previous", "prev"),
      link(after, "Next \u2192", "next"),
    );
  }

  async function openDocument(index) {
    const place = h("div");
    let loaded;
    try {
      loaded = await model(index);
    } catch (error) {
      main.replaceChildren(h("p", { role: "alert" }, `This document cannot be read: ${error.message}`));
      return;
    }
    main.replaceChildren(...(folder ? [navigation(index)] : []), place);
    show(place, loaded);
  }

  function openList() {
    const empty = h("p", {}, "There are no documents in this report.");
    main.replaceChildren(entries.length === 0 ? empty : folder.element);
  }

  async function route(moved) {
    const number = Number(ADDRESS.exec(location.hash)?.[1] ?? 0);
    if (moved && location.hash !== "" && number === 0) {
      return;
    }
    if (folder === null) {
      await openDocument(0);
    } else if (number >= 1 && number <= entries.length) {
      scrolled = main.contains(folder.element) ? scrollY : scrolled;
      await openDocument(number - 1);
      scrollTo(0, 0);
    } else {
      openList();
      scrollTo(0, scrolled);
    }
    if (moved) {
      main.focus({ preventScroll: true });
    }
    document.title = `${number > 0 && folder ? `${entries[number - 1]?.name ?? ""} \u2013 ` : ""}${title}`;
    // Once it has been painted; milliseconds since the page was asked for.
    requestAnimationFrame(() => setTimeout(() => (document.documentElement.dataset.ready = Math.round(performance.now()))));
  }

  document.querySelector("h1").replaceChildren(foreign(title));
  document.querySelector("header").append(themeSwitch());
  addEventListener("hashchange", () => route(true));
  addEventListener("beforeunload", (event) => {
    if ([...models.values()].some((each) => each.unsaved)) {
      event.preventDefault();
    }
  });
  route(false);
})();
