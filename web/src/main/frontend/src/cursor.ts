import { find } from "./dom";

/** Tells the dialog for other syntaxes where its text is to go. Without script it goes to the end. */
export function sendCursor(form: HTMLFormElement): void {
  const source = find<HTMLTextAreaElement>("textarea[name=source]", form);
  const cursor = find<HTMLInputElement>("input[name=cursor]", form);
  if (source === null || cursor === null) {
    return;
  }
  form.addEventListener("submit", () => {
    // A text area that was never entered has its cursor at one of its ends, by browser.
    cursor.value = document.activeElement === source || source.selectionStart > 0 ? String(source.selectionStart) : "";
  });
}
