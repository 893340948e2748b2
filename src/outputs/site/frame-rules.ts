import type { RenderedPage } from '../../app/pages.ts';
import type { OutputFolder } from '../shared/folder.ts';

/** What hosts that read `_headers` send with each file; the build's public folder has the rest of it. */
const HEADERS = '_headers';

/**
 * Rules of `_headers` that keep pages out of other sites' frames. Page by page, embeds left out: where several rules
 * meet, hosts send what each says and the stricter holds, so that embeds could not be taken out of a rule for all.
 */
export function frameRules(pages: readonly Pick<RenderedPage, 'path'>[]): string {
  return pages
    .map(
      ({ path }) =>
        `/${path}\n  Content-Security-Policy: frame-ancestors 'self'\n  X-Frame-Options: SAMEORIGIN\n`,
    )
    .join('');
}

/** Adds them to the built site's `_headers`. */
export async function appendFrameRules(folder: OutputFolder, pages: readonly RenderedPage[]): Promise<void> {
  const headers = await folder.read(HEADERS);
  await folder.write(HEADERS, headers.toString('utf8') + frameRules(pages));
}
