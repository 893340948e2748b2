import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SINGLE_FILE } from '../../model/index.ts';
import type { Output } from '../output.ts';
import { singleBundle, singlePlugin } from './bundle.ts';
import { singleDocument } from './document.ts';
import { singleLinks } from './links.ts';

/** The whole story as one HTML file. */
export const single: Output = {
  id: 'single',
  async write(context) {
    const { folder, root, site, issues } = context;
    const app = await context.app();
    const text = singleDocument(context.template, {
      ...singleBundle(await context.bundle('single')),
      pages: app.renderSite({ links: singleLinks(site), files: {}, notesBeside: false, site, issues }),
      styles: app.pageStyles,
      faces: context.faces,
      icon: await readFile(resolve(root, 'public/icon.svg'), 'utf8'),
    });
    await folder.write(SINGLE_FILE, text);
    context.info(`single file: ${SINGLE_FILE}, ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB`);
  },
  offers: (_language, { folder }) => folder.written(SINGLE_FILE).map(([path, bytes]) => ({ path, bytes })),
  plugin: singlePlugin,
};
