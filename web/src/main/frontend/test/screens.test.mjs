// Every screen, wide and light, narrow and dark: nothing in the console, nothing against the
// policy, nothing that axe objects to, nothing that scrolls sideways.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, looks, screens, serve } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve();
});

after(async () => {
  await browser.close();
  server.close();
});

for (const look of ["wide-light", "narrow-dark"]) {
  test(`nothing to object to, ${look}`, async () => {
    const context = await browser.newContext(looks[look]);
    const found = [];
    for (const screen of screens) {
      found.push(...(await objections(context, screen)));
    }
    await context.close();

    assert.ok(screens.length > 50);
    assert.deepEqual(found, []);
  });
}

async function objections(context, screen) {
  const page = await context.newPage();
  const found = [];
  page.on("console", (message) => {
    if (message.type() !== "log") found.push(message.text());
  });
  page.on("pageerror", (error) => found.push(String(error)));
  await page.goto(`${server.origin}/${screen}.html`);
  if ((await page.evaluate("document.documentElement.scrollWidth - innerWidth")) > 0) {
    found.push("scrolls sideways");
  }
  await page.evaluate(axe);
  const { violations } = await page.evaluate("axe.run()");
  found.push(...violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
  await page.close();
  return found.map((objection) => `${screen}: ${objection}`);
}
