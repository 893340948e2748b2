#!/usr/bin/env node
/**
 * Keeps earlier editions, for embeds that stay at one:
 *   npm run editions -- <folder>      brings the editions kept in a folder into dist/, and dist/'s own into the folder
 * Publishing into a folder (publish.mjs) does so by itself; hosts that start from nothing need a place to keep
 * them, such as a branch of the repository. An edition is `editions/<edition>/` and the files that its files.json
 * names. It is kept for two years after a newer one took its place.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const EDITIONS = 'editions';
/** When each edition but the newest was replaced, as ISO dates by edition. */
const REPLACED = `${EDITIONS}/replaced.json`;
const LATEST = `${EDITIONS}/latest.json`;
const KEPT_DAYS = 2 * 366;
const DAY_MS = 86_400_000;
/** A file and what `npm run precompress` lays beside it. */
const FORMS = ['', '.br', '.gz'];

const read = (folder, path) => {
  const file = join(folder, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
};
const write = (folder, path, content) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${JSON.stringify(content)}\n`);
};

/** Editions a folder holds. */
function editionsIn(folder) {
  const root = join(folder, EDITIONS);
  if (!existsSync(root)) return [];
  return readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
}

/** Copies an edition and the files it shares with others. */
function copyEdition(edition, from, to) {
  const record = read(from, `${EDITIONS}/${edition}/files.json`);
  if (!record)
    throw new Error(
      `${join(from, EDITIONS, edition)}: no files.json, so nobody knows what it needs. Publish it again from its own build, or remove the folder.`,
    );
  cpSync(join(from, EDITIONS, edition), join(to, EDITIONS, edition), { recursive: true });
  for (const path of record.files.flatMap((file) => FORMS.map((form) => file + form))) {
    if (existsSync(join(from, path)) && !existsSync(join(to, path))) cpSync(join(from, path), join(to, path));
  }
  const missing = record.files.find((path) => !existsSync(join(to, path)));
  if (missing) throw new Error(`${join(from, missing)} is missing, and edition ${edition} needs it.`);
}

/**
 * Brings the editions of one folder into another that lacks them, unless they were replaced two years ago.
 * Returns those that were brought.
 */
export function keepEditions(from, to, now = new Date()) {
  const own = editionsIn(to);
  const today = now.toISOString().slice(0, 10);
  const replaced = { ...read(from, REPLACED), ...read(to, REPLACED) };
  const kept = editionsIn(from).filter((edition) => {
    if (own.includes(edition)) return false;
    return (now - new Date(replaced[edition] ?? today)) / DAY_MS <= KEPT_DAYS;
  });
  for (const edition of kept) copyEdition(edition, from, to);
  const { edition: latest } = read(to, LATEST) ?? {};
  const all = [...own, ...kept].filter((edition) => edition !== latest).sort();
  if (all.length > 0)
    write(to, REPLACED, Object.fromEntries(all.map((edition) => [edition, replaced[edition] ?? today])));
  return kept;
}

/** Lays the newest edition of a built site into the folder that keeps them, in place of what it had of it. */
export function storeEdition(dist, store, now = new Date()) {
  const { edition } = read(dist, LATEST) ?? {};
  if (!edition) throw new Error(`${dist} holds no edition. Run npm run build first.`);
  copyEdition(edition, dist, store);
  write(store, LATEST, { edition });
  keepEditions(dist, store, now);
  return edition;
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dist: { type: 'string', default: 'dist' } },
  });
  if (!positionals[0])
    throw new Error('Name the folder that keeps the editions: npm run editions -- ../kept');
  const [dist, store] = [resolve(values.dist), resolve(positionals[0])];
  mkdirSync(store, { recursive: true });
  const kept = keepEditions(store, dist);
  const edition = storeEdition(dist, store);
  console.log(`edition ${edition}, and ${kept.length} earlier: ${kept.join(', ') || 'none'}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
