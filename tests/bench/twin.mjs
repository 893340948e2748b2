#!/usr/bin/env node
/**
 * The twin of a chapter page: the same text, posters and critical style as plain static HTML, without
 * script and in the system's fonts. It is what the page is measured against.
 * On the command line: `node tests/bench/twin.mjs [dist] [folder]`.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEFT_BEHIND = new Set(['.js', '.mjs', '.map', '.woff2', '.webmanifest', '.br', '.gz']);
const SYSTEM_FONTS = { Literata: 'Georgia', Onest: 'system-ui' };

/**
 * Takes the script, the fonts and all that serves them out of a page.
 * @param {string} html @returns {string}
 */
export function twinOf(html) {
  const still = html
    .replace(/<script\b[^]*?<\/script>\s*/g, '')
    // The plain page needs no words for readers without script.
    .replace(/<noscript\b[^]*?<\/noscript>\s*/g, '')
    .replace(/<link\b[^>]*\brel=["']?(?:modulepreload|preload|manifest|prefetch)\b[^>]*>\s*/g, '')
    // The policy names the style by its hash, which changes below.
    .replace(/<meta\b[^>]*http-equiv=["']?Content-Security-Policy[^>]*>\s*/gi, '');
  return still.replace(/(<style\b[^>]*>)([^]*?)(<\/style>)/g, (_, open, css, close) => {
    const plain = withSystemFonts(css);
    return plain.trim() ? open + plain + close : '';
  });
}

function withSystemFonts(css) {
  const without = css.replace(/@font-face\s*\{[^}]*\}/g, '');
  return Object.entries(SYSTEM_FONTS).reduce(
    (text, [ours, theirs]) => text.replace(new RegExp(`(["']?)\\b${ours}(?: Variable)?\\b\\1`, 'g'), theirs),
    without,
  );
}

/**
 * Writes the twins of every page of `dist` to `folder`, at the same addresses.
 * @param {string} dist @param {string} folder
 */
export function writeTwins(dist, folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true, filter: (file) => !LEFT_BEHIND.has(extname(file)) });
  const pages = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.html'));
  for (const page of pages) {
    mkdirSync(dirname(join(folder, page)), { recursive: true });
    writeFileSync(join(folder, page), twinOf(readFileSync(join(dist, page), 'utf8')));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [dist = 'dist', folder = '.cache/bench/twin'] = process.argv.slice(2);
  writeTwins(dist, folder);
  console.log(`Twins of ${dist} are in ${folder}.`);
}
