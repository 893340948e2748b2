import { OTHERS, type Output } from '../output.ts';
import { checkShortcuts } from './manifest.ts';
import { seal } from './seal.ts';
import { offlineIsOff } from './switch.ts';
import { bundledWorker } from './worker.ts';

/** The service worker, with the list of everything the other outputs wrote, or the kill switch in its place. */
export const offline: Output = {
  id: 'offline',
  after: [OTHERS],
  async write({ root, folder, base, info }) {
    await checkShortcuts(folder.path);
    const off = await bundledWorker(root, 'off');
    await folder.write('sw-off.js', off);
    if (offlineIsOff()) {
      await folder.write('sw.js', off);
      return info('offline: off (the worker unregisters itself on every device)');
    }
    const { version, files } = await seal(folder.path, {
      root: base,
      code: await bundledWorker(root, 'main'),
    });
    const bytes = files.reduce((sum, file) => sum + file[2], 0);
    info(`offline: version ${version}, ${files.length} files kept, ${(bytes / 1e6).toFixed(2)} MB`);
  },
};
