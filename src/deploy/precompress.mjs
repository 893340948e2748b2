#!/usr/bin/env node
/**
 * `npm run precompress [-- folder]`: lays a .br and a .gz beside every text file of a built site, as small as
 * they get, for servers that send such files as they are. Files too small to gain are left alone.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TEXT = /\.(html|js|css|json|svg|csv|txt|webmanifest|xml|bib|ris)$/;
const WORTH_BYTES = 512;

const folder = process.argv[2] ?? 'dist';
const totals = { files: 0, plain: 0, br: 0 };
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !TEXT.test(file)) continue;
  const body = readFileSync(file);
  if (body.length < WORTH_BYTES) continue;
  const brotli = brotliCompressSync(body);
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }));
  totals.files += 1;
  totals.plain += body.length;
  totals.br += brotli.length;
}
const kb = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;
console.log(`${totals.files} files: ${kb(totals.plain)} as they are, ${kb(totals.br)} as .br`);
