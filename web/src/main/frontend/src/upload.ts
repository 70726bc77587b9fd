import { find, findAll, say } from "./dom";

/**
 * Sends chosen or dropped files one by one, with their progress; without script the form sends them
 * all at once. A form marked with `data-upload` names the address; files may be dropped anywhere.
 */
export function uploadInPlace(): void {
  const form = find<HTMLFormElement>("form[data-upload]");
  if (form === null) {
    return;
  }
  form.addEventListener("submit", (event) => {
    const input = find<HTMLInputElement>("input[type=file]", form);
    if (input?.files != null && input.files.length > 0) {
      event.preventDefault();
      void sendAll(form, [...input.files]);
    }
  });
  acceptDrops(form);
}

function acceptDrops(form: HTMLFormElement): void {
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files") === true) {
      event.preventDefault();
      document.body.classList.add("dropping");
    }
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) {
      document.body.classList.remove("dropping");
    }
  });
  document.addEventListener("drop", (event) => {
    document.body.classList.remove("dropping");
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) {
      event.preventDefault();
      form.hidden = false;
      void sendAll(form, files);
    }
  });
}

async function sendAll(form: HTMLFormElement, files: File[]): Promise<void> {
  const list = find<HTMLElement>("[data-upload-state]", form);
  const comment = find<HTMLInputElement>("input[name=comment]", form)?.value ?? "";
  if (list === null) {
    return;
  }
  const buttons = findAll<HTMLButtonElement>("button", form);
  buttons.forEach((button) => (button.disabled = true));
  let failed = 0;
  for (const file of files) {
    const line = document.createElement("li");
    list.append(line);
    const sent = fits(form, line, file) && (await send(form, line, file, comment));
    failed += sent ? 0 : 1;
  }
  buttons.forEach((button) => (button.disabled = false));
  if (failed === 0) {
    location.assign(form.dataset["uploaded"] ?? location.href);
  }
}

/** What the server would refuse is not sent: it breaks off in the middle, where no answer is read. */
function fits(form: HTMLFormElement, line: HTMLElement, file: File): boolean {
  const most = Number(form.dataset["maxBytes"] ?? Number.POSITIVE_INFINITY);
  if (file.size <= most) {
    return true;
  }
  line.textContent = say(form, "Failed", file.name, say(form, "Toolarge"));
  line.classList.add("field-problem");
  return false;
}

function send(
  form: HTMLFormElement,
  line: HTMLElement,
  file: File,
  comment: string,
): Promise<boolean> {
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.setAttribute("aria-label", file.name);
  const words = document.createElement("span");
  line.append(words, bar);
  const fields = new FormData();
  fields.append("comment", comment);
  fields.append("file", file, file.name);
  const request = new XMLHttpRequest();
  request.open("PUT", form.dataset["upload"] ?? "");
  request.setRequestHeader("X-Atlassian-Token", "no-check");
  request.upload.addEventListener("progress", (event) => {
    bar.value = event.lengthComputable ? Math.floor((100 * event.loaded) / event.total) : 0;
    words.textContent = say(form, "Sending", file.name, String(bar.value));
  });
  return new Promise((resolve) => {
    request.addEventListener("loadend", () => {
      bar.remove();
      const done = request.status === 200;
      words.textContent = done
        ? say(form, "Done", file.name)
        : say(form, "Failed", file.name, reason(form, request));
      line.classList.toggle("field-problem", !done);
      resolve(done);
    });
    request.send(fields);
  });
}

/** What the server says, or that there was none. */
function reason(form: HTMLFormElement, request: XMLHttpRequest): string {
  try {
    const answer = JSON.parse(request.responseText) as { message?: unknown };
    return typeof answer.message === "string" ? answer.message : say(form, "Lost");
  } catch {
    return say(form, "Lost");
  }
}
