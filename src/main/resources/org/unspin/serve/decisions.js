"use strict";
/* What the reader decided stays when the text around it is edited. No DOM here. */
globalThis.UnspinView ??= {};
(() => {
  /** How many UTF-16 units two texts have in common at the beginning. */
  function commonStart(one, other) {
    const most = Math.min(one.length, other.length);
    let at = 0;
    while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) {
      at++;
    }
    return at;
  }

  /** The same at the end, of what the common beginning leaves. */
  function commonEnd(one, other, start) {
    const most = Math.min(one.length, other.length) - start;
    let count = 0;
    while (count < most && one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)) {
      count++;
    }
    return count;
  }

  /** Decides in a new model what was decided in the one before, wherever the same words still stand and are still corrected. */
  function carryOver(before, after) {
    const decided = before.corrections.filter((each) => each.byHand || !each.accepted);
    if (decided.length === 0) {
      return;
    }
    const start = commonStart(before.text, after.text);
    const end = before.text.length - commonEnd(before.text, after.text, start);
    const shift = after.text.length - before.text.length;
    const places = new Map(after.corrections.map((each) => [each.start, each]));
    for (const each of decided) {
      const moved = each.end <= start ? 0 : each.start >= end ? shift : undefined;
      const now = moved === undefined ? undefined : places.get(each.start + moved);
      if (now?.original === each.original) {
        after.choose(now, before.reading(each));
      }
    }
  }

  Object.assign(globalThis.UnspinView, { carryOver });
})();
