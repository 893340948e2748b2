/** What keeping the whole story offline costs to download, by part. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const FIRST_LINE = /^const PRECACHE=(\{.*\});\n/;
/** Files that are small already: compressing them again gains nothing, and hosts do not. */
const PACKED = /\.(woff2|png|jpg|webp)$/;
/** The first part whose pattern fits takes a file. */
const PARTS = [
  ['pages', /(^|\/)index\.html$|^404\.html$/],
  ['notes beside the pages', /notes\.html$/],
  ['scripts', /\.js$/],
  ['styles', /\.css$/],
  ['fonts', /\.woff2$/],
  ['data: charts as pictures (SVG)', /^data\/.*\.svg$/],
  ['data: tables, JSON, citations', /^data\//],
  ['icons and manifest', /./],
];
const OTHER_LANGUAGES = /^(kk|ru)\//;

const wire = (dist, path) => {
  const body = readFileSync(join(dist, path));
  return PACKED.test(path) ? body.length : brotliCompressSync(body).length;
};
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Files of a folder that no device keeps, since they are fetched when asked for. */
function onRequest(dist, kept) {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    );
  return names.filter(
    (name) => !kept.has(name) && /\.(png|zip)$|\.single\.html$/.test(name) && name.match(/^data\/|single/),
  );
}

/**
 * Rows of label, bytes as served with brotli 11, and budget, for the story with English alone.
 * @param {string} dist @param {number} budget in KB
 * @returns {[string, number, number?][]}
 */
export function offlineSize(dist, budget) {
  const code = readFileSync(join(dist, 'sw.js'), 'utf8');
  const [, list] = FIRST_LINE.exec(code) ?? [];
  if (!list) throw new Error(`${dist}/sw.js holds no list of files. Was it built with OFFLINE=off?`);
  const files = JSON.parse(list).files.map(([path]) => path);
  const english = files.filter((path) => !OTHER_LANGUAGES.test(path));
  const rows = PARTS.map(([name, pattern], at) => {
    const own = english.filter(
      (path) => pattern.test(path) && !PARTS.slice(0, at).some(([, before]) => before.test(path)),
    );
    return [`  ${name} (${own.length})`, sum(own.map((path) => wire(dist, path)))];
  });
  rows.push(['  the worker and its list', brotliCompressSync(Buffer.from(code)).length]);
  const asked = onRequest(dist, new Set(files));
  return [
    [`all of it, ${english.length} files`, sum(rows.map(([, bytes]) => bytes)), budget],
    ...rows,
    [`besides, on request only (${asked.length})`, sum(asked.map((path) => wire(dist, path)))],
  ];
}
