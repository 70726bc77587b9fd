import { find, findAll } from "./dom";
import { isOn } from "./shortcuts";

/** Comments on passages: highlights in the text, and a comment on what is selected. */
export function showInlineComments(): void {
  const text = find<HTMLElement>("#main-text");
  if (text !== null) {
    highlight(text);
    bindPanel();
    offerOnSelection(text);
  }
}

/** Marks the passages of open threads; a click shows the thread beside the text. */
function highlight(text: HTMLElement): void {
  for (const thread of findAll<HTMLElement>(".inline-comments [data-marker]")) {
    const marker = CSS.escape(thread.dataset["marker"] ?? "");
    for (const passage of findAll<HTMLElement>(`.wm-inline-comment[data-ref="${marker}"]`, text)) {
      passage.classList.add("is-open");
      passage.addEventListener("click", () => show(thread));
      thread.addEventListener("mouseenter", () => passage.classList.add("is-focused"));
      thread.addEventListener("mouseleave", () => passage.classList.remove("is-focused"));
    }
  }
}

/** The thread, first comment and replies, moves into the panel beside the text until that closes. */
function show(thread: HTMLElement): void {
  const panel = find<HTMLElement>("#inline-panel");
  const list = panel === null ? null : find<HTMLElement>("ol", panel);
  if (panel === null || list === null) {
    return;
  }
  close(panel, list);
  const home = document.createElement("li");
  home.id = "inline-home";
  home.hidden = true;
  thread.before(home);
  const comments = [thread];
  let next = thread.nextElementSibling;
  while (next instanceof HTMLElement && !next.classList.contains("depth-0")) {
    comments.push(next);
    next = next.nextElementSibling;
  }
  list.append(...comments);
  panel.hidden = false;
  find<HTMLButtonElement>("button", panel)?.focus();
}

function close(panel: HTMLElement, list: HTMLElement): void {
  find<HTMLElement>("#inline-home")?.replaceWith(...list.children);
  panel.hidden = true;
}

function bindPanel(): void {
  const panel = find<HTMLElement>("#inline-panel");
  const list = panel === null ? null : find<HTMLElement>("ol", panel);
  if (panel === null || list === null) {
    return;
  }
  find<HTMLButtonElement>("button", panel)?.addEventListener("click", () => close(panel, list));
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close(panel, list);
    }
  });
}

/** A selection in the text shows a button; it, or the key m, opens the form. */
function offerOnSelection(text: HTMLElement): void {
  const dialog = find<HTMLDialogElement>("#inline-dialog");
  const offer = find<HTMLButtonElement>("#inline-offer");
  if (dialog === null || offer === null) {
    return;
  }
  document.addEventListener("selectionchange", () => place(offer, selected(text)));
  offer.addEventListener("mousedown", (event) => event.preventDefault());
  offer.addEventListener("click", () => open(dialog, text));
  find<HTMLElement>("[data-closes='inline-dialog']", dialog)?.addEventListener("click", () =>
    dialog.close(),
  );
  document.addEventListener(
    "keydown",
    (event) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key === "m" && plain && isOn() && selected(text) !== null) {
        event.preventDefault();
        event.stopImmediatePropagation();
        open(dialog, text);
      }
    },
    true,
  );
}

function selected(text: HTMLElement): Range | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  return text.contains(range.commonAncestorContainer) ? range : null;
}

function place(offer: HTMLButtonElement, range: Range | null): void {
  offer.hidden = range === null;
  if (range !== null) {
    const box = range.getBoundingClientRect();
    offer.style.insetBlockStart = `${window.scrollY + box.bottom + 6}px`;
    offer.style.insetInlineStart = `${window.scrollX + box.left}px`;
  }
}

function open(dialog: HTMLDialogElement, text: HTMLElement): void {
  const range = selected(text);
  const form = find<HTMLFormElement>("form", dialog);
  if (range === null || form === null) {
    return;
  }
  const words = range.toString();
  field(form, "selection").value = words;
  field(form, "matchIndex").value = String(matchIndex(text, range, words));
  const passage = find<HTMLElement>(".comment-passage", dialog);
  if (passage !== null) {
    passage.textContent = words;
  }
  dialog.showModal();
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

/** How often the words begin before the selection; white space does not count. */
function matchIndex(text: HTMLElement, range: Range, words: string): number {
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.endContainer, range.endOffset);
  const letters = compact(before.toString());
  const wanted = compact(words);
  let count = -1;
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    count++;
  }
  return Math.max(count, 0);
}

function compact(text: string): string {
  return text.replace(/\s+/g, "");
}
