import type { Keeper } from "./drafts";
import type { Guard } from "./guard";
import { sendUntilAnswered, show } from "./resend";

/** Saves without leaving the editor before a server has confirmed it. */
export function saveWithRetry(
  form: HTMLFormElement,
  state: HTMLElement,
  guard: Guard,
  keeper: Keeper,
): void {
  let underWay = false;
  form.addEventListener("submit", (event) => {
    const submitter = event.submitter;
    if (submitter?.hasAttribute("data-save") !== true) {
      guard.settle(guard.text());
      return;
    }
    event.preventDefault();
    if (!underWay) {
      underWay = true;
      void keeper
        .rest()
        .then(() => {
          state.textContent = "";
          return save(form, submitter, guard);
        })
        .finally(() => {
          underWay = false;
        });
    }
  });
}

async function save(form: HTMLFormElement, submitter: HTMLElement, guard: Guard): Promise<void> {
  const sent = guard.text();
  const answer = await sendUntilAnswered(form, submitter);
  if (answer !== null) {
    guard.settle(sent);
    show(answer, form, submitter);
  }
}
