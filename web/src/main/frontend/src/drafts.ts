import { say } from "./dom";
import { encode, post } from "./forms";
import type { Guard } from "./guard";

const quietMillis = 3_000;

/** What could not be kept is sent again after this time, whether or not the author writes on. */
const againSeconds = 5;

/** What browsers send for a page that is going. */
const longestFarewell = 60_000;

export interface Keeper {
  /** Keeps the text now, if there is something to keep. */
  keep(): Promise<void>;
  /** Waits for what is under way: a draft must not arrive after the save. */
  rest(): Promise<void>;
}

/** Keeps the text as a draft on the server when the author pauses, and when they leave. */
export function keepDrafts(form: HTMLFormElement, state: HTMLElement, guard: Guard): Keeper {
  const url = form.dataset["keepUrl"] ?? "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const keeper: Keeper = {
    keep: async () => {
      clearTimeout(timer);
      await underWay;
      if (guard.isDirty()) {
        const sent = send(url, form, state, guard);
        underWay = sent.then(() => undefined);
        if (!(await sent)) {
          clearTimeout(timer);
          timer = setTimeout(() => void keeper.keep(), againSeconds * 1_000);
        }
      }
    },
    rest: async () => {
      clearTimeout(timer);
      await underWay;
      // a draft that just failed has asked for another attempt
      clearTimeout(timer);
    },
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void keeper.keep(), quietMillis);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      void keeper.keep();
    }
  });
  return keeper;
}

/** @returns false when no server took it, so that the same may succeed soon */
async function send(
  url: string,
  form: HTMLFormElement,
  state: HTMLElement,
  guard: Guard,
): Promise<boolean> {
  const text = guard.text();
  const fields = encode(form);
  try {
    const answer = await post(url, fields, { keepalive: fields.toString().length < longestFarewell });
    if (answer.ok) {
      guard.settle(text);
      const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" });
      state.textContent = say(state, "Kept", time.format(new Date()));
      return true;
    }
    if (answer.status < 500) {
      const plain = answer.headers.get("Content-Type")?.startsWith("text/plain") === true;
      state.textContent = plain ? say(state, "Refused", await answer.text()) : say(state, "NotKept");
      return true;
    }
  } catch {
    // No server answered: the next attempt may reach another one.
  }
  state.textContent = say(state, "NotYet", String(againSeconds));
  return false;
}
