import { find, findAll } from "./dom";

/** Menus are `<details>`: this closes them on Escape and when the pointer or the focus leaves. */
export function closeMenusOnLeaving(): void {
  document.addEventListener("click", (event) => closeOthers(event.target));
  document.addEventListener("focusin", (event) => closeOthers(event.target));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      closeWithFocus();
    }
  });
}

function closeOthers(target: EventTarget | null): void {
  for (const menu of findAll<HTMLDetailsElement>(".menu[open]")) {
    if (!(target instanceof Node && menu.contains(target))) {
      menu.open = false;
    }
  }
}

function closeWithFocus(): void {
  for (const menu of findAll<HTMLDetailsElement>(".menu[open]")) {
    menu.open = false;
    if (menu.contains(document.activeElement)) {
      find<HTMLElement>("summary", menu)?.focus();
    }
  }
}
