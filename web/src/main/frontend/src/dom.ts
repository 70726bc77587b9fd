/** Finds the first element, or nothing: every screen works without what a script looks for. */
export function find<E extends Element>(selector: string, root: ParentNode = document): E | null {
  return root.querySelector<E>(selector);
}

export function findAll<E extends Element>(selector: string, root: ParentNode = document): E[] {
  return [...root.querySelectorAll<E>(selector)];
}

interface HtmlPolicy {
  createHTML(html: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
const rules: HtmlPolicy = { createHTML: (html) => html };
const policy = trusted?.createPolicy("watersmeet", rules) ?? rules;

/** Puts a fragment that our own server rendered, and therefore escaped, into the element. */
export function showServerHtml(element: Element, html: string): void {
  element.innerHTML = policy.createHTML(html);
}

/** Words of a script come from the page: `data-text-kept="Draft kept at {0}"`. */
export function say(element: HTMLElement, name: string, ...values: string[]): string {
  const words = element.dataset[`text${name}`] ?? "";
  return words.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? "");
}
