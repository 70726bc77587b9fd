// The screen of a long task: asks how far it is, and shows itself anew when it has ended.

interface LongTask {
  percentageComplete: number;
  finished: boolean;
  messages: { translation: string }[];
}

const FIRST = 1000;
const SLOWEST = 5000;

export function followLongTask(): void {
  const part = document.querySelector<HTMLElement>("[data-longtask]");
  const url = part?.dataset.longtask;
  if (part && url) {
    ask(part, url, FIRST);
  }
}

function ask(part: HTMLElement, url: string, pause: number): void {
  window.setTimeout(async () => {
    try {
      const answer = await fetch(url, { headers: { Accept: "application/json" } });
      if (answer.ok && shown(part, (await answer.json()) as LongTask)) {
        window.location.reload();
        return;
      }
    } catch {
      // no answer this time
    }
    ask(part, url, Math.min(pause + 500, SLOWEST));
  }, pause);
}

/** Returns whether it has ended. */
function shown(part: HTMLElement, task: LongTask): boolean {
  const progress = part.querySelector("progress");
  const words = part.querySelector("[role=status]");
  if (progress) {
    progress.value = task.percentageComplete;
  }
  if (words && task.messages[0]) {
    words.textContent = task.messages[0].translation;
  }
  return task.finished;
}
