import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const CONTRACT = 'model/page/';

/** Each line that spells a `data-*` attribute or reads one through `dataset`. Style sheets may. */
function spelled(code: string): string[] {
  const script = code.replaceAll(/<style[^]*?<\/style>/g, '');
  return script
    .split('\n')
    .filter((line) => /(?<![\w-])data-[a-z]|\.dataset\b|\{[^}]*\bdataset\b[^}]*\}\s*=/.test(line));
}

describe('attributes of the page contract', () => {
  it.each([
    `<p data-step={id}>`,
    `article.querySelector('section[data-step]')`,
    `element.dataset['step']`,
    `const { style, dataset } = document.documentElement;`,
  ])('are found in %s', (line) => {
    expect(spelled(line)).toEqual([line]);
  });

  it('may be spelled by style sheets, and are no datasets of a chart', () => {
    expect(spelled('<p></p>\n<style>\n  p[data-step] {\n  }\n</style>')).toEqual([]);
    expect(spelled('const known = before.get(dataset.label);\nchart.data.datasets = next;')).toEqual([]);
  });

  it('are spelled in model/page alone', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(?:ts|svelte)$/.test(file) && !file.startsWith(CONTRACT),
    );
    expect(files.length).toBeGreaterThan(200);
    const found = files.flatMap((file) =>
      spelled(readFileSync(join(SRC, file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});
