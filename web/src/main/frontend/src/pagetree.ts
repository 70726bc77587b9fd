// Branches of the macro "pagetree" are fetched when they are opened; without script, or without an
// answer, a link leads to them.

import { find, showServerHtml } from "./dom";

/** So many branches are opened at one press of a button. */
const MOST = 100;

export function openBranchesInPlace(): void {
  // this event does not bubble: it is caught on its way down
  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target instanceof HTMLDetailsElement && event.target.open) {
        void load(event.target);
      }
    },
    true,
  );
  for (const tools of document.querySelectorAll<HTMLElement>(".wm-pagetree-tools")) {
    tools.hidden = false;
    tools.addEventListener("click", (event) => {
      const tool = event.target instanceof HTMLElement ? event.target.dataset["all"] : undefined;
      if (tools.parentElement !== null && tool !== undefined) {
        void turn(tools.parentElement, tool === "open");
      }
    });
  }
}

async function turn(tree: HTMLElement, open: boolean): Promise<void> {
  if (!open) {
    for (const branch of tree.querySelectorAll("details")) {
      branch.open = false;
    }
    return;
  }
  for (let left = MOST; left > 0; left--) {
    const branch = find<HTMLDetailsElement>("details:not([open])", tree);
    if (branch === null) {
      return;
    }
    await load(branch);
    branch.open = true;
  }
}

async function load(branch: HTMLDetailsElement): Promise<void> {
  const url = branch.dataset["branch"];
  if (url === undefined) {
    return;
  }
  delete branch.dataset["branch"];
  try {
    const answer = await fetch(url);
    if (!answer.ok) {
      throw new Error(`No branch at ${url}`);
    }
    const holder = document.createElement("div");
    showServerHtml(holder, await answer.text());
    const list = find<HTMLElement>(".wm-pagetree > ul", holder);
    if (list !== null) {
      find<HTMLElement>(":scope > p", branch)?.replaceWith(list);
    }
  } catch {
    branch.dataset["branch"] = url; // the next try; the link is there, too
  }
}
