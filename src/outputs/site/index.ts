import { dirname, join } from 'node:path/posix';
import { join as onDisk } from 'node:path';
import type { FileSizes } from '../../model/index.ts';
import { offlineIsOff } from '../offline/switch.ts';
import { OFFERS, type BuildContext, type Output } from '../output.ts';
import { entryOf, type Bundle } from '../shared/bundle.ts';
import { documentOf, notesDocument } from '../shared/document.ts';
import { BUILD_FOLDER } from '../shared/folder.ts';
import { fontFaces, FONT_SHEET } from '../shared/fonts.ts';
import { pngSize } from '../shared/png-size.ts';
import { appendFrameRules } from './frame-rules.ts';
import { siteLinks } from './links.ts';

export const CLIENT_ENTRY = 'src/app/client.ts';
const ENVIRONMENT = 'client';

/** The style that can wait: what the entry script would otherwise load. */
function lateStyle({ styles }: Bundle): string {
  const style = styles.find(({ fileName }) => fileName.startsWith('assets/client-'));
  if (!style) throw new Error(`${CLIENT_ENTRY}: the build left no style.`);
  return style.fileName;
}

/** Sizes of what the other outputs offer, as pages list them. */
function sizesOf(context: BuildContext): FileSizes {
  const all = Object.keys(context.stories).flatMap((language) => context.downloads(language));
  return Object.fromEntries(all.map(({ path, bytes }) => [path.replace(/^data\//, ''), bytes]));
}

async function writePages(context: BuildContext, bundle: Bundle): Promise<void> {
  const { folder, faces, template, site, base, issues } = context;
  const app = await context.app();
  const brand = Object.values(context.stories)[0]?.brand ?? '';
  const pages = app.renderSite({
    links: siteLinks(base),
    files: sizesOf(context),
    notesBeside: true,
    site,
    issues,
  });
  const assets = {
    entry: entryOf(bundle).fileName,
    late: lateStyle(bundle),
    styles: app.pageStyles,
    faces,
    installable: !offlineIsOff(),
  };
  for (const page of pages) {
    const file = page.path.endsWith('.html') ? page.path : join(page.path, 'index.html');
    await folder.write(file, documentOf(template, page, assets, { site, root: base, policy: true, brand }));
    if (page.notes !== null)
      await folder.write(join(dirname(file), 'notes.html'), notesDocument(page, page.notes));
  }
  await appendFrameRules(folder, pages);
}

/** The site: its script and fonts, a document a page, and the files that describe it. */
export const site: Output = {
  id: 'site',
  after: [OFFERS],
  async write(context) {
    const { folder, faces } = context;
    const bundle = await context.bundle(ENVIRONMENT);
    for (const { fileName, bytes } of faces) await folder.write(fileName, bytes);
    await folder.write(FONT_SHEET, fontFaces(faces, '../'));
    await writePages(context, bundle);
    const { siteFiles } = await context.app();
    const files = siteFiles({
      site: context.site,
      pictureSize: (path) => pngSize(onDisk(folder.path, path)),
    });
    for (const [path, text] of Object.entries(files)) await folder.write(path, text);
  },
  plugin: () => ({
    name: 'story:site',
    config: () => ({
      environments: {
        [ENVIRONMENT]: {
          build: {
            outDir: BUILD_FOLDER,
            // Other outputs write into the folder too; the build clears it before all of them.
            emptyOutDir: false,
            rolldownOptions: {
              input: { [ENVIRONMENT]: CLIENT_ENTRY },
              output: { entryFileNames: 'assets/[name]-[hash].js' },
            },
          },
        },
      },
    }),
  }),
};
