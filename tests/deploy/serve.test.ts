import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/deploy/serve.mjs';

type Server = Awaited<ReturnType<typeof serve>>;

const COTTON = '<!doctype html><title>Cotton</title>'.padEnd(2_000, ' cotton');
let folder: string;
let site: Server;

/** A bare request: fetch would follow redirects, decompress, and tidy `..` away. */
function get(path: string, headers: Record<string, string> = {}, { port } = site, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((done, fail) => {
    const sent = request({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', fail);
    sent.end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unspun-serve-'));
  const write = (path: string, body: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), body);
  };
  write('site/index.html', '<title>Cover</title>');
  write('site/cotton/index.html', COTTON);
  write('site/404.html', '<title>No such page</title>');
  write('site/assets/client-Ab3_x-9Z.js', 'export {}');
  write('site/assets/ready-12345678.css', 'a{}');
  write('site/assets/ready-12345678.css.br', 'made before');
  write('secret.txt', 'not for readers');
  site = await serve({ dir: join(folder, 'site'), port: 0 });
});

afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the server', () => {
  it('answers a folder with its page, and sends an address without the slash to the one with it', async () => {
    const page = await get('/cotton/');
    expect(page.status).toBe(200);
    expect(page.body.toString()).toBe(COTTON);
    const bare = await get('/cotton?from=mail');
    expect([bare.status, bare.headers['location']]).toEqual([301, '/cotton/?from=mail']);
  });

  it('answers an unknown address with the helpful page and status 404', async () => {
    for (const path of ['/nowhere/', '/cotton/index.html/', '/%E0%A4%A', '/assets/']) {
      const { status, body } = await get(path);
      expect([path, status, body.toString()]).toEqual([path, 404, '<title>No such page</title>']);
    }
  });

  it('never reads outside the folder', async () => {
    for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/.env'])
      expect((await get(path)).status).toBe(404);
  });

  it('keeps hashed files for good and asks again for the rest', async () => {
    expect((await get('/assets/client-Ab3_x-9Z.js')).headers['cache-control']).toContain('immutable');
    const page = await get('/cotton/');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const again = await get('/cotton/', { 'if-none-match': page.headers['etag'] ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('compresses on the way, and prefers what was compressed before', async () => {
    const brotli = await get('/cotton/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(COTTON);
    const gzip = await get('/cotton/', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.body).toString()).toBe(COTTON);
    const ready = await get('/assets/ready-12345678.css', { 'accept-encoding': 'br' });
    expect(ready.body.toString()).toBe('made before');
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await get('/cotton/', {}, site, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(COTTON.length),
    ]);
    expect((await get('/cotton/', {}, site, 'POST')).status).toBe(405);
  });

  it('serves below a base path', async () => {
    const below = await serve({ dir: join(folder, 'site'), port: 0, base: '/stories/unspun' });
    expect((await get('/stories/unspun/cotton/', {}, below)).status).toBe(200);
    expect((await get('/stories/unspun/cotton', {}, below)).headers['location']).toBe(
      '/stories/unspun/cotton/',
    );
    expect((await get('/cotton/', {}, below)).status).toBe(404);
    await below.stop();
  });

  it('takes the next port when one is busy, if told to search', async () => {
    const next = await serve({ dir: join(folder, 'site'), port: site.port, search: 5 });
    expect(next.port).toBeGreaterThan(site.port);
    await next.stop();
    await expect(serve({ dir: join(folder, 'site'), port: site.port })).rejects.toThrow('EADDRINUSE');
  });
});
