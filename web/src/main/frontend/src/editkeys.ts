import { find } from "./dom";
import type { Keeper } from "./drafts";

/**
 * Keys of the editor, with Ctrl or the Mac's Command: `S` keeps the draft, `Enter` and `Shift+S`
 * save and close, `Shift+E` previews.
 */
export function listenForEditorKeys(form: HTMLFormElement, keeper: Keeper): void {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) {
      return;
    }
    const keys = (event.shiftKey ? "Shift+" : "") + event.key.toLowerCase();
    if (keys === "s") {
      event.preventDefault();
      void keeper.keep();
    } else if (keys === "enter" || keys === "Shift+s") {
      press(event, find<HTMLButtonElement>("button[data-save]", form));
    } else if (keys === "Shift+e") {
      press(event, find<HTMLButtonElement>("button[data-preview]", form));
    }
  });
}

function press(event: KeyboardEvent, button: HTMLButtonElement | null): void {
  event.preventDefault();
  button?.click();
}
