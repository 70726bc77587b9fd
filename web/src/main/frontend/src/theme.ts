import { find, findAll } from "./dom";

/**
 * The choice is a cookie, so that the server writes it into the page and nothing flashes. Without
 * script a page follows the system.
 */
export function offerThemes(): void {
  const choices = findAll<HTMLButtonElement>(".theme-choice");
  find<HTMLElement>(".theme-menu")?.removeAttribute("hidden");
  for (const choice of choices) {
    choice.addEventListener("click", () => {
      choose(choice.value);
      mark(choices);
    });
  }
  mark(choices);
}

function choose(theme: string): void {
  const root = document.documentElement;
  if (theme === "auto") {
    delete root.dataset["theme"];
  } else {
    root.dataset["theme"] = theme;
  }
  const age = theme === "auto" ? 0 : 365 * 24 * 60 * 60;
  document.cookie = `wm-theme=${theme}; path=/; max-age=${age}; samesite=lax`;
}

function mark(choices: HTMLButtonElement[]): void {
  const chosen = document.documentElement.dataset["theme"] ?? "auto";
  for (const choice of choices) {
    choice.setAttribute("aria-pressed", String(choice.value === chosen));
  }
}
