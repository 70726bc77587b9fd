// One SVG of symbols, from the icons named in icons/lucide.txt (lucide, ISC licence).
import { readFileSync } from "node:fs";
import { join } from "node:path";

export function sprite(root) {
  const names = readFileSync(join(root, "icons/lucide.txt"), "utf8").split("\n").filter(Boolean);
  const symbols = names.map((name) => symbol(root, name)).join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols}\n</svg>\n`;
}

function symbol(root, name) {
  const svg = readFileSync(join(root, "node_modules/lucide-static/icons", `${name}.svg`), "utf8");
  const shapes = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  const compact = shapes.replace(/\s*\n\s*/g, "").replaceAll(" />", "/>");
  return (
    `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" ` +
    `stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${compact}</symbol>`
  );
}
