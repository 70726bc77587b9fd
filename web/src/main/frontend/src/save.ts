import { find, say } from "./dom";
import { encode, isPassing, post } from "./forms";
import type { Keeper } from "./drafts";
import type { Guard } from "./guard";

const pauses = [1, 2, 4, 8, 15, 30, 30, 30];

/**
 * Sends the save again while no server answers. The key in the form makes that safe: a save that
 * did arrive is not stored a second time. Any answer but a success is left to a native submission,
 * so that its page (a conflict, a refused title) is shown as without script.
 */
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
        .then(() => save(form, submitter, state, guard))
        .finally(() => {
          underWay = false;
        });
    }
  });
}

async function save(
  form: HTMLFormElement,
  submitter: HTMLElement,
  state: HTMLElement,
  guard: Guard,
): Promise<void> {
  const sent = guard.text();
  const fields = encode(form, submitter);
  state.textContent = say(state, "Saving");
  const answer = await sendUntilAnswered(form, fields, state);
  if (answer === null) {
    state.textContent = say(state, "Failed");
    return;
  }
  guard.settle(sent);
  const address = answer.headers.get("Location") ?? (answer.redirected ? answer.url : null);
  if (answer.ok && address !== null) {
    location.assign(address);
  } else {
    submitNatively(form);
  }
}

async function sendUntilAnswered(
  form: HTMLFormElement,
  fields: URLSearchParams,
  state: HTMLElement,
): Promise<Response | null> {
  const key = fields.get("idempotencyKey") ?? "";
  for (const pause of pauses) {
    try {
      const answer = await post(form.action, fields, { key });
      if (!isPassing(answer)) {
        return answer;
      }
    } catch {
      // No server answered: the next attempt may reach another one.
    }
    state.textContent = say(state, "Retrying", String(pause));
    await new Promise((resolve) => setTimeout(resolve, pause * 1000));
  }
  return null;
}

function submitNatively(form: HTMLFormElement): void {
  const save = find<HTMLButtonElement>("button[data-save]", form);
  if (save !== null && save.name !== "") {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = save.name;
    field.value = save.value;
    form.append(field);
  }
  form.submit();
}
