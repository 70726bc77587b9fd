import { find, showServerHtml } from "./dom";

/** Tree toggles are links to the page with that branch open; here the branch alone is fetched. */
export function expandTreesInPlace(): void {
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const toggle = target?.closest<HTMLAnchorElement>("a.tree-toggle") ?? null;
    if (toggle !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      void flip(toggle);
    }
  });
}

async function flip(toggle: HTMLAnchorElement): Promise<void> {
  const item = toggle.closest("li");
  if (item === null) {
    return;
  }
  const branch = find<HTMLElement>(":scope > ul", item);
  if (branch !== null) {
    branch.hidden = !branch.hidden;
    show(toggle, !branch.hidden);
  } else {
    await load(toggle, item);
  }
}

async function load(toggle: HTMLAnchorElement, item: HTMLLIElement): Promise<void> {
  const url = toggle.dataset["branch"];
  try {
    const answer = url === undefined ? undefined : await fetch(url);
    if (answer === undefined || !answer.ok) {
      throw new Error(`No branch at ${url}`);
    }
    const holder = document.createElement("div");
    showServerHtml(holder, await answer.text());
    item.append(...holder.children);
    show(toggle, true);
  } catch {
    location.assign(toggle.href);
  }
}

function show(toggle: HTMLAnchorElement, open: boolean): void {
  toggle.setAttribute("aria-expanded", String(open));
  const words = open ? toggle.dataset["textClose"] : toggle.dataset["textOpen"];
  if (words !== undefined) {
    toggle.setAttribute("aria-label", words);
  }
}
