import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The archived texts: `SOURCES_DIR`, else `../shared/sources` beside the repository where that exists. */
export function sourcesFolder(root: string, named = process.env['SOURCES_DIR']): string | undefined {
  if (named) return resolve(root, named);
  const beside = resolve(root, '../shared/sources');
  return existsSync(beside) ? beside : undefined;
}
