import { say } from "./dom";
import { encode, post } from "./forms";
import type { Guard } from "./guard";

const quietMillis = 3_000;

/** Keeps the text as a draft on the server when the author pauses. */
export function keepDrafts(form: HTMLFormElement, state: HTMLElement, guard: Guard): void {
  const url = form.dataset["keepUrl"];
  if (url === undefined) {
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (guard.isDirty()) {
        void keep(url, form, state, guard);
      }
    }, quietMillis);
  });
}

async function keep(
  url: string,
  form: HTMLFormElement,
  state: HTMLElement,
  guard: Guard,
): Promise<void> {
  const text = guard.text();
  try {
    const answer = await post(url, encode(form));
    if (!answer.ok) {
      throw new Error(`Not kept: ${answer.status}`);
    }
    guard.settle(text);
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" });
    state.textContent = say(state, "Kept", time.format(new Date()));
  } catch {
    state.textContent = say(state, "NotKept");
  }
}
