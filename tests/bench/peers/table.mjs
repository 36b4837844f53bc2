// SPDX-License-Identifier: MIT
//
// How often is a role spoken of together with a theme? By js-yaml. The same table as table.py prints.
//
// usage: NODE_PATH=/usr/share/nodejs node table.mjs DIRECTORY
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const yaml = createRequire(import.meta.url)("js-yaml"); // where Debian keeps it: by NODE_PATH

function recordFiles(directory) {
  const found = [];
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) found.push(...recordFiles(path));
    else if (/\.ya?ml$/.test(entry.name) && entry.name !== "mellanrum.yaml") found.push(path);
  }
  return found.sort();
}

function ids(value) {
  if (value === undefined) return [];
  return Array.isArray(value) ? [...new Set(value)] : [value];
}

function* remarks(notes) {
  for (const item of notes.reflections ?? []) {
    if (item.said === undefined) yield item;
    else for (const remark of item.said) yield typeof remark === "object" ? { ...item, ...remark } : item;
  }
}

const counts = new Map(); // by "role\ttheme"
for (const path of recordFiles(process.argv[2])) {
  for (const remark of remarks(yaml.load(readFileSync(path, "utf8")))) {
    const themes = ids(remark.themes);
    for (const role of ids(remark.roles)) {
      for (const theme of themes) {
        const pair = `${role}\t${theme}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  }
}
const lines = [...counts.keys()].sort().map((pair) => `${pair}\t${counts.get(pair)}\n`);
process.stdout.write(lines.join(""));
