import { createHash } from 'node:crypto';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Package } from 'datapackage';
import { afterAll, expect, test } from 'vitest';
import { dataTexts } from '../../src/outputs/data/texts.ts';
import { STORY } from './story.ts';

const folder = mkdtempSync(join(tmpdir(), 'unspun-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const texts = dataTexts(STORY);
for (const [path, text] of texts) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const FILE = join(folder, 'datapackage.json');

interface Descriptor {
  readonly $schema: string;
  readonly version: string;
  readonly created: string;
  readonly contributors: readonly object[];
  readonly resources: readonly {
    readonly name: string;
    readonly type: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: { readonly fields: readonly { readonly name: string }[] };
  }[];
}
const descriptor = JSON.parse(readFileSync(FILE, 'utf8')) as Descriptor;

test('the datapackage tool accepts it', async () => {
  const read = await Package.load(FILE);
  expect(read.errors.map(String)).toEqual([]);
  expect(read.valid).toBe(true);
  expect(read.resources.map(({ name }) => name)).toEqual([
    'facts',
    ...Object.keys(STORY.charts).map((id) => `chart-${id}`),
  ]);
});

test('the datapackage tool reads every row: types, constraints, keys and references hold', async () => {
  const read = await Package.load(FILE);
  for (const resource of read.resources) {
    expect(resource.tabular, resource.name).toBe(true);
    const rows = await resource.read({ keyed: true, relations: true });
    expect(rows.length, resource.name).toBeGreaterThan(0);
  }
});

test('a row that breaks the schema is refused: the check can fail', async () => {
  const broken = join(folder, 'broken');
  mkdirSync(broken);
  const [facts] = descriptor.resources;
  writeFileSync(join(broken, 'facts.csv'), (texts.get('facts.csv') ?? '').replace(',reported,', ',guessed,'));
  writeFileSync(join(broken, 'datapackage.json'), JSON.stringify({ ...descriptor, resources: [facts] }));
  const read = await Package.load(join(broken, 'datapackage.json'));
  await expect(read.resources[0]?.read({ keyed: true, relations: false })).rejects.toThrow();
});

test('it is a Data Package of version 2: profile, typed tables, edition as version', () => {
  expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  expect(descriptor).not.toHaveProperty('profile');
  expect(descriptor.version).toBe(STORY.edition);
  expect(Number.isNaN(Date.parse(descriptor.created))).toBe(false);
  for (const contributor of descriptor.contributors) expect(contributor).toHaveProperty('roles');
  for (const { type, name } of descriptor.resources) {
    expect(type).toBe('table');
    expect(name).toMatch(/^[a-z0-9._-]+$/);
  }
});

test('columns, sizes and checksums are those of the files', () => {
  for (const { path, bytes, hash, schema } of descriptor.resources) {
    const file = readFileSync(join(folder, path));
    expect(bytes, path).toBe(file.length);
    expect(hash, path).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
    const [head] = file.toString('utf8').split('\r\n');
    expect(schema.fields.map(({ name }) => name).join(','), path).toBe(head);
  }
});
