// Installs what package-lock.json names, unless that has been done since the lock file last changed.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const installed = "node_modules/.package-lock.json";

function isCurrent() {
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs
  );
}

if (!isCurrent()) {
  // No package's install script runs: esbuild's JavaScript interface finds its binary without one.
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], {
    encoding: "utf8",
  });
  if (npm.status !== 0) {
    process.stderr.write(`${npm.stdout ?? ""}${npm.stderr ?? npm.error}`);
    process.exit(1);
  }
}
