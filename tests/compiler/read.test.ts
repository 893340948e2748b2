import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk, overlay, type FileSystem } from '../../src/compiler/1-read/files.ts';
import { readMarkdown } from '../../src/compiler/1-read/markdown.ts';
import { locate, paragraphsOf, SourceText } from '../../src/compiler/1-read/text.ts';
import { readYamlFile } from '../../src/compiler/1-read/yaml.ts';
import { pieces, Parsing } from '../../src/compiler/2-parse/template.ts';
import { kinds } from '../../src/charts/kinds.ts';
import { compileStory } from '../../src/compiler/compile.ts';
import { formatProblem } from '../../src/compiler/errors/format.ts';
import { Report } from '../../src/compiler/errors/report.ts';
import { BASE } from './story.ts';

describe('reading', () => {
  it('refuses a file that is no text', () => {
    const file = join(BASE, 'src/story/claims.yaml');
    const files: FileSystem = {
      ...disk,
      read: (path) => (path === file ? Uint8Array.of(0xff, 0xfe) : disk.read(path)),
    };
    const lines = compileStory({ root: BASE, files, kinds }).problems.map(formatProblem);
    expect(lines).toContain(
      'src/story/claims.yaml:1:1 not-utf8: "src/story/claims.yaml" is not UTF-8 text; expected a text file. Save the file as UTF-8.',
    );
  });

  it('never throws, whatever one file holds', { timeout: 60_000 }, () => {
    const junk = [
      '',
      '\0',
      '---',
      '- - -',
      '{',
      'a: *b',
      '[]',
      '~',
      '# only a comment',
      ':::',
      '~~~step',
      'a: !!binary x',
      '? x',
    ];
    const names = [
      'story.yaml',
      'sources.yaml',
      'publications.yaml',
      'claims.yaml',
      'context.lock.json',
      'index/mill.yaml',
      'facts/mill.yaml',
      'charts/sales.yaml',
      'en/cover.md',
      'en/association.md',
    ];
    for (const name of names)
      for (const text of junk) {
        const files = overlay({ [join(BASE, 'src/story', name)]: text });
        expect(compileStory({ root: BASE, files, kinds }).story, `${name}: ${text}`).toBeNull();
      }
  });

  it('sees files that are laid over the disk, and not those taken away', () => {
    const files = overlay(
      { '/a/b/new.md': 'x', '/a/gone.md': null },
      { read: () => null, list: () => ['gone.md', 'kept.md'] },
    );
    expect([...files.list('/a')].sort()).toEqual(['b', 'kept.md']);
    expect([...files.list('/a/b')]).toContain('new.md');
  });

  it('counts paragraphs over lines that are not empty', () => {
    expect(paragraphsOf('one\n\n \u00a0\n  two  \n')).toEqual(['one', 'two']);
  });
});

describe('places', () => {
  it('lead from a value back to where each character was written', () => {
    const source = new SourceText('a.yaml', 'title: "a \\"b\\" {c}"\nnext: >\n  one\n  {two}\n');
    const tree = readYamlFile(source, new Report());
    const at = (key: string, needle: string) => {
      const text = tree?.kind === 'map' ? tree.entries.get(key)?.value : undefined;
      if (text?.kind !== 'scalar') throw new Error('no text');
      const { line, column } = text.text.at(text.text.value.indexOf(needle));
      return [line, column];
    };
    expect(at('title', '{c}')).toEqual([1, 17]);
    expect(at('next', '{two}')).toEqual([4, 3]);
  });

  it('count columns in characters of the file', () => {
    const source = new SourceText('a.md', 'ab\ncé d');
    expect(locate(source, 'cé d', 3, 7).at(3)).toEqual({ file: 'a.md', line: 2, column: 4 });
  });
});

describe('Markdown', () => {
  it('keeps colons and braces as words, and knows containers', () => {
    const root = readMarkdown(
      new SourceText('a.md', 'At 15:03, {date:2019} and :name.\n\n:::notes\nWords.\n:::\n'),
    );
    expect(root.children.map(({ type }) => type)).toEqual(['paragraph', 'containerDirective']);
    const [first] = root.children;
    expect(first?.type === 'paragraph' ? first.children : []).toMatchObject([
      { type: 'text', value: 'At 15:03, {date:2019} and :name.' },
    ]);
  });
});

describe('references', () => {
  const parse = (text: string) => {
    const report = new Report();
    const found = pieces(
      locate(new SourceText('a.md', text), text, 0, text.length),
      new Parsing(report, disk, '', ''),
    );
    return {
      kinds: found.map(({ kind }) => kind),
      codes: report.problems.map(({ code, column }) => `${column} ${code}`),
    };
  };

  it('stand among words', () => {
    expect(parse('{a-1} of {b|value}, {date:2019-12} {plain:five|a reason: why} {count:steps}.')).toEqual({
      kinds: ['fact', 'text', 'fact', 'text', 'date', 'text', 'plain', 'text', 'count', 'text'],
      codes: [],
    });
  });

  it.each([
    ['a {b', '3 reference-syntax'],
    ['a b}', '4 reference-syntax'],
    ['{}', '1 reference-syntax'],
    ['{A}', '1 reference-syntax'],
    ['{a|b|c}', '1 reference-syntax'],
    ['{a|fully}', '1 reference-syntax'],
    ['{date:19}', '1 bad-date'],
    ['{date:2019-02-29}', '1 bad-date'],
    ['{plain:five}', '1 reference-syntax'],
    ['{count:words}', '1 reference-syntax'],
  ])('are refused: %s', (text, code) => {
    expect(parse(text).codes).toEqual([code]);
  });
});
