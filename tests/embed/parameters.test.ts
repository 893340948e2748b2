import { describe, expect, it } from 'vitest';
import { readParameters, stretchOf } from '../../src/embed/frame/parameters.ts';

describe("an embed's address", () => {
  it('asks for nothing where it says nothing', () => {
    expect(readParameters('', '', 'cotton')).toEqual({
      theme: 'auto',
      layout: 'steps',
      step: null,
      from: null,
      to: null,
      accent: null,
      font: 'story',
      id: null,
      secret: null,
      pym: null,
    });
  });
  it('is read whole', () => {
    const query =
      '?theme=dark&layout=stack&step=yarn&from=land&to=yarn&accent=0B8a8F&font=inherit&childId=pym-1';
    expect(readParameters(query, '#id=u3', 'cotton')).toEqual({
      theme: 'dark',
      layout: 'stack',
      step: 'yarn',
      from: 'land',
      to: 'yarn',
      accent: '#0b8a8f',
      font: 'inherit',
      id: 'u3',
      secret: null,
      pym: 'pym-1',
    });
  });
  it("has WordPress's secret in its fragment", () => {
    expect(readParameters('', '#?secret=Ab12Cd', 'cotton').secret).toBe('Ab12Cd');
  });
  it('counts as not said what is ill-formed', () => {
    const query = '?theme=pink&layout=spiral&step=<b>&accent=red&font=comic&childId=a%20b';
    const read = readParameters(query, `#id=${'x'.repeat(65)}`, 'cotton');
    expect(read).toEqual(readParameters('', '', 'cotton'));
  });
  it.each([
    ['abc', '#aabbcc'],
    ['#abc', '#aabbcc'],
    ['abcd', null],
  ])('takes the accent %s as %s', (accent, colour) => {
    expect(readParameters(`?accent=${encodeURIComponent(accent)}`, '', 'cotton').accent).toBe(colour);
  });
});

describe('the stretch of steps shown', () => {
  const steps = ['a', 'b', 'c', 'd'];
  it.each([
    [{}, steps, 0],
    [{ step: 'c' }, steps, 2],
    [{ from: 'b', to: 'c' }, ['b', 'c'], 0],
    [{ from: 'c', to: 'b', step: 'c' }, ['b', 'c'], 1],
    [{ from: 'c' }, ['c', 'd'], 0],
    [{ from: 'b', to: 'b' }, ['b'], 0],
    [{ from: 'b', step: 'a' }, ['b', 'c', 'd'], 0],
    [{ from: 'x', to: 'y', step: 'z' }, steps, 0],
  ])('%j', (asked, shown, at) => {
    expect(stretchOf(steps, { step: null, from: null, to: null, ...asked })).toEqual({ steps: shown, at });
  });
});
