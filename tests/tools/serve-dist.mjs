/** Serves dist for a Playwright run, on any free port, and tells the tests where through BASE_URL. */
import { existsSync } from 'node:fs';
import { serve } from '../../src/deploy/serve.mjs';

export default async function serveDist() {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/ to test. Run npm run build first.');
  const site = await serve({ dir: 'dist', port: 0 });
  process.env.BASE_URL = site.url;
  return site.stop;
}
