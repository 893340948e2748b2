import { closeSync, openSync, readSync } from 'node:fs';

const SIGNATURE = '\x89PNG\r\n\x1a\n';
/** Where the header says how wide and how high a picture is. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
const HEADER = 24;

/** The size in pixels of a PNG, read from its header; throws where the file is none. */
export function pngSize(file: string): { readonly width: number; readonly height: number } {
  const header = Buffer.alloc(HEADER);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, HEADER, 0);
  } finally {
    closeSync(descriptor);
  }
  if (header.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error(`${file} is no PNG.`);
  return { width: header.readUInt32BE(WIDTH_AT), height: header.readUInt32BE(HEIGHT_AT) };
}
