import { find } from "./dom";

const stored = "wm-sidebar";

/** A button, and the key `[`, put the sidebar away until they bring it back. */
export function foldSidebar(): void {
  const button = find<HTMLButtonElement>("button[data-folds]");
  if (button === null) {
    return;
  }
  const show = (folded: boolean): void => {
    document.documentElement.toggleAttribute("data-folded", folded);
    button.setAttribute("aria-expanded", String(!folded));
  };
  show(localStorage.getItem(stored) === "folded");
  button.hidden = false;
  button.addEventListener("click", () => {
    const folded = button.getAttribute("aria-expanded") === "true";
    localStorage.setItem(stored, folded ? "folded" : "shown");
    show(folded);
  });
}
