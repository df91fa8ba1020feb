"use strict";
/* Light or dark: as the system has it, until the reader says otherwise. */
globalThis.UnspinView ??= {};
(() => {
  const KEY = "unspin-theme";

  /** A button that turns dark mode on and off; the choice is kept where the browser lets a page keep anything. */
  function themeSwitch() {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const button = UnspinView.h("button", { type: "button", class: "theme" }, "Dark mode");
    const dark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
    const show = () => button.setAttribute("aria-pressed", dark());
    const kept = remembered();
    if (kept === "dark" || kept === "light") {
      document.documentElement.dataset.theme = kept;
    }
    button.addEventListener("click", () => {
      document.documentElement.dataset.theme = dark() ? "light" : "dark";
      remember(document.documentElement.dataset.theme);
      show();
    });
    system.addEventListener("change", show);
    show();
    return button;
  }

  function remembered() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function remember(theme) {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Then it holds until the page is closed.
    }
  }

  Object.assign(globalThis.UnspinView, { themeSwitch });
})();
