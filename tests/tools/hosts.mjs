#!/usr/bin/env node
/**
 * `npm run test:hosts`: runs the recipes of docs/recipes as they stand, on nginx and Caddy where they are
 * installed, over a published copy of dist/, and checks what readers and their workers rely on.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { publish } from '../../src/deploy/publish.mjs';

const work = mkdtempSync(join(tmpdir(), 'unspun-hosts-'));
const target = join(work, 'srv');
// Servers drop their rights and must still be able to read it.
chmodSync(work, 0o755);
mkdirSync(target);
spawnSync(process.execPath, ['src/deploy/precompress.mjs', 'dist'], { stdio: 'inherit' });
publish('dist', target);
// The copy alone is compressed: dist stays as the build left it.
for (const entry of readdirSync('dist', { recursive: true }))
  if (/\.(br|gz)$/.test(entry)) rmSync(join('dist', entry));

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
const recipe = (name, port) =>
  readFileSync(`docs/recipes/${name}`, 'utf8')
    .replaceAll('/srv/unspun', target)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(/^:80 \{/m, `http://127.0.0.1:${port} {`);

const HOSTS = {
  nginx(port) {
    const file = join(work, 'nginx.conf');
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${work}/${kind};`)
      .join(' ');
    writeFileSync(
      file,
      `daemon off; pid ${work}/nginx.pid; error_log stderr; events {} http { access_log off; ${paths}\n${recipe('nginx.conf', port)} }`,
    );
    return ['nginx', '-c', file, '-e', 'stderr'];
  },
  caddy(port) {
    const file = join(work, 'Caddyfile');
    writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${recipe('Caddyfile', port)}`);
    return ['caddy', 'run', '--adapter', 'caddyfile', '--config', file];
  },
};

const script = readdirSync('dist/assets').find((name) => /^client-[\w-]+\.js$/.test(name));
const { edition } = JSON.parse(readFileSync('dist/editions/latest.json', 'utf8'));
const hashed = 'public, max-age=31536000, immutable';
/** Path, status, and what its headers must hold. */
const CHECKS = [
  [
    '/',
    200,
    {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  ],
  [
    '/cotton/',
    200,
    {
      'content-encoding': /br|gzip/,
      'content-security-policy': "frame-ancestors 'self'",
      'x-frame-options': 'SAMEORIGIN',
      vary: 'Accept-Encoding',
    },
  ],
  ['/cotton', /30[18]/, { location: /\/cotton\/$/ }],
  ['/no/such/page', 404, { 'content-type': 'text/html; charset=utf-8' }],
  [
    `/assets/${script}`,
    200,
    { 'content-type': /javascript/, 'cache-control': hashed, 'content-encoding': /br|gzip/ },
  ],
  ['/sw.js', 200, { 'content-type': /javascript/, 'cache-control': 'no-cache' }],
  ['/manifest.webmanifest', 200, { 'content-type': /application\/manifest\+json/ }],
  ['/data/edition.json', 200, { 'access-control-allow-origin': '*' }],
  ['/embed/cotton/', 200, { 'content-security-policy': /^frame-ancestors \*$/, 'x-frame-options': /^$/ }],
  ['/embed/', 200, { 'content-security-policy': "frame-ancestors 'self'", 'x-frame-options': 'SAMEORIGIN' }],
  // A way round: what is served decides, not what was asked for.
  ['/embed/x/..%2f..%2fcotton/', /200|30\d|40\d/, { 'content-security-policy': "frame-ancestors 'self'" }],
  [
    '/embed.js',
    200,
    { 'content-type': /javascript/, 'access-control-allow-origin': '*', 'cache-control': 'no-cache' },
  ],
  [
    '/editions/latest.json',
    200,
    { 'access-control-allow-origin': '*', 'x-frame-options': /^$/, 'cache-control': 'no-cache' },
  ],
  [
    `/editions/${edition}/embed/cotton/`,
    200,
    { 'content-security-policy': /^frame-ancestors \*$/, 'x-frame-options': /^$/ },
  ],
];

const agrees = (expected, actual) =>
  expected instanceof RegExp
    ? expected.test(actual)
    : String(actual).toLowerCase().includes(String(expected).toLowerCase());

async function check(url) {
  const faults = [];
  for (const [path, status, headers] of CHECKS) {
    const response = await fetch(url + path, {
      redirect: 'manual',
      headers: { 'Accept-Encoding': 'br, gzip' },
    });
    if (!agrees(status, response.status))
      faults.push(`${path}: status ${response.status}, expected ${status}`);
    for (const [name, value] of Object.entries(headers))
      if (!agrees(value, response.headers.get(name) ?? ''))
        faults.push(`${path}: ${name} is "${response.headers.get(name)}", expected ${value}`);
    const text = await response.text();
    if (path === '/no/such/page' && !text.includes('There is no such page'))
      faults.push(`${path}: not the helpful page`);
  }
  return faults;
}

async function run(name) {
  const port = await freePort();
  const [program, ...args] = HOSTS[name](port);
  const host = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
  });
  let words = '';
  host.stderr.on('data', (text) => (words += text));
  const gone = new Promise((done) => host.on('close', done));
  const missing = new Promise((done) => host.on('error', () => done(true)));
  try {
    const url = `http://127.0.0.1:${port}`;
    for (let turn = 0; turn < 50; turn += 1) {
      const up = await Promise.race([
        fetch(url).then(
          () => 'up',
          () => pause(100),
        ),
        missing,
      ]);
      if (up === true) return null;
      if (up === 'up') return await check(url);
    }
    return [`did not start: ${words.slice(0, 500)}`];
  } finally {
    host.kill();
    await Promise.race([gone, missing]);
  }
}

let faults = 0;
for (const name of Object.keys(HOSTS)) {
  const found = await run(name);
  if (found === null) console.log(`${name}: not installed here, not checked`);
  else console.log(`${name}: ${found.length ? `\n  ${found.join('\n  ')}` : `${CHECKS.length} checks hold`}`);
  faults += found?.length ?? 0;
}
rmSync(work, { recursive: true, force: true });
process.exitCode = faults ? 1 : 0;
