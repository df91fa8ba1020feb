"use strict";
/* Small helpers to make elements. Text goes in as text, never as markup. */
globalThis.UnspinView ??= {};
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  let names = 0;

  function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) {
        element.addEventListener(name.slice(2), value);
      } else if (value === true && !name.startsWith("aria-")) {
        element.setAttribute(name, "");
      } else if (value !== null && value !== undefined && (value !== false || name.startsWith("aria-"))) {
        element.setAttribute(name, String(value));
      }
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  /** An HTML element; attributes named on... are listeners, children are nodes or text. */
  const h = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);

  /** An SVG element. */
  const svg = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

  /** A name for aria-labelledby and the like that nothing else on the page has. */
  const unique = (stem) => `unspin-${stem}-${++names}`;

  /** Text of strangers, kept from turning the text around it. */
  const foreign = (text, attributes = {}) => h("bdi", attributes, text);

  /** Hands the reader a file. */
  function download(name, type, content) {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = h("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    // Not at once: browsers start reading after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  /** The last part of a path, without what file systems do not take. */
  function fileName(path, ending) {
    const last = path.split(/[\\/]/).filter(Boolean).pop() ?? "";
    const stem = last.replace(/\.[A-Za-z0-9]{1,8}$/, "").replace(/[^\p{L}\p{N} ._-]/gu, "_").replace(/^[. ]+/, "");
    return (stem.slice(0, 100) || "text") + ending;
  }

  Object.assign(globalThis.UnspinView, { h, svg, unique, foreign, download, fileName });
})();
