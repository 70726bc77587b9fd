// Bundles scripts, styles and icons into target/frontend/assets under names that carry a hash of
// their content, and tells the view engine those names in org/watersmeet/web/assets.properties.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import esbuild from "esbuild";
import { sprite } from "./sprite.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const target = resolve(root, "../../../target");
const assets = join(target, "frontend/assets");
const manifest = join(target, "classes/org/watersmeet/web/assets.properties");

// Browsers that know light-dark(), :has() and cascade layers: the styles rest on them.
const browsers = ["chrome123", "edge123", "firefox121", "safari17.5"];

const bundles = await esbuild.build({
  absWorkingDir: root,
  entryPoints: [
    { in: "src/main.ts", out: "watersmeet" },
    { in: "src/edit.ts", out: "edit" },
    { in: "styles/watersmeet.css", out: "watersmeet" },
    { in: "styles/print.css", out: "print" },
  ],
  bundle: true,
  minify: true,
  format: "esm",
  target: browsers,
  outdir: assets,
  write: false,
  logLevel: "warning",
});

rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });

const names = new Map();
for (const file of bundles.outputFiles) {
  emit(file.path.slice(assets.length + 1), file.contents);
}
emit("icons.svg", Buffer.from(sprite(root)));
for (const name of ["logo.svg", "default-avatar.svg"]) {
  emit(name, readFileSync(join(root, "icons", name)));
}

mkdirSync(dirname(manifest), { recursive: true });
const lines = [...names].sort().map(([name, hashed]) => `${name}=${hashed}`);
writeFileSync(manifest, `${lines.join("\n")}\n`);

function emit(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const hashed = name.replace(/(\.[^.]+)$/, `-${hash}$1`);
  names.set(name, hashed);
  const path = join(assets, hashed);
  writeFileSync(path, bytes);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: size }));
}
