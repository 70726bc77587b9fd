// Injections as names of files, as labels and in comments: of all screens that show them the
// browser has the tree that was written, and nothing runs. Files that lie about what they are.
import { attacks, escaped, openAttacked, send, treeAsRead, treeAsWritten } from "./injecting.mjs";

const key = "INJ";
const atATime = 6;

export async function injectNames({ open, user, password, found }) {
  const reader = await openAttacked(open, user, password);
  const { page } = reader;
  const screens = new Screens(page);
  found.injectedFiles = await files(page, screens);
  found.injectedLabels = await labels(reader, screens);
  found.injectedComments = await comments(page, screens);
  found.injectedPassages = await passages(page, screens);
  found.lyingFiles = await lyingFiles(reader);
  found.injectedScreens = screens.seen;
  found.otherTrees = screens.others;
  await reader.close();
}

/** Looks at screens, and keeps those of which the browser makes another tree. */
class Screens {
  constructor(page) {
    this.page = page;
    this.seen = 0;
    this.others = [];
  }

  async look(address) {
    await this.page.goto(address);
    const whole = await (await this.page.request.get(address)).text();
    const main = whole.slice(whole.indexOf("<main"), whole.indexOf("</main>") + 7);
    const read = await this.page.evaluate(treeAsRead, main);
    this.seen++;
    if (read.length < 3 || JSON.stringify(read) !== JSON.stringify(treeAsWritten(main))) {
      this.others.push(address);
    }
  }
}

async function newPage(page, title, value) {
  const body = { storage: { value, representation: "storage" } };
  const answer = await send(page, "/rest/api/content", { type: "page", title, space: { key }, body });
  return (await answer.json()).id;
}

/** Does something with all of them, a few at a time; how many were taken. */
async function taken(items, action) {
  let count = 0;
  for (let at = 0; at < items.length; at += atATime) {
    const some = items.slice(at, at + atATime).map((item, index) => action(item, at + index));
    count += (await Promise.all(some)).filter((answer) => answer.ok()).length;
  }
  return count;
}

/** Files whose comments and then names are the injections, in lists, macros, dialogs and the trash. */
async function files(page, screens) {
  const macros = ["attachments", "gallery"].map((name) => `<ac:structured-macro ac:name="${name}"/>`);
  const id = await newPage(page, "Files", macros.join(""));
  const list = `/rest/api/content/${id}/child/attachment`;
  await page.goto(`/pages/viewpageattachments.action?pageId=${id}`);
  const added = [];
  for (let at = 0; at < attacks.length; at += 90) {
    const names = attacks.slice(at, at + 90).map((attack, index) => [`${at + index}.png`, attack]);
    added.push(...(await page.evaluate(upload, { list, names })));
  }
  const renamed = await taken(added, ({ id: file, number }) =>
    page.request.put(`${list}/${file}`, {
      data: { type: "attachment", title: attacks[number], version: { number: 2 } },
    }),
  );
  for (let start = 0; start < added.length; start += 100) {
    await screens.look(`/pages/viewpageattachments.action?pageId=${id}&start=${start}`);
  }
  await screens.look(`/pages/viewpage.action?pageId=${id}`);
  const some = added.filter((_, index) => index % 12 === 0).map((file) => file.id.replace("att", ""));
  for (const file of some) {
    await screens.look(`/pages/viewattachment.action?id=${file}`);
    await screens.look(`/pages/editattachment.action?id=${file}`);
    await screens.look(`/pages/removeattachment.action?id=${file}`);
  }
  await taken(some, (file) => page.request.delete(`/rest/api/content/att${file}`));
  await screens.look(`/pages/viewpageattachments.action?pageId=${id}`);
  return renamed;
}

/** In the browser: adds files with comments; their ids and numbers. */
async function upload({ list, names }) {
  const form = new FormData();
  for (const [name, comment] of names) {
    form.append("comment", Array.from(comment).slice(0, 250).join(""));
    form.append("file", new File(["\u0089PNG\r\n\u001a\n"], name, { type: "image/png" }));
  }
  const headers = { "X-Atlassian-Token": "no-check" };
  const answer = await fetch(list, { method: "PUT", headers, body: form });
  const { results } = await answer.json();
  return results.map(({ id, title }) => ({ id, number: Number.parseInt(title, 10) }));
}

