import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Shortcut {
  readonly url: string;
}

function isShortcut(value: unknown): value is Shortcut {
  return typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string';
}

/** Whether a relative address leads to a page of the site and, where it has one, to an element of it. */
async function leadsSomewhere(folder: string, { url }: Shortcut): Promise<boolean> {
  const [path = '', hash] = url.replace(/^\.\//, '').split('#');
  const html = await readFile(join(folder, path, 'index.html'), 'utf8').catch(() => null);
  return html !== null && (hash === undefined || html.includes(`id="${hash}"`));
}

/** Leaves only those shortcuts in a site's manifest that lead to something the site has. */
export async function checkShortcuts(folder: string): Promise<void> {
  const file = join(folder, 'manifest.webmanifest');
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (
    typeof manifest !== 'object' ||
    manifest === null ||
    !('shortcuts' in manifest) ||
    !Array.isArray(manifest.shortcuts)
  )
    return;
  const shortcuts = manifest.shortcuts.filter(isShortcut);
  const leading = await Promise.all(shortcuts.map((shortcut) => leadsSomewhere(folder, shortcut)));
  await writeFile(
    file,
    JSON.stringify({ ...manifest, shortcuts: shortcuts.filter((_, index) => leading[index]) }),
  );
}
