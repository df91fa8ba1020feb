"use strict";
/* Files that are dropped on the page or chosen: which can be read, and what to do with the others. No DOM here. */
globalThis.UnspinView ??= {};
(() => {
  const FORMATS = { txt: "plain", text: "plain", md: "markdown", markdown: "markdown", html: "html", htm: "html", xhtml: "html" };

  const ADVICE = {
    pdf: "a PDF. Take the text out of it first, for example with: pdftotext FILE.pdf",
    zip: "a Word, OpenDocument, EPUB or ZIP file. Save it as plain text first, or use: pandoc FILE -t plain -o FILE.txt",
    compressed: "a compressed file. Unpack it first, for example with: gunzip FILE",
    rtf: "a rich text file. Save it as plain text first, or use: pandoc FILE -t plain -o FILE.txt",
    table: "a table or data. Use the command, which knows which parts are text: unspin restore --help",
    binary: "no text. Give a text (.txt), a page (.html) or Markdown (.md)",
    encoding: "in an encoding that this page does not know. Save it as UTF-8",
  };

  const STARTS = [
    ["%PDF-", "pdf"], ["PK\u0003\u0004", "zip"], ["\u001f\u008b", "compressed"], ["BZh", "compressed"], ["\u00fd7zXZ", "compressed"],
    ["(\u00b5/\u00fd", "compressed"], ["{\\rtf", "rtf"], ["\u00d0\u00cf\u0011\u00e0", "zip"],
  ];

  const ending = (name) => /\.([^.\\/]+)$/.exec(name.toLowerCase())?.[1] ?? "";

  /** Why a file cannot be read, by how it begins and then by its name; undefined if it can. */
  function refused(name, bytes) {
    const start = String.fromCharCode(...bytes.subarray(0, 8));
    const found = STARTS.find(([magic]) => start.startsWith(magic));
    if (found) {
      return ADVICE[found[1]];
    }
    if (["csv", "tsv", "json", "jsonl", "ndjson", "xml"].includes(ending(name))) {
      return ADVICE.table;
    }
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return !wide && bytes.subarray(0, 65_536).includes(0) ? ADVICE.binary : undefined;
  }

  /** Its characters: by its byte order mark, else as UTF-8, else as Western Windows wrote; undefined if none of them fits. */
  function decoded(bytes) {
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
    for (const encoding of wide ? [wide] : ["utf-8", "windows-1252"]) {
      try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
      } catch {
        // The next one may fit.
      }
    }
    return undefined;
  }

  /** A file as {text, format}; an Error says what to do with one that cannot be read. */
  async function read(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const problem = refused(file.name, bytes);
    const text = problem ? undefined : decoded(bytes);
    if (text === undefined) {
      throw new Error(`\u201c${file.name}\u201d is ${problem ?? ADVICE.encoding}`);
    }
    return { text, format: FORMATS[ending(file.name)] ?? "plain" };
  }

  Object.assign(globalThis.UnspinView, { readFile: read, refusedFile: refused });
})();