/** Labels refuse most signs that injections need: what is left of them, and forms shown again. */
async function labels(reader, screens) {
  const { page } = reader;
  const words = attacks.map((attack) => attack.replace(/[!#&()*,.:;<>?@[\]^\\/"\s]/gu, ""));
  const ids = [];
  let count = 0;
  for (let at = 0; at < words.length; at += 90) {
    const id = await newPage(page, `Labels ${at}`, '<ac:structured-macro ac:name="labels-list"/>');
    ids.push(id);
    count += await taken(words.slice(at, at + 90), (name) =>
      send(page, `/rest/api/content/${id}/label`, [{ prefix: "global", name }]),
    );
  }
  for (const id of ids) {
    await screens.look(`/pages/viewpage.action?pageId=${id}`);
    await screens.look(`/labels/editlabels.action?pageId=${id}`);
  }
  await screens.look(`/labels/listlabels-heatmap.action?key=${key}`);
  await page.goto(`/labels/editlabels.action?pageId=${ids[0]}`);
  const links = page.locator("ul.labels a.label");
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  for (const address of addresses.filter((_, index) => index % 5 === 0)) {
    await screens.look(address);
  }
  for (const attack of attacks.filter((_, index) => index % 20 === 0)) {
    await page.goto(`/labels/editlabels.action?pageId=${ids[0]}`);
    await page.locator("#label").fill(attack);
    await reader.expecting(/400/, () =>
      Promise.all([page.waitForEvent("load"), page.locator("#label").press("Enter")]),
    );
  }
  return count;
}

async function comments(page, screens) {
  const id = await newPage(page, "Comments", "<p>Speak of this</p>");
  await page.goto(`/pages/viewpage.action?pageId=${id}`);
  const token = await page.locator("#atlassian-token").getAttribute("content");
  const typed = await taken(attacks, (text) =>
    page.request.post("/pages/doaddcomment.action", {
      form: { atl_token: token, pageId: id, text },
      maxRedirects: 0,
    }).then((answer) => ({ ok: () => answer.status() === 303 })),
  );
  let next = `/pages/viewpage.action?pageId=${id}`;
  while (next !== null) {
    await screens.look(next);
    const later = page.locator("#comments-section a[rel=next]");
    next = (await later.count()) === 0 ? null : await later.getAttribute("href");
  }
  const last = await page.locator("#comments-section a[href*=editcomment]").last();
  await screens.look(await last.getAttribute("href"));
  return typed;
}

/** Threads whose passage is the injection, and their text too. */
async function passages(page, screens) {
  const words = attacks.map((attack) => `<p>${escaped(attack)}</p>`).join("");
  const id = await newPage(page, "Passages", words);
  let count = 0;
  for (const [index, attack] of attacks.entries()) {
    const answer = await send(page, "/rest/api/content", {
      type: "comment",
      container: { id, type: "page" },
      body: { storage: { value: `<p>${escaped(attack)}</p>`, representation: "storage" } },
      extensions: {
        location: "inline",
        inlineProperties: {
          originalSelection: attack,
          numMatches: 1,
          matchIndex: 0,
          lastFetchTime: String(index),
          serializedHighlights: "[]",
        },
      },
    });
    count += answer.ok() ? 1 : 0;
  }
  await screens.look(`/pages/viewpage.action?pageId=${id}`);
  await screens.look(`/pages/viewinlinecomments.action?pageId=${id}`);
  return count;
}

const script = "<script>wmRan(1)</script>";
const picture = `<svg xmlns="http://www.w3.org/2000/svg" onload="wmRan(2)">${script}</svg>`;

/** Name, the type that is told, content. */
const liars = [
  ["a.html", "text/html", `<!DOCTYPE html><html><body>${script}</body></html>`],
  ["b.png", "image/png", `<!DOCTYPE html><html><body>${script}</body></html>`],
  ["c.svg", "image/svg+xml", picture],
  ["d.jpg", "image/jpeg", picture],
  ["e.xml", "application/xml", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`],
  ["f.txt", "text/plain", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`],
  ["g.pdf", "application/pdf", `<html>${script}</html>`],
  ["h", "text/html; charset=utf-7", "+ADw-script+AD4-wmRan(3)+ADw-/script+AD4-"],
  ["i.js", "text/javascript", "wmRan(4)"],
  ["j.mht", "multipart/x-mixed-replace; boundary=x", `--x\r\nContent-Type: text/html\r\n\r\n${script}\r\n--x--`],
];

/** Opened as a reader would who follows a link: each is offered to be saved. Returns how many. */
async function lyingFiles(reader) {
  const { page } = reader;
  const id = await newPage(page, "Liars", "<p>x</p>");
  const list = `/rest/api/content/${id}/child/attachment`;
  await page.goto(`/pages/viewpageattachments.action?pageId=${id}`);
  const addresses = await page.evaluate(uploadLiars, { list, liars });
  let saved = 0;
  for (const address of addresses) {
    const download = page.waitForEvent("download");
    await reader.expecting(/./, () => page.goto(address).catch(() => null));
    await (await download).cancel();
    saved++;
  }
  return saved;
}

async function uploadLiars({ list, liars }) {
  const form = new FormData();
  for (const [name, type, content] of liars) form.append("file", new File([content], name, { type }));
  const headers = { "X-Atlassian-Token": "no-check" };
  const answer = await fetch(list, { method: "PUT", headers, body: form });
  const { results } = await answer.json();
  return results.map(({ _links }) => _links.download);
}
