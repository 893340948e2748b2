import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { singleFile } from '../../model/index.ts';
import type { BuildContext, Output } from '../output.ts';
import { singleBundle, singlePlugin } from './bundle.ts';
import { singleDocument } from './document.ts';
import { singleLinks } from './links.ts';

/** The file is named after the story. */
const fileOf = ({ stories }: Pick<BuildContext, 'stories'>) =>
  singleFile(Object.values(stories)[0]?.id ?? '');

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
    const file = fileOf(context);
    await folder.write(file, text);
    context.info(`single file: ${file}, ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB`);
  },
  offers: (_language, context) =>
    context.folder.written(fileOf(context)).map(([path, bytes]) => ({ path, bytes })),
  plugin: singlePlugin,
};
