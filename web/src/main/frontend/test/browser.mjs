// A server that hands out the screens of PreviewMain under the product's policy.
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { target } from "./launch.mjs";

export { launch, target } from "./launch.mjs";

const types = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'self'; " +
  "require-trusted-types-for 'script'; trusted-types watersmeet";

export const looks = {
  "wide-light": { viewport: { width: 1280, height: 860 }, colorScheme: "light" },
  "wide-dark": { viewport: { width: 1280, height: 860 }, colorScheme: "dark" },
  "narrow-light": { viewport: { width: 360, height: 740 }, colorScheme: "light" },
  "narrow-dark": { viewport: { width: 360, height: 740 }, colorScheme: "dark" },
};

export const screens = readdirSync(join(target, "preview"))
  .filter((name) => name.endsWith(".html") && !name.startsWith("fragment"))
  .map((name) => name.slice(0, -".html".length));

/** `routes` maps "POST /path" to a function (request body, response); all else is a file. */
export async function serve(routes = {}) {
  const server = createServer(async (request, response) => {
    const path = request.url.split("?")[0];
    const route = routes[`${request.method} ${path}`];
    response.setHeader("Content-Security-Policy", policy);
    if (route === undefined) {
      sendFile(path, response);
    } else {
      const chunks = await request.toArray();
      route(Buffer.concat(chunks).toString(), response, request);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function sendFile(path, response) {
  const folder = path.startsWith("/assets/") ? "frontend" : "preview";
  try {
    const bytes = readFileSync(join(target, folder, path));
    response.setHeader("Content-Type", types[path.split(".").pop()] ?? "text/plain");
    response.end(bytes);
  } catch {
    response.writeHead(404).end("Not found");
  }
}
