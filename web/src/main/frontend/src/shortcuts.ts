import { find, findAll } from "./dom";

/** So long the first key of two waits for the second. */
const patienceMillis = 1_500;

const fields = "input:not([type=checkbox], [type=radio]), textarea, select, dialog[open] *";

/**
 * Single keys, or two in turn, follow the link or focus the field that names them in
 * `data-shortcut`: `"e"`, `"g d"`. They never fire in a field or with a modifier, and can be
 * switched off in the dialog of shortcuts (WCAG 2.1.4).
 */
export function listenForShortcuts(): void {
  let before = "";
  let pressedAt = 0;
  document.addEventListener("keydown", (event) => {
    const first = event.timeStamp - pressedAt < patienceMillis ? before : "";
    before = "";
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    if (event.key === "?") {
      showDialog();
    } else if (isOn() && !press(event, first === "" ? event.key : `${first} ${event.key}`)) {
      before = event.key;
      pressedAt = event.timeStamp;
    }
  });
  for (const opener of findAll<HTMLButtonElement>("button[data-opens='shortcuts']")) {
    opener.hidden = false;
    opener.addEventListener("click", showDialog);
  }
  bindSwitch();
}

/** Whether the keys mean something here. */
function press(event: KeyboardEvent, keys: string): boolean {
  const target = find<HTMLElement>(`[data-shortcut="${CSS.escape(keys)}"]`);
  if (target === null) {
    return walk(event, keys);
  }
  event.preventDefault();
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    target.focus();
  } else {
    target.click();
  }
  return true;
}

/** In a list `j` and `k` go from one entry to the next. */
function walk(event: KeyboardEvent, keys: string): boolean {
  const step = keys === "j" ? 1 : keys === "k" ? -1 : 0;
  const entries = findAll<HTMLElement>("main :is(.page-list > li, .list-table tbody > tr)")
    .map((entry) => find<HTMLElement>("a[href]", entry))
    .filter((link) => link !== null);
  const active = entries.findIndex((link) => link === document.activeElement);
  const next = entries[active < 0 ? 0 : active + step];
  if (step === 0 || next === undefined) {
    return false;
  }
  event.preventDefault();
  next.focus();
  return true;
}

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
