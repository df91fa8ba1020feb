"use strict";
/* What a text is, in plain words and first: the verdict, how sure, which words tell, what it means, and what to do next. */
globalThis.UnspinView ??= {};
(() => {
  const { h, foreign, percent, unique } = UnspinView;

  const SPINNER = "a program that replaces words by others of about the same meaning, so that a copied text looks new";
  const CAVEAT = "This is a reason to look, never a proof.";

  /** What is known of the spinners that have a dictionary. */
  const KNOWN = {
    newswire: "found in news on automatic blogs since 2021; it writes \u201cvolition\u201d for \u201cwill\u201d and \u201cconnected\u201d for \u201con\u201d",
    indiana: "found on security and technology blogs of 2019; it writes \u201cindiana\u201d for \u201cin\u201d",
    entrance: "found in world news and on crypto sites since 2023; it writes \u201centrance\u201d for \u201cfront\u201d",
    tortured: "found in scientific papers and theses; it writes \u201cirregular woodland\u201d for \u201crandom forest\u201d",
    nolonger: "found in news and on product pages; it writes \u201cno longer\u201d for \u201cnot\u201d",
    "wordnet-aug": "a library that multiplies training data; it writes \u201cbuns\u201d for \u201ccan\u201d",
    thesaurus: "any spinner that takes its words from a thesaurus",
    unknown: "a spinner of which Unspin has no list of words; it is known by words that do not fit their places",
  };

  const explain = (family) => KNOWN[family] ?? "a dictionary that was added by whoever ran Unspin";

  const NAMES = {
    spun: "Spun",
    "partly spun": "Partly spun",
    clean: "Clean",
    uncertain: "Uncertain",
    "too short": "Too short to tell",
    "not English": "Not English",
    empty: "Empty",
  };

  /** A class for the style sheet: "too-short". */
  const kind = (verdict) => verdict.toLowerCase().replaceAll(" ", "-");

  /** How sure a verdict is, in words; what is only counted has no probability. */
  function sureness({ verdict, confidence, spunProbability }) {
    if (verdict === "too short" || verdict === "empty") {
      return "";
    }
    return verdict === "uncertain" ? `${percent(spunProbability)} % for spun` : `${percent(confidence)} % sure`;
  }

  /** The label of a verdict, as a paragraph or, in tables, a span. */
  function badge(diagnosis, tag = "p", withSure = true) {
    const sure = withSure ? sureness(diagnosis) : "";
    const { verdict } = diagnosis;
    return h(
      tag,
      { class: `verdict ${kind(verdict)}` },
      h("strong", {}, NAMES[verdict] ?? verdict),
      sure ? " " : null,
      sure ? h("span", { class: "sure" }, sure) : null,
    );
  }

  const list = (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

  const named = ({ families }) => {
    if (families.length === 1) {
      const [{ name }] = families;
      return name === "unknown" ? KNOWN.unknown : `\u201c${name}\u201d, a spinner ${KNOWN[name] ? `(${explain(name)})` : `of ${explain(name)}`}`;
    }
    return `the spinners ${list(families.map(({ name, share }) => `\u201c${name}\u201d (${percent(share)} % of the swaps)`))}`;
  };

  /** What was found, in sentences. */
  function finding(diagnosis) {
    const { verdict, swappedShare, confidence, spunProbability } = diagnosis;
    switch (verdict) {
      case "spun":
      case "partly spun": {
        const very = confidence >= 0.95 ? "very probably" : "probably";
        const what = verdict === "spun" ? "This text was" : "Parts of this text were";
        return [
          `${what} ${very} run through a spinner: ${SPINNER}. `
            + `About ${percent(swappedShare)} % of all words were replaced, in the way of ${named(diagnosis)}.`,
        ];
      }
      case "clean":
        return [`Nothing in this text looks like the work of a spinner: ${SPINNER}. `
          + "That does not tell who wrote it, nor whether it was copied."];
      case "uncertain":
        return [`Something in this text reads oddly, but it may be its style: ${percent(spunProbability)} % speak for a spinner, ${SPINNER}.`];
      case "too short":
        return ["There are too few words to tell. A single sentence can look spun, or clean, by chance."];
      case "not English":
        return ["Most of this text is in another language, and Unspin knows only English. It was left as it is."];
      default:
        return ["There are no words in this text."];
    }
  }

  /** Why a text that was spun may have no corrections. */
  function uncorrected(diagnosis) {
    const unknown = diagnosis.families.every(({ name }) => name === "unknown");
    return unknown
      ? "No word was corrected: it shows that words do not fit their places, but no dictionary tells what stood there."
      : "No word was corrected: none of the suggestions was sure enough to make.";
  }

  function next(verdict) {
    switch (verdict) {
      case "spun":
      case "partly spun":
        return [
          "Read the marked words below in their sentences: would anybody write them there?",
          "Search the web for a restored sentence, in quotation marks. The text that it was made from may turn up.",
          "Ask whoever published it before you write about it.",
        ];
      case "clean":
        return ["If you suspect a copy, search the web for one of its sentences, in quotation marks."];
      case "uncertain":
        return ["Give more of the text, if there is more.", "Read it with somebody who knows the subject."];
      case "too short":
        return ["Give the whole text, or at least a paragraph of it."];
      case "not English":
        return ["Give the English parts by themselves."];
      default:
        return ["Give a text."];
    }
  }

  function chips(words) {
    const chip = ({ word, original, family }) =>
      h(
        "li",
        { title: `${family}: ${explain(family)}` },
        foreign(word, { class: "from" }),
        original ? " for " : null,
        original ? foreign(original, { class: "to" }) : null,
      );
    return h("div", { class: "telling" }, h("p", {}, "Given away by "), h("ul", {}, ...words.map(chip)));
  }

  /** The finding as one paragraph that may be quoted as it stands. */
  function quotation(model, diagnosis) {
    const count = model.text.split(/\s+/).filter(Boolean).length;
    const sure = sureness(diagnosis);
    const words = diagnosis.words
      .filter(({ original }) => original)
      .slice(0, 5)
      .map(({ word, original }) => `\u201c${word}\u201d for \u201c${original}\u201d`);
    return [
      `Unspin, a program that looks for machine-spun text, examined ${model.name ? `\u201c${model.name}\u201d` : "a text"} `
        + `(${count.toLocaleString("en")} words). Its verdict: ${diagnosis.verdict}${sure ? ` (${sure})` : ""}.`,
      ...finding(diagnosis),
      words.length > 0 ? `Among the words that give it away are ${list(words)}.` : "",
      sure ? "The probability holds where half of all texts are spun; where spun texts are rarer, it is lower." : "",
      CAVEAT,
    ].filter(Boolean).join(" ");
  }

  function quote(model, diagnosis, view) {
    const paragraph = h("p", { id: unique("quote") }, quotation(model, diagnosis));
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(paragraph.textContent);
        view.announce("The paragraph was copied.");
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(paragraph);
        view.announce("The paragraph is marked; copy it with the keyboard.");
      }
    };
    const button = h("button", { type: "button", class: "copy-quote", onclick: copy }, "Copy");
    return h("details", { class: "quote" }, h("summary", {}, "A paragraph to quote"), h("blockquote", {}, paragraph), button);
  }

  function terms(model, diagnosis) {
    const entry = (name, meaning) => [h("dt", {}, name), h("dd", {}, meaning)];
    const families = [...new Set([...diagnosis.families.map(({ name }) => name), ...model.families])].filter((name) => KNOWN[name]);
    return h(
      "details",
      { class: "terms" },
      h("summary", {}, "What the words mean"),
      h(
        "dl",
        {},
        ...entry("Sure", "Of a hundred texts with this number, so many got the right verdict, where half of all texts were spun. Where spun texts are rarer, fewer do."),
        ...entry("Swap", "A word that the spinner put for another one. \u201cWords swapped\u201d counts them among all words of the text."),
        ...entry("Swap rate", "Of the words that the spinner knows, the share that it swapped."),
        ...entry("Spinner, family", "Texts whose words were swapped for the same others come from one program; Unspin has a dictionary for each such family."),
        ...families.flatMap((name) => entry(name, `${explain(name).charAt(0).toUpperCase()}${explain(name).slice(1)}.`)),
        ...entry("Confidence", "How probable it is that a correction puts back what stood there."),
        ...entry("Plan", "A file with the corrections that you accepted; the command \u201cunspin restore --apply\u201d makes them in the text."),
      ),
    );
  }

  /** The panel; `view` is what it can ask for. */
  function verdictPanel(model, view) {
    const { diagnosis } = model;
    if (!diagnosis) {
      return null;
    }
    const spun = diagnosis.spun;
    const title = unique("verdict");
    const sentences = [...finding(diagnosis), ...(spun && model.corrections.length === 0 ? [uncorrected(diagnosis)] : [])];
    const label = badge(diagnosis);
    label.id = title;
    return h(
      "section",
      { class: `finding ${kind(diagnosis.verdict)}`, "aria-labelledby": title },
      label,
      h("p", { class: "says" }, sentences.join(" "), " ", h("strong", {}, CAVEAT)),
      diagnosis.words.length > 0 ? chips(diagnosis.words) : null,
      h("div", { class: "next" }, h("p", {}, "What to do next"), h("ul", {}, ...next(diagnosis.verdict).map((each) => h("li", {}, each)))),
      h("div", { class: "more" }, quote(model, diagnosis, view), diagnosis.verdict === "empty" ? null : terms(model, diagnosis)),
    );
  }

  Object.assign(globalThis.UnspinView, { verdictPanel, badge, sureness, explainFamily: explain, VERDICTS: NAMES });
})();
