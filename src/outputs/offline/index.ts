import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkShortcuts } from './manifest.ts';
import { seal } from './seal.ts';
import { bundledWorker } from './worker.ts';

/** Text files of the site besides its pages, by path below its root. */
export type SiteFiles = Readonly<Record<string, string>>;

/** With `OFFLINE=off` the site is built with the kill switch on: see docs/deploy.md. */
export const offlineIsOff = () => process.env['OFFLINE'] === 'off';

/**
 * Makes a built site fit for travel: its manifest, the record of its figures, the kill switch and, last of
 * all, the worker that keeps the rest. Returns what the build should say.
 */
export async function travel(
  root: string,
  folder: string,
  files: SiteFiles,
  siteBase: string,
): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await checkShortcuts(folder);
  const off = await bundledWorker(root, 'off');
  await writeFile(join(folder, 'sw-off.js'), off);
  if (offlineIsOff()) {
    await writeFile(join(folder, 'sw.js'), off);
    return 'offline: off (the worker takes itself out on every device)';
  }
  const { version, files: kept } = await seal(folder, {
    root: siteBase,
    code: await bundledWorker(root, 'main'),
  });
  const bytes = kept.reduce((sum, file) => sum + file[2], 0);
  return `offline: version ${version}, ${kept.length} files kept, ${(bytes / 1e6).toFixed(2)} MB`;
}
