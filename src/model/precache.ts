/** A file of the site: its path below the root, the head of its SHA-256 in base64url, its bytes. */
export type PrecacheFile = readonly [path: string, hash: string, bytes: number];

/** What the build writes into the worker's first line. */
export interface Precache {
  /** Changes with any byte of what is kept. */
  readonly version: string;
  /** Address the page of unknown addresses was built for: its links begin with it. */
  readonly root: string;
  /** Take over at once, without asking: for a way back out of a broken release. */
  readonly forced: boolean;
  readonly files: readonly PrecacheFile[];
}

/** Digits of a hash: 144 bits, plenty against chance; the origin itself is trusted. */
export const HASH_LENGTH = 24;

/** Fetched when asked for and never kept: what is for other sites, old editions, and files too large for a village. */
const NETWORK_ONLY = [
  /^(\w\w\/)?embed(\/|\.js$)/,
  /^assets\/embed\//,
  /^editions\//,
  /^oembed\//,
  /^(\w\w\/)?cards\//,
  /^data\/.+\.(png|zip)$/,
  /^screenshots\//,
  /^[^/]+\.single\.html$/,
];

/** Whether a path below the root leads to something that needs a network. */
export function isNetworkOnly(path: string): boolean {
  return NETWORK_ONLY.some((pattern) => pattern.test(path));
}

/** Names the build makes from contents: what is behind them never changes. */
export function isHashed(path: string): boolean {
  return /^assets\/.+-[\w-]{8,}\.\w+$/.test(path);
}
