#!/usr/bin/env node
/**
 * A static server for the built site: for `npm start`, the tests and the bench.
 * On the command line: `node src/deploy/serve.mjs [folder] [--port 4173] [--host 127.0.0.1] [--base /]`.
 */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { compressor, encodingFor, PRECOMPRESSED } from './compress.mjs';
import { mediaTypeOf } from './media-types.mjs';

/** Files the build names by their content: they never change. */
const HASHED = /(^|\/)assets\/.+-[\w-]{8,}\.\w+$/;
/** What sandboxed embeds, which have an opaque origin, and spreadsheets elsewhere may read. */
const SHARED = /^\/(assets|data|editions)\//;
/** Pages that other sites may show in a frame. */
const FRAMED = /^\/(editions\/[^/]+\/)?(\w\w\/)?embed\/./;

/** The file a path names, `index.html` for a folder; null outside the site or where nothing is. */
async function fileAt(root, path) {
  const file = normalize(join(root, path));
  if (file !== root && !file.startsWith(root + sep)) return null;
  if (/(^|[\\/])\.(?!well-known)/.test(file.slice(root.length))) return null;
  const found = await stat(file).catch(() => null);
  if (!found) return null;
  if (!found.isDirectory()) return path.endsWith('/') ? null : { file, stats: found };
  // Pages address their files relatively, so the address of a page ends with a slash.
  if (!path.endsWith('/')) return { redirect: true };
  const index = join(file, 'index.html');
  const stats = await stat(index).catch(() => null);
  return stats && { file: index, stats };
}

/** The path below the base, decoded; null where it is not below the base or not valid. */
function pathOf(request, base) {
  const [raw = '/', query] = (request.url ?? '/').split('?');
  try {
    const path = decodeURIComponent(raw);
    if (!path.startsWith(base) || path.includes('\0')) return null;
    return { path: path.slice(base.length - 1), raw, query: query === undefined ? '' : `?${query}` };
  } catch {
    return null;
  }
}

/** Sets who may frame an answer and who may read it, by its path below the site. */
function setAccess(response, asked) {
  const path = asked?.path ?? '/';
  if (SHARED.test(path)) response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Content-Security-Policy', `frame-ancestors ${FRAMED.test(path) ? '*' : "'self'"}`);
}

function redirectToFolder(response, { raw, query }) {
  response.writeHead(301, { Location: `${raw.replace(/^\/+/, '/')}/${query}` }).end();
}

async function answer(site, request, response) {
  if (!['GET', 'HEAD'].includes(request.method)) {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const asked = pathOf(request, site.base);
  setAccess(response, asked);
  const found = asked && (await fileAt(site.root, asked.path));
  if (found?.redirect) return redirectToFolder(response, asked);
  const target = found ?? (await fileAt(site.root, '/404.html'));
  if (target) await send(site, request, response, { ...target, status: found ? 200 : 404 });
  else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
}

function setFileHeaders(response, file, type) {
  const hashed = HASHED.test(file.split(sep).join('/'));
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Vary', 'Accept-Encoding');
}

/** Compresses text that was not compressed beforehand; sirv sends everything else. */
async function send(site, request, response, target) {
  const { file, status } = target;
  const type = mediaTypeOf(extname(file).slice(1));
  setFileHeaders(response, file, type);
  const encoding = encodingFor(request, type);
  if (status === 200 && (!encoding || existsSync(file + PRECOMPRESSED[encoding]))) {
    // sirv gets the file that was found: it would resolve pages by rules of its own.
    request.url = `/${encodeURI(relative(site.root, file).split(sep).join('/'))}`;
    site.files(request, response, () => response.writeHead(404).end());
    return;
  }
  await sendBody(site, request, response, { ...target, encoding });
}

async function sendBody(site, request, response, { file, stats, status, encoding }) {
  const { body, etag } = encoding
    ? await site.compressed(file, stats, encoding)
    : { body: await readFile(file), etag: null };
  if (encoding) response.setHeader('Content-Encoding', encoding);
  if (etag) response.setHeader('ETag', etag);
  if (status === 200 && etag && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Length', body.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
}

/** Listens on the port, or on the next free one when `search` allows; port 0 takes any. */
function listen(server, port, host, search) {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && search > 0) done(listen(server, port + 1, host, search - 1));
      else fail(error);
    });
    server.listen(port, host, () => done(server.address().port));
  });
}

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean | Promise<boolean>} Before */

/**
 * Serves a built folder.
 * @param {{ dir?: string, port?: number, host?: string, base?: string, search?: number, quality?: number, before?: Before }} options
 *   `before`: may answer a request itself and then returns true, for tests of faults; `deploy` switches to another folder.
 *   `search`: how many further ports to try when one is taken; `quality`: brotli's, for files compressed on request.
 * @returns {Promise<{ origin: string, url: string, port: number, deploy: (dir: string) => void, stop: () => Promise<void> }>}
 */
export async function serve({
  dir = 'dist',
  port = 4173,
  host = '127.0.0.1',
  base = '/',
  search = 0,
  quality = 5,
  before = () => false,
} = {}) {
  const folder = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const site = { base: folder, compressed: compressor(quality) };
  const deploy = (next) => {
    site.root = resolve(next);
    // `dev` reads the folder at each request: a build replaces it while the server runs.
    site.files = sirv(site.root, { dev: true, etag: true, brotli: true, gzip: true, extensions: [] });
  };
  deploy(dir);
  const server = createServer((request, response) => {
    const answered = Promise.resolve(before(request, response)).then(
      (done) => done || answer(site, request, response),
    );
    answered.catch(() => {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('The server could not read this file.');
    });
  });
  server.keepAliveTimeout = 60_000;
  const bound = await listen(server, port, host, search);
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
  const stop = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { origin, url: origin + folder, port: bound, deploy, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, host: { type: 'string' }, base: { type: 'string' } },
  });
  const port = Number(values.port ?? 4173);
  const { url } = await serve({ ...values, dir: positionals[0] ?? 'dist', port });
  console.log(`Serving ${positionals[0] ?? 'dist'} at ${url}`);
}
