import { find, say, showServerHtml } from "./dom";
import { encode, post } from "./forms";

/** The preview button is an ordinary submit; here its answer's preview is shown in place. */
export function previewInPlace(form: HTMLFormElement, state: HTMLElement): void {
  const button = find<HTMLButtonElement>("button[data-preview]", form);
  const preview = find<HTMLElement>("#preview");
  if (button === null || preview === null) {
    return;
  }
  button.addEventListener("click", (event) => {
    event.preventDefault();
    void show(form, button, preview, state);
  });
}

async function show(
  form: HTMLFormElement,
  button: HTMLButtonElement,
  preview: HTMLElement,
  state: HTMLElement,
): Promise<void> {
  const body = find<HTMLElement>("#preview-body", preview);
  try {
    const answer = await post(button.formAction, encode(form, button));
    if (body === null || !(answer.ok || answer.status === 400)) {
      throw new Error(`No preview: ${answer.status}`);
    }
    showServerHtml(body, await answer.text());
    preview.hidden = false;
    preview.scrollIntoView({ block: "nearest" });
    state.textContent = "";
  } catch {
    state.textContent = say(state, "NoPreview");
  }
}
