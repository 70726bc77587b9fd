import { find, say } from "./dom";
import { encode, isPassing, post } from "./forms";

const pauses = [1, 2, 4, 8, 15, 30, 30, 30];

/** Forms whose text no server has confirmed yet: leaving asks. */
const unsent = new Set<HTMLFormElement>();

/**
 * Forms of one short text (comments, replies) are sent again while no server answers; the text stays
 * where it was typed until one has. Their key makes that safe, as for the editor's save.
 */
export function resendForms(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form instanceof HTMLFormElement && form.hasAttribute("data-resend")) {
      event.preventDefault();
      if (form.getAttribute("aria-busy") !== "true") {
        void send(form, event.submitter);
      }
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsent.size > 0) {
      event.preventDefault();
    }
  });
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  unsent.add(form);
  form.setAttribute("aria-busy", "true");
  const answer = await sendUntilAnswered(form, submitter);
  form.removeAttribute("aria-busy");
  if (answer?.status === 401 || answer?.status === 403) {
    // signed out meanwhile: that page would take the place of the text
    tell(form, "Refused");
  } else if (answer !== null) {
    unsent.delete(form);
    show(answer, form, submitter);
  }
}

/**
 * Sends the form, again and again while no server answers, for two minutes, and says so beside it.
 * The key in the form makes that safe: what did arrive is not stored a second time.
 *
 * @returns the first answer that is no passing refusal, or null when there was none
 */
export async function sendUntilAnswered(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<Response | null> {
  const fields = encode(form, submitter);
  const key = fields.get("idempotencyKey") ?? "";
  tell(form, "Sending");
  for (const pause of pauses) {
    try {
      const answer = await post(form.action, fields, { key });
      if (!isPassing(answer)) {
        return answer;
      }
    } catch {
      // No server answered: the next attempt may reach another one.
    }
    tell(form, "Retrying", String(pause));
    await rest(pause);
  }
  tell(form, "Failed");
  return null;
}

/** Waits, but not longer than until the browser is online again. */
function rest(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(wake, seconds * 1000);
    function wake() {
      clearTimeout(timer);
      window.removeEventListener("online", wake);
      resolve();
    }
    window.addEventListener("online", wake);
  });
}

/**
 * Goes where the answer leads. Any answer but a success is left to a native submission, so that its
 * page (a conflict, a refused title) is shown as without script.
 */
export function show(
  answer: Response,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): void {
  const address = answer.headers.get("Location") ?? (answer.redirected ? answer.url : null);
  if (answer.ok && address !== null) {
    location.assign(address);
  } else {
    submitNatively(form, submitter);
  }
}

function submitNatively(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name !== "") {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = submitter.name;
    field.value = submitter.value;
    form.append(field);
  }
  form.submit();
}

function tell(form: HTMLFormElement, name: string, ...values: string[]): void {
  const state = find<HTMLElement>(".resend-state", form);
  if (state !== null) {
    state.textContent = say(state, name, ...values);
  }
}
