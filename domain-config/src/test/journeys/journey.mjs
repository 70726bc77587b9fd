// What a team does on its first day, through the balancer, while members are killed.
//   node journey.mjs ORIGIN USER PASSWORD
// Writes one JSON object a line: { kill: member } and { ready: true } ask for that and wait for a
// line in return, { noBrowser: reason } or { report: … } is the last one.
import { launch } from "../../../../web/src/main/frontend/test/launch.mjs";
import { hangUp, say } from "./conductor.mjs";
import { delegate } from "./delegating.mjs";
import { edit } from "./editing.mjs";
import { inject } from "./injecting.mjs";
import { injectNames } from "./injectingNames.mjs";
import { look } from "./looking.mjs";
import { arrange } from "./tree.mjs";
import { upload } from "./uploading.mjs";
import { openWatched } from "./watched.mjs";

const [origin, user, password] = process.argv.slice(2);

let browser;
try {
  browser = await launch();
} catch (error) {
  say({ noBrowser: String(error).split("\n")[0] });
  process.exit(0);
}

const report = { steps: [], objections: [], found: {} };
const open = (options) => openWatched(browser, origin, report.objections, options);
try {
  const admin = await open();
  await admin.signIn(user, password);
  const journey = { origin, user, password, open, admin, found: report.found };
  for (const step of [edit, arrange, delegate, upload, look, inject, injectNames]) {
    await step(journey);
    report.steps.push(step.name);
  }
} catch (error) {
  report.failure = String(error.stack ?? error);
} finally {
  await browser.close();
}
say({ report });
hangUp();
