export interface Guard {
  /** Whether the form differs from what was last saved or kept as a draft. */
  isDirty(): boolean;
  /** The text is safe elsewhere: leaving asks no more until the next change. */
  settle(text: string): void;
  /** The form's current content in one string. */
  text(): string;
}

/** Asks before a tab is closed whose text is neither saved nor kept. */
export function guardUnsaved(form: HTMLFormElement): Guard {
  const text = () =>
    ["title", "source", "comment"]
      .map((name) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? "")
      .join("\u0000");
  // A draft, or text that came back after a conflict, is not saved yet.
  let settled = form.dataset["unsaved"] === "true" ? "" : text();
  const guard: Guard = {
    isDirty: () => text() !== settled,
    settle: (safe) => {
      settled = safe;
    },
    text,
  };
  window.addEventListener("beforeunload", (event) => {
    if (guard.isDirty()) {
      event.preventDefault();
    }
  });
  return guard;
}
