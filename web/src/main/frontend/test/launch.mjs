// The browser of the tests: the pinned npm package, so that nothing need be installed by hand.
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const target = resolve(dirname(fileURLToPath(import.meta.url)), "../../../../target");

export async function launch() {
  // The package reuses what it once unpacked without looking at the version: a folder for each.
  process.env.TMPDIR = join(target, "chromium-153");
  mkdirSync(process.env.TMPDIR, { recursive: true });
  const { default: chromium } = await import("@sparticuz/chromium");
  const { chromium: playwright } = await import("playwright-core");
  return playwright.launch({ executablePath: await chromium.executablePath() });
}
