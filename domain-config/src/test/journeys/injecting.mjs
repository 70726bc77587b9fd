// What the injections of the unit tests do in a browser: nothing.
import { readFileSync } from "node:fs";

export const attacks = readFileSync(
  new URL("../../../../ejb/src/test/resources/attacks/attacks.txt", import.meta.url),
  "utf8",
)
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("# "))
  .map((line) => line.replace(/\\(u([0-9a-f]{4})|.)/g, (_, one, code) => plain(one, code)))
  .map((attack) => attack.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd"));

/** Places in storage format that an author can write to; @ stands for the injection. */
const places = [
  "<p title='@' style='@' class='@' id='@' onclick='@'>@</p>",
  "<h2>@</h2><pre>@</pre><p><code>@</code></p>",
  "<p><a href='@' target='@' title='@'>@</a></p>",
  "<p><ac:link ac:anchor='@' ac:tooltip='@'><ri:page ri:content-title='@'/></ac:link></p>",
  "<p><ac:link><ri:url ri:value='@'/><ac:plain-text-link-body>@</ac:plain-text-link-body></ac:link></p>",
  "<p><ac:image ac:alt='@' ac:title='@' ac:width='@'><ri:url ri:value='@'/></ac:image></p>",
  "<p><ac:image><ri:attachment ri:filename='@'/></ac:image><img src='@' alt='@' onerror='@'/></p>",
  "<table style='@'><tbody><tr><td colspan='@' data-highlight-colour='@'>@</td></tr></tbody></table>",
  "<dl><dt title='@'>@</dt><dd>@</dd></dl><p><ac:emoticon ac:name='@' ac:emoji-fallback='@'/></p>",
  macro("info", ["title"], "<ac:rich-text-body><p>@</p></ac:rich-text-body>"),
  macro("panel", ["title", "bgColor", "borderColor", "titleBGColor"], "<ac:rich-text-body>@</ac:rich-text-body>"),
  macro("code", ["language", "title"], "<ac:plain-text-body>@</ac:plain-text-body>"),
  macro("expand", ["title"], "<ac:rich-text-body><p>@</p></ac:rich-text-body>"),
  macro("status", ["title", "colour"], "") + macro("anchor", [""], ""),
  macro("unheard-of", ["@", "x"], "<ac:plain-text-body>@</ac:plain-text-body>"),
  "<ac:task-list><ac:task><ac:task-id>@</ac:task-id><ac:task-status>complete</ac:task-status>" +
    "<ac:task-body>@</ac:task-body></ac:task></ac:task-list>",
  "<svg onload='@'>@</svg><script>@</script><iframe srcdoc='@'/>",
];

export async function inject({ open, user, password, found }) {
  const reader = await openAttacked(open, user, password);
  const { page } = reader;
  await send(page, "/rest/api/space", { key: "INJ", name: attacks[0] });
  found.injectedBodies = await bodies(page);
  found.injectedTitles = await titles(page);
  await reader.close();
}

/** A reader whose browser says when an injection has run. */
export async function openAttacked(open, user, password) {
  const reader = await open();
  await reader.signIn(user, password);
  const { page } = reader;
  await page.addInitScript(() => {
    globalThis.wmRan = (number) => console.error(`Injection ${number} ran`);
  });
  // Pictures are asked for, which is allowed; that there are none is not what is looked for.
  await page.route(
    (url) => url.hostname !== new URL(page.url()).hostname || !url.pathname.startsWith("/assets/"),
    (route) =>
      route.request().resourceType() === "image" ? route.fulfill({ status: 204 }) : route.continue(),
  );
  return reader;
}

/** One page a place, each with all injections. Returns how many are in the browser as written. */
async function bodies(page) {
  let same = 0;
  for (const [index, place] of places.entries()) {
    const value = attacks.map((attack) => place.replaceAll("@", () => escaped(attack))).join("\n");
    const body = { storage: { value, representation: "storage" } };
    const answer = await send(page, "/rest/api/content?expand=body.view", {
      type: "page",
      title: `Place ${index}`,
      space: { key: "INJ" },
      body,
    });
    const { id, body: stored } = await answer.json();
    await page.goto(`/pages/viewpage.action?pageId=${id}`);
    const read = await page.evaluate(treeAsRead, stored.view.value);
    if (JSON.stringify(read) === JSON.stringify(treeAsWritten(stored.view.value))) same++;
  }
  return same;
}

/** Pages called like the injections, in the tree, in lists and in headings. */
async function titles(page) {
  let taken = 0;
  for (const attack of attacks) {
    const title = attack.trim().slice(0, 255);
    const answer = await send(page, "/rest/api/content", { type: "page", title, space: { key: "INJ" } });
    if (answer.ok()) {
      taken++;
      if (taken % 15 === 0) {
        await page.goto(`/pages/viewpage.action?pageId=${(await answer.json()).id}`);
      }
    }
  }
  await page.goto("/pages/listpages-dirview.action?key=INJ");
  await page.goto("/");
  return taken;
}

export function send(page, path, data) {
  return page.request.post(path, { data, timeout: 60_000 });
}

export function treeAsRead(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  const depth = (element) => (element === body ? -1 : 1 + depth(element.parentElement));
  return [...body.querySelectorAll("*")].map((element) => `${depth(element)} ${element.localName}`);
}

export function treeAsWritten(html) {
  const empty = new Set(["br", "hr", "img", "input", "col", "meta", "link"]);
  const tree = [];
  let depth = 0;
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z0-9]+)/g)) {
    if (end) {
      depth--;
    } else {
      tree.push(`${depth} ${name}`);
      depth += empty.has(name) ? 0 : 1;
    }
  }
  return tree;
}

function macro(name, parameters, body) {
  const written = parameters.map((it) => `<ac:parameter ac:name='${it}'>@</ac:parameter>`).join("");
  return `<ac:structured-macro ac:name='${name}'>${written}${body}</ac:structured-macro>`;
}

function plain(one, code) {
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return one === "n" ? "\n" : one;
}

export function escaped(text) {
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;" };
  return text.replace(/[&<>"'\n\t\r]/g, (sign) => signs[sign]);
}
