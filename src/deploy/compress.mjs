import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const CACHE_LIMIT = 32 * 1024 * 1024;
const COMPRESSIBLE = /^(text|application)\/|svg/;
/** Endings of files compressed beforehand, by content encoding. */
export const PRECOMPRESSED = { br: '.br', gzip: '.gz' };

const encoders = {
  br: (body, quality) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: (body) => promisify(gzip)(body),
};

/** The best encoding a client accepts for a media type; null where the file is sent as it is. */
export function encodingFor(request, type) {
  if (!COMPRESSIBLE.test(type)) return null;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

/**
 * Compresses files on request and caches the results in memory, by path, modification and encoding.
 * @param {number} quality brotli's
 */
export function compressor(quality) {
  const cache = new Map();
  let bytes = 0;
  return async function compressed(file, stats, encoding) {
    const key = `${file}\0${stats.mtimeMs}-${stats.size}\0${encoding}`;
    const cached = cache.get(key);
    if (cached) return cached;
    const body = await encoders[encoding](await readFile(file), quality);
    const etag = `W/"${createHash('sha1').update(body).digest('base64url').slice(0, 16)}"`;
    if (bytes + body.length > CACHE_LIMIT) {
      cache.clear();
      bytes = 0;
    }
    cache.set(key, { body, etag });
    bytes += body.length;
    return { body, etag };
  };
}
