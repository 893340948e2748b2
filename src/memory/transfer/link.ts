import type { TransferLink, TransferRefusal } from '../../model/index.ts';
import { isObject } from '../field-types.ts';
import { parseRow } from '../parse-row.ts';
import { STORES, type Rows, type Snapshot } from '../rows.ts';
import { VERSION } from '../snapshot.ts';
import { upgradeLists } from './upgrade.ts';
import { isStamp } from '../stamp.ts';
import { MAX_FILE_LENGTH, newer, unreadable, type FileContent } from './file.ts';

/** `#hand-over=<version>.<z|j>.<base64url>`: deflated where the browser can, plain JSON elsewhere. */
const FRAGMENT_PREFIX = '#hand-over=';
/** Longer addresses are cut by messengers and refused by some servers' logs and browsers' bars. */
const MAX_LINK_LENGTH = 8_000;
/** A code of this many characters is as dense as a phone can read from a screen across a desk. */
const MAX_QR_LENGTH = 1_500;

const compresses = () => typeof CompressionStream === 'function' && typeof DecompressionStream === 'function';

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

async function pipeThrough(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: BlobPart[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.byteLength;
    // A small link must not unpack into all of a phone's memory.
    if (size > MAX_FILE_LENGTH) throw new Error('too large');
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The whole memory in the fragment of an address, so that no server ever sees it. */
export async function createLink(snapshot: Snapshot, page: string): Promise<TransferLink> {
  const rows = Object.fromEntries(Object.entries(snapshot.rows).filter(([, list]) => list.length > 0));
  const bytes = new TextEncoder().encode(
    JSON.stringify({ ...(snapshot.epoch && { epoch: snapshot.epoch }), rows }),
  );
  const packed = compresses();
  const body = packed ? await pipeThrough(bytes, new CompressionStream('deflate-raw')) : bytes;
  const url = `${page.split('#')[0] ?? ''}${FRAGMENT_PREFIX}${VERSION}.${packed ? 'z' : 'j'}.${toBase64Url(body)}`;
  if (url.length > MAX_LINK_LENGTH) return { kind: 'too-large', characters: url.length };
  return { kind: 'link', url, code: url.length <= MAX_QR_LENGTH };
}

/** Reads such a fragment; null where it is something else. Never throws. */
export async function parseLink(fragment: string): Promise<FileContent | TransferRefusal | null> {
  if (!fragment.startsWith(FRAGMENT_PREFIX)) return null;
  const [, version, how, body] =
    /^(\d{1,3})\.([jz])\.([\w-]+)$/.exec(fragment.slice(FRAGMENT_PREFIX.length)) ?? [];
  if (version === undefined || body === undefined) return unreadable();
  if (Number(version) > VERSION) return newer();
  try {
    const bytes = fromBase64Url(body);
    const plain = how === 'z' ? await pipeThrough(bytes, new DecompressionStream('deflate-raw')) : bytes;
    return contentOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)), Number(version));
  } catch {
    return unreadable();
  }
}

function contentOf(data: unknown, version: number): FileContent | TransferRefusal {
  const from = isObject(data) ? data['rows'] : null;
  if (!isObject(data) || !isObject(from)) return unreadable();
  const lists = version < VERSION ? upgradeLists(from, version) : from;
  const { epoch = '' } = data;
  if (epoch !== '' && !isStamp(epoch)) return unreadable();
  let whole = true;
  const rows: Rows = Object.fromEntries(
    STORES.map((store) => {
      const list: unknown = lists[store] ?? [];
      if (!Array.isArray(list)) return [store, ((whole = false), [])];
      return [store, list.flatMap((row) => parseRow(store, row, () => (whole = false)) ?? [])];
    }),
  );
  return whole ? { ok: true, pack: null, snapshot: { epoch, rows } } : unreadable();
}
