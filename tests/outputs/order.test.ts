import { expect, test } from 'vitest';
import { OUTPUTS } from '../../src/outputs/index.ts';
import { ordered, writeInOrder } from '../../src/outputs/order.ts';
import { OFFERS, OTHERS } from '../../src/outputs/output.ts';

const output = (id: string, after: string[] = [], offers = false) => ({
  id,
  after,
  ...(offers && { offers: () => [] }),
});
const ids = (outputs: readonly { readonly id: string }[]) => outputs.map(({ id }) => id);

test('an output is written after those it names, after all that offer, or after all others', () => {
  const all = [
    output('last', [OTHERS]),
    output('site', [OFFERS]),
    output('b', ['a']),
    output('a'),
    output('book', [], true),
  ];
  const order = ids(ordered(all));
  expect(order.at(-1)).toBe('last');
  expect(order.indexOf('a')).toBeLessThan(order.indexOf('b'));
  expect(order.indexOf('book')).toBeLessThan(order.indexOf('site'));
});

test('an output that offers and lists downloads does not wait for itself', () => {
  expect(ids(ordered([output('single', [OFFERS], true), output('data', [], true)]))).toEqual([
    'data',
    'single',
  ]);
});

test('an unknown name and a circle are refused by name', () => {
  expect(() => ordered([output('a', ['b'])])).toThrow('"a" is written after "b"');
  expect(() => ordered([output('a', ['b']), output('b', ['a'])])).toThrow('wait for one another: a, b');
});

test('writing waits for those before, and a failure stops what follows', async () => {
  const written: string[] = [];
  const write = async ({ id }: { readonly id: string }) => {
    await Promise.resolve();
    if (id === 'bad') throw new Error('refused');
    written.push(id);
  };
  await writeInOrder([output('b', ['a']), output('a')], write);
  expect(written).toEqual(['a', 'b']);
  await expect(writeInOrder([output('after', ['bad']), output('bad')], write)).rejects.toThrow('refused');
  expect(written).not.toContain('after');
});

test('every output of the list has an id of its own and a place in the order', () => {
  expect(new Set(ids(OUTPUTS)).size).toBe(OUTPUTS.length);
  expect(ids(ordered(OUTPUTS)).at(-1)).toBe('offline');
});
