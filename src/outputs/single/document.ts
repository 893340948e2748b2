import { createHash } from 'node:crypto';
import type { PageStyles, RenderedPage } from '../../app/pages.ts';
import { singlePlace } from '../../model/index.ts';
import { fontFaces, type BuiltFace } from '../shared/fonts.ts';
import { dataKeep, dataTitle } from '../../model/page/index.ts';
import { sharedPatterns, withoutPatterns } from './patterns.ts';

/** What the one file is made of. */
export interface SingleParts {
  readonly pages: readonly RenderedPage[];
  readonly styles: PageStyles;
  /** All that is loaded late on the site. */
  readonly late: string;
  readonly faces: readonly BuiltFace[];
  /** The whole script as one module. */
  readonly script: string;
  /** The icon as SVG. */
  readonly icon: string;
}

/**
 * Unscripted, one long page: what stands round each page is for a screen that shows one at a time. The script
 * takes pages out of `.pages`, and these rules let go of them.
 */
const LONG_PAGE = `.pages :is(.skip,.progress-rail,.thumb-bar,dialog,[${dataKeep.name}],.page-evidence h2+p:empty){display:none}.pages>section+section .masthead,.pages>section:not(:last-child) .foot{display:none}.pages .masthead{position:static}.pages .cover-inner{min-height:0}`;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const dataUrl = (type: string, bytes: Uint8Array) =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

/** A script that may stand in a page: no end tag and no comment in it is taken for the page's own. */
const inlined = (script: string) =>
  script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--').trim();

/** The faces with their bytes in the rules: at hand as soon as the text is, so nothing need be set without them. */
function faceRules(faces: readonly BuiltFace[]): string {
  return faces.reduce(
    (rules, { fileName, bytes }) => rules.replace(fileName, dataUrl('font/woff2', bytes)),
    fontFaces(faces, '').replaceAll('font-display:optional', 'font-display:block'),
  );
}

/** Asks nobody for anything: scripts and styles by hash, pictures and faces in the file itself. */
function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${sha256(script)}`,
    `style-src ${sha256(style)}`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types story-page svelte-trusted-html',
  ].join('; ');
}

/**
 * The whole story as one HTML file that opens from a disk or a USB stick. Its pages stand one after another,
 * readable without scripts; with them, one is shown at a time, by the fragment.
 */
export function singleDocument(template: string, parts: SingleParts): string {
  // The presentation is another mode of the same story, and snippets lead to the site: the one file reads.
  const pages = parts.pages.filter(
    ({ path, kind }) => path !== '404.html' && kind !== 'present' && kind !== 'builder',
  );
  const [first] = pages;
  if (!first) throw new Error('The one file: the site has no page.');
  const script = inlined(parts.script);
  // Of its own pages alone: an embed's style sets other margins for the whole document.
  const critical = new Set(pages.flatMap(({ kind }) => parts.styles[kind]));
  const style = [...critical, parts.late, faceRules(parts.faces), LONG_PAGE]
    .join('')
    .replaceAll('</style', '<\\/style')
    .trim();
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${escape(policyOf(script, style))}" />`,
    `<title>${escape(first.title)}</title>`,
    `<meta name="description" content="${escape(first.description)}" />`,
    `<meta name="edition" content="${first.edition}" />`,
    `<link rel="icon" type="image/svg+xml" href="${dataUrl('image/svg+xml', Buffer.from(parts.icon))}" />`,
    `<style>${style}</style>`,
  ];
  const sections = pages.map(
    (page) =>
      `<section id="${singlePlace(page.path)}" ${dataTitle.html(escape(page.title))} lang="${page.language}">${withoutPatterns(page.body)}</section>`,
  );
  const body = `${sharedPatterns(pages)}<div class="pages">${sections.join('\n')}</div>`;
  return template
    .replace('%lang%', () => first.language)
    .replace('%mode%', () => 'read')
    .replace('<!--head-->', () => head.join(''))
    .replace('<!--body-->', () => `${body}<script type="module">${script}</script>`)
    .replace('<!--noscript-->', () => first.noscript);
}
