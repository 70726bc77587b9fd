// Takes pictures of the screens that PreviewMain wrote, into target/shots, to be looked at.
//   node build/shots.mjs [screens, comma separated] [looks: wide-light,narrow-dark,…]
import { join } from "node:path";
import { launch, looks, screens, serve, target } from "../test/browser.mjs";

const wanted = process.argv[2]?.split(",") ?? screens;
const server = await serve();
const browser = await launch();
for (const look of process.argv[3]?.split(",") ?? Object.keys(looks)) {
  const context = await browser.newContext(looks[look]);
  const page = await context.newPage();
  for (const screen of wanted) {
    await page.goto(`${server.origin}/${screen}.html`);
    await page.screenshot({ path: join(target, "shots", `${screen}-${look}.png`), fullPage: true });
  }
  await context.close();
}
await browser.close();
server.close();
