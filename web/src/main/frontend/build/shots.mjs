// Serves the screens that PreviewMain wrote, as strictly as the product does, takes pictures of
// them (light and dark, wide and 360 px) and lists what axe, the console and the policy object to.
//   node build/shots.mjs [screens, comma separated] [look: wide-light,narrow-dark,…]
import { once } from "node:events";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const target = resolve(root, "../../../target");
const types = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'self'; " +
  "require-trusted-types-for 'script'; trusted-types watersmeet";
const looks = {
  "wide-light": { viewport: { width: 1280, height: 860 }, colorScheme: "light" },
  "wide-dark": { viewport: { width: 1280, height: 860 }, colorScheme: "dark" },
  "narrow-light": { viewport: { width: 360, height: 740 }, colorScheme: "light" },
  "narrow-dark": { viewport: { width: 360, height: 740 }, colorScheme: "dark" },
};

process.env.TMPDIR = join(target, "chromium-153");
mkdirSync(process.env.TMPDIR, { recursive: true });
const { default: chromium } = await import("@sparticuz/chromium");
const { chromium: playwright } = await import("playwright-core");

const server = createServer(answer).listen(0, "127.0.0.1");
await once(server, "listening");
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await playwright.launch({ executablePath: await chromium.executablePath() });
const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

const wanted = process.argv[2]?.split(",");
const screens = readdirSync(join(target, "preview"))
  .filter((name) => name.endsWith(".html") && !name.startsWith("fragment"))
  .map((name) => name.slice(0, -5))
  .filter((name) => wanted === undefined || wanted.includes(name));
let objections = 0;
for (const look of process.argv[3]?.split(",") ?? Object.keys(looks)) {
  const context = await browser.newContext(looks[look]);
  for (const screen of screens) {
    objections += await shoot(context, look, screen);
  }
  await context.close();
}
await browser.close();
server.close();
console.log(`${screens.length} screens, ${objections} objections`);

async function shoot(context, look, screen) {
  const page = await context.newPage();
  const found = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") found.push(message.text());
  });
  page.on("pageerror", (error) => found.push(String(error)));
  await page.goto(`${origin}/${screen}.html`, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(target, "shots", `${screen}-${look}.png`), fullPage: true });
  if ((await page.evaluate("document.documentElement.scrollWidth - innerWidth")) > 0) {
    found.push("scrolls sideways");
  }
  await page.evaluate(axe);
  const result = await page.evaluate("axe.run()");
  for (const violation of result.violations) {
    found.push(`${violation.impact} ${violation.id}: ${violation.nodes[0].html.slice(0, 160)}`);
  }
  await page.close();
  for (const objection of found) console.log(`${screen} (${look}): ${objection}`);
  return found.length;
}

function answer(request, response) {
  const path = request.url.split("?")[0];
  const folder = path.startsWith("/assets/") ? "frontend" : "preview";
  try {
    const bytes = readFileSync(join(target, folder, path));
    response.setHeader("Content-Type", types[path.split(".").pop()] ?? "text/plain");
    response.setHeader("Content-Security-Policy", policy);
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}
