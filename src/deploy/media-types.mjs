import { createRequire } from 'node:module';

const MEDIA_TYPES = createRequire(import.meta.url)('../model/media-types.json');

/** The media type of a file name's extension, with its charset. */
export const mediaTypeOf = (extension) => MEDIA_TYPES[extension] ?? 'application/octet-stream';
