#!/usr/bin/env node
/**
 * Publishes dist/ into a folder a web server serves, and takes it back:
 *   npm run publish:site -- /srv/unspun               releases/<version>, then the link `current` is moved to it
 *   npm run rollback -- /srv/unspun [--now]           `current` back to the release before; `--now` lets it take
 *                                                     over on readers' devices without asking them
 * The server's root is /srv/unspun/current. Moving a link is one step for the file system, so no reader ever
 * meets half a release. Scripts of the release before stay in the new one, for tabs that still show it; editions
 * before stay for two years, for embeds that are frozen at them (editions.mjs).
 */
import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keepEditions } from './editions.mjs';

const KEPT_RELEASES = 5;
const FIRST_LINE = /^const PRECACHE=(\{.*\});\n/;

/** The version a built folder is sealed with; a folder built with the kill switch has none. */
function versionOf(folder) {
  const file = join(folder, 'sw.js');
  if (!existsSync(file))
    throw new Error(`${folder} holds no sw.js, so it is no built site. Run npm run build first.`);
  const [, precache] = FIRST_LINE.exec(readFileSync(file, 'utf8')) ?? [];
  return precache ? JSON.parse(precache).version : 'off';
}

const linked = (target) =>
  existsSync(join(target, 'current')) ? basename(readlinkSync(join(target, 'current'))) : null;

/** Moves `current` in one step: a new link is renamed over the old one. */
function point(target, release) {
  const fresh = join(target, '.current');
  rmSync(fresh, { force: true });
  symlinkSync(join('releases', release), fresh);
  renameSync(fresh, join(target, 'current'));
}

/** Releases, the latest first. */
function releasesOf(target) {
  const folder = join(target, 'releases');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().reverse();
}

/** Hashed files of the release before that the new one lacks. */
function keepOldAssets(from, to) {
  const assets = join(from, 'assets');
  if (!existsSync(assets)) return;
  const own = JSON.parse(
    FIRST_LINE.exec(readFileSync(join(from, 'sw.js'), 'utf8'))?.[1] ?? '{"files":[]}',
  ).files;
  for (const [path] of own)
    if (path.startsWith('assets/') && !existsSync(join(to, path))) cpSync(join(from, path), join(to, path));
}

export function publish(dist, target, now = new Date()) {
  const release = `${now.toISOString().replace(/\D/g, '').slice(0, 14)}-${versionOf(dist)}`;
  const folder = join(target, 'releases', release);
  const before = linked(target);
  try {
    cpSync(dist, `${folder}.part`, { recursive: true });
    if (before) {
      const old = join(target, 'releases', before);
      keepOldAssets(old, `${folder}.part`);
      keepEditions(old, `${folder}.part`, now);
    }
    renameSync(`${folder}.part`, folder);
  } finally {
    rmSync(`${folder}.part`, { recursive: true, force: true });
  }
  point(target, release);
  for (const old of releasesOf(target).slice(KEPT_RELEASES))
    rmSync(join(target, 'releases', old), { recursive: true });
  return { release, before };
}

/** Lets a release take over without asking, or ask again. The worker's bytes change, so devices see it as new. */
function setForced(folder, forced) {
  const file = join(folder, 'sw.js');
  const code = readFileSync(file, 'utf8');
  const from = `"forced":${!forced}`;
  if (FIRST_LINE.test(code)) writeFileSync(file, code.replace(from, `"forced":${forced}`));
  for (const packed of [`${file}.br`, `${file}.gz`]) rmSync(packed, { force: true });
}

export function rollback(target, { force = false } = {}) {
  const current = linked(target);
  const before = releasesOf(target).find((release) => current !== null && release < current);
  if (!before)
    throw new Error(`${target} has no release before ${current ?? 'the first'}: nothing to go back to.`);
  // What was embedded frozen since goes on answering.
  keepEditions(join(target, 'releases', current), join(target, 'releases', before));
  setForced(join(target, 'releases', before), force);
  point(target, before);
  return { release: before, before: current };
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rollback: { type: 'boolean' },
      now: { type: 'boolean' },
      dist: { type: 'string', default: 'dist' },
    },
  });
  const target = positionals[0] && resolve(positionals[0]);
  if (!target || !existsSync(target) || !statSync(target).isDirectory())
    throw new Error(
      `"${positionals[0] ?? ''}" is no folder. Name the folder that holds releases/ and current, e.g. /srv/unspun.`,
    );
  const { release, before } = values.rollback
    ? rollback(target, { force: values.now ?? false })
    : publish(resolve(values.dist), target);
  console.log(`current is ${release}${before ? `, before it was ${before}` : ''}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
