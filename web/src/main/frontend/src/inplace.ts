import { find, showServerHtml } from "./dom";
import { encode, post } from "./forms";

/**
 * Small forms (like, star) name the part of the screen that their answer replaces; here it is put
 * in its place instead of showing the whole screen again.
 */
export function submitInPlace(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form instanceof HTMLFormElement && form.dataset["inPlace"] !== undefined) {
      event.preventDefault();
      void submit(form, form.dataset["inPlace"]);
    }
  });
}

async function submit(form: HTMLFormElement, selector: string): Promise<void> {
  const part = find<HTMLElement>(selector);
  try {
    const answer = await post(form.action, encode(form));
    if (part === null || !answer.ok) {
      throw new Error(`No part: ${answer.status}`);
    }
    const holder = document.createElement("div");
    showServerHtml(holder, await answer.text());
    part.replaceWith(...holder.children);
    find<HTMLElement>(`${selector} button`)?.focus();
  } catch {
    form.submit();
  }
}
