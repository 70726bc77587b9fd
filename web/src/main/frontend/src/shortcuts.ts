import { find, findAll } from "./dom";

/**
 * Single keys follow the link or focus the field that names them in `data-shortcut`. They never
 * fire in a field or with a modifier, and can be switched off in the dialog of shortcuts
 * (WCAG 2.1.4).
 */
export function listenForShortcuts(): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    if (event.key === "?") {
      showDialog();
    } else if (isOn()) {
      follow(event);
    }
  });
  for (const opener of findAll<HTMLButtonElement>("button[data-opens='shortcuts']")) {
    opener.hidden = false;
    opener.addEventListener("click", showDialog);
  }
  bindSwitch();
}

function follow(event: KeyboardEvent): void {
  const key = CSS.escape(event.key);
  const target = find<HTMLElement>(`[data-shortcut="${key}"]`);
  if (target !== null) {
    event.preventDefault();
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      target.focus();
    } else {
      target.click();
    }
  }
}

const fields = "input:not([type=checkbox], [type=radio]), textarea, select, dialog[open] *";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(fields));
}

function showDialog(): void {
  find<HTMLDialogElement>("#shortcuts")?.showModal();
}

const stored = "wm-shortcuts";

/** Whether the reader wants single keys to do something. */
export function isOn(): boolean {
  return localStorage.getItem(stored) !== "off";
}

function bindSwitch(): void {
  const box = find<HTMLInputElement>("#shortcuts-on");
  if (box !== null) {
    box.checked = isOn();
    box.addEventListener("change", () => localStorage.setItem(stored, box.checked ? "on" : "off"));
  }
}
