import table from './media-types.json' with { type: 'json' };

/** Media types by file name extension, with the charset of text. */
const MEDIA_TYPES: Readonly<Record<string, string>> = table;

/** The media type of a file name's extension, with its charset; undefined where the extension is unknown. */
export function mediaTypeOf(extension: string): string | undefined {
  return MEDIA_TYPES[extension];
}
