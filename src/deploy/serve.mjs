#!/usr/bin/env node
/**
 * A small static server for the built site: for `npm start`, the tests and the bench.
 * On the command line: `node src/deploy/serve.mjs [folder] [--port 4173] [--host 127.0.0.1] [--base /]`.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSED = /^(text|application)\/|svg/;
/** Names the build makes from contents, so that what is behind them never changes. */
const HASHED = /(^|\/)assets\/.+-[\w-]{8,}\.\w+$/;
/** What sandboxed embeds, which have no origin, and other people's spreadsheets may read. */
const SHARED = /^\/(assets|data|editions)\//;
/** Pages that other sites may show in a frame. */
const FRAMED = /^\/(editions\/[^/]+\/)?(\w\w\/)?embed\/./;
const CACHE_LIMIT = 32 * 1024 * 1024;

const encoders = {
  br: (body, quality) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: (body) => promisify(gzip)(body),
};

/** Bodies by file and encoding, forgotten when the file changes and when there are too many. */
function bodyCache(quality) {
  const bodies = new Map();
  let held = 0;
  async function encoded(file, encoding) {
    const beside =
      encoding && (await readFile(`${file}.${encoding === 'br' ? 'br' : 'gz'}`).catch(() => null));
    if (beside) return beside;
    const body = await readFile(file);
    return encoding ? encoders[encoding](body, quality) : body;
  }
  return async function bodyOf(file, stamp, encoding) {
    const key = `${file}\0${stamp}\0${encoding}`;
    const known = bodies.get(key);
    if (known) return known;
    const body = await encoded(file, encoding);
    if (held + body.length > CACHE_LIMIT) {
      bodies.clear();
      held = 0;
    }
    bodies.set(key, body);
    held += body.length;
    return body;
  };
}

function encodingFor(request, type) {
  if (!COMPRESSED.test(type)) return '';
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : '';
}

/** The file a path names, `index.html` for a folder; null outside the site or where nothing is. */
async function fileAt(root, path) {
  const file = normalize(join(root, path));
  if (file !== root && !file.startsWith(root + sep)) return null;
  if (/(^|[\\/])\.(?!well-known)/.test(file.slice(root.length))) return null;
  const found = await stat(file).catch(() => null);
  if (!found) return null;
  if (!found.isDirectory()) return path.endsWith('/') ? null : { file, stats: found };
  // Pages address their files relatively, so a folder is only a page with its slash.
  if (!path.endsWith('/')) return { redirect: true };
  const index = join(file, 'index.html');
  const stats = await stat(index).catch(() => null);
  return stats && { file: index, stats };
}

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

/** Who may frame an answer, and who may read it, by its path below the site. */
function guard(response, asked) {
  const path = asked?.path ?? '/';
  if (SHARED.test(path)) response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Content-Security-Policy', `frame-ancestors ${FRAMED.test(path) ? '*' : "'self'"}`);
}

async function answer(site, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const asked = pathOf(request, site.base);
  guard(response, asked);
  const found = asked && (await fileAt(site.root, asked.path));
  if (found?.redirect) {
    response.writeHead(301, { Location: `${asked.raw.replace(/^\/+/, '/')}/${asked.query}` }).end();
    return;
  }
  const target = found ?? (await fileAt(site.root, '/404.html'));
  if (!target) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  await send(site, request, response, target, found ? 200 : 404);
}

async function send(site, request, response, { file, stats }, status) {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const encoding = encodingFor(request, type);
  const body = await site.bodyOf(file, `${stats.mtimeMs}-${stats.size}`, encoding);
  const etag = `W/"${createHash('sha1').update(body).digest('base64url').slice(0, 16)}"`;
  const headers = {
    'Content-Type': type,
    'Cache-Control': HASHED.test(file.split(sep).join('/'))
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ETag: etag,
  };
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  if (encoding) headers['Content-Encoding'] = encoding;
  headers['Content-Length'] = body.length;
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
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
 * Serves a built folder and says where.
 * @param {{ dir?: string, port?: number, host?: string, base?: string, search?: number, quality?: number, before?: Before }} options
 *   `before`: answers a request itself and says so, for tests of faults; `deploy` serves another folder from then on.
 *   `search`: how many further ports to try when one is taken; `quality`: brotli's, for files compressed on the fly.
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
  const site = { root: resolve(dir), base: folder, bodyOf: bodyCache(quality) };
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
  const deploy = (next) => {
    site.root = resolve(next);
  };
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
