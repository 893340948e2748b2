#!/usr/bin/env node
/** `npm start`: builds the story and serves it. A story that does not build is not served. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { serve } from './serve.mjs';

const PORT = 4173;
const root = resolve(import.meta.dirname, '../..');

/** Vite's own program, run by this Node: no shell, so the same on every system. */
function vite() {
  const manifest = createRequire(import.meta.url).resolve('vite/package.json');
  return join(dirname(manifest), 'bin/vite.js');
}

/** @returns {Promise<number>} the build's exit code */
function build() {
  return new Promise((done) => {
    const child = spawn(process.execPath, [vite(), 'build'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

function wantedPort() {
  const port = Number(process.env.PORT ?? PORT);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  console.error(`PORT is "${process.env.PORT}"; expected a whole number from 0 to 65535.`);
  process.exit(1);
}

const port = wantedPort();
const code = await build();
if (code !== 0) {
  const kept = existsSync(join(root, 'dist/index.html'));
  console.error(
    kept
      ? '\nThe build failed: see above. The previous dist/ is untouched; to look at it: node src/deploy/serve.mjs dist'
      : '\nThe build failed: see above. There is no earlier dist/ to serve.',
  );
  process.exit(code);
}
// HOST=0.0.0.0 shows the story to other machines in the room; without it only this one sees it.
const { url } = await serve({
  dir: join(root, 'dist'),
  port,
  host: process.env.HOST ?? '127.0.0.1',
  search: 20,
});
console.log(`\n  Unspun is served at ${url}\n  Stop it with Ctrl+C.\n`);
