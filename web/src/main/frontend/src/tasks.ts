import { find, findAll, say } from "./dom";

interface Tick {
  address: string;
  revision: number;
  complete: boolean;
}

/**
 * The boxes of tasks are buttons of a form: without script they show the page again. Here the task
 * is ticked where it stands; a refusal takes the tick back and says why beside it.
 */
export function tickInPlace(): void {
  for (const box of findAll<HTMLButtonElement>("button.wm-task-box")) {
    // in a part of another space, where the reader may not edit
    box.disabled ||= box.form === null;
  }
  for (const form of findAll<HTMLFormElement>("form[data-ticks]")) {
    form.addEventListener("submit", (event) => {
      const box = event.submitter;
      if (box instanceof HTMLButtonElement) {
        event.preventDefault();
        void tick(form, box);
      }
    });
  }
}

/** What the box sends: content, revision, the status it is to have, and the task's id. */
function read(value: string): Tick {
  const [content = "", revision = "", status = "", ...id] = value.split("/");
  return {
    address: `/rest/inlinetasks/1/task/${content}/${encodeURIComponent(id.join("/"))}/`,
    revision: Number(revision),
    complete: status === "COMPLETE",
  };
}

async function tick(form: HTMLFormElement, box: HTMLButtonElement): Promise<void> {
  const wanted = read(box.value);
  if (box.getAttribute("aria-busy") === "true") {
    return;
  }
  box.setAttribute("aria-busy", "true");
  show(box, wanted.complete);
  try {
    const answer = await fetch(wanted.address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        status: wanted.complete ? "CHECKED" : "UNCHECKED",
        trigger: "VIEW_PAGE",
        revision: wanted.revision,
      }),
    });
    complain(box, answer.ok ? "" : await reason(form, answer));
    if (answer.ok) {
      box.value = box.value.replace(/\/(IN)?COMPLETE\//, wanted.complete ? "/INCOMPLETE/" : "/COMPLETE/");
    } else {
      show(box, !wanted.complete);
    }
  } catch {
    show(box, !wanted.complete);
    complain(box, say(form, "Failed"));
  }
  box.removeAttribute("aria-busy");
}

function show(box: HTMLButtonElement, complete: boolean): void {
  box.setAttribute("aria-checked", String(complete));
  box.closest(".wm-task")?.classList.toggle("wm-task-complete", complete);
}

function complain(box: HTMLButtonElement, words: string): void {
  const body = box.nextElementSibling;
  if (body === null) {
    return;
  }
  const line = find<HTMLElement>(":scope > [role=alert]", body) ?? document.createElement("p");
  line.className = "field-problem";
  line.setAttribute("role", "alert");
  line.textContent = words;
  if (words === "") {
    line.remove();
  } else {
    body.append(line);
  }
}

async function reason(form: HTMLFormElement, answer: Response): Promise<string> {
  try {
    const problem = (await answer.json()) as { message?: unknown };
    return typeof problem.message === "string" ? problem.message : say(form, "Failed");
  } catch {
    return say(form, "Failed");
  }
}
