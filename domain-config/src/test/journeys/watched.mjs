// A reader at a browser whose every complaint is written down.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const frontend = new URL("../../../../web/src/main/frontend/", import.meta.url);
const axe = readFileSync(createRequire(frontend).resolve("axe-core/axe.min.js"), "utf8");

/** Opens a page of its own session; what it should not do is added to `objections`. */
export async function openWatched(browser, origin, objections, options = {}) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 860 },
    ...options,
  });
  await context.addInitScript(reportViolations);
  return new Watched(await context.newPage(), objections);
}

function reportViolations() {
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    console.error(`Against the policy: ${violatedDirective} ${blockedURI}`),
  );
}

class Watched {
  #expected = null;

  constructor(page, objections) {
    this.page = page;
    this.objections = objections;
    page.setDefaultTimeout(30_000);
    page.on("console", (message) => {
      if (message.type() !== "log") this.#object(message.text());
    });
    page.on("pageerror", (error) => this.#object(String(error)));
    page.on("response", (response) => {
      if (response.status() >= 500) this.#object(`${response.status()} ${response.url()}`);
    });
  }

  #object(words) {
    if (this.#expected === null || !this.#expected.test(words)) {
      this.objections.push(`${this.page.url()}: ${words}`);
    }
  }

  /** Does something that makes the browser itself write to the console: a refusal, a lost answer. */
  async expecting(complaint, action) {
    this.#expected = complaint;
    try {
      return await action();
    } finally {
      this.#expected = null;
    }
  }

  /** Has axe and the ruler look at the screen as it is now. */
  async inspect(screen) {
    const object = (words) => this.objections.push(`${screen}: ${words}`);
    if ((await this.page.evaluate("document.documentElement.scrollWidth - innerWidth")) > 0) {
      object("scrolls sideways");
    }
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate("axe.run()");
    for (const { id, impact, nodes } of violations) {
      if (impact === "serious" || impact === "critical") object(`${id}: ${nodes[0].html}`);
    }
  }

  async signIn(name, password) {
    await this.page.goto("/login.action");
    await this.inspect("sign-in");
    await this.page.getByLabel("Username").fill(name);
    await this.page.getByLabel("Password").fill(password);
    await this.page.getByRole("button", { name: "Log in" }).click();
    await this.page.locator("#user-menu-link").waitFor();
  }

  /** Whose sign-in the screen shows; empty for nobody's. */
  reader() {
    return this.page.locator('meta[name="ajs-remote-user"]').getAttribute("content");
  }

  /** Chooses from the menu of the page that is shown. */
  async tool(name) {
    await this.page.getByLabel("More about this page").click();
    await this.page.getByRole("link", { name, exact: true }).click();
  }

  /** Waits for the notice that an action leads to. */
  notice(words) {
    return this.page.getByRole("status").filter({ hasText: words }).waitFor();
  }

  /** Titles in the tree at the side, from top to bottom. */
  tree() {
    return this.page.locator("#sidebar .tree a:not(.tree-toggle)").allInnerTexts();
  }

  close() {
    return this.page.context().close();
  }
}
