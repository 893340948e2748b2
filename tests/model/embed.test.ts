import { describe, expect, it } from 'vitest';
import { embedPath } from '../../src/model/index.ts';
import { PLAIN } from '../embed/plain.ts';

describe('the address of an embed', () => {
  it('says nothing that goes without saying', () => {
    expect(embedPath(PLAIN)).toBe('embed/cotton/');
    expect(embedPath({ ...PLAIN, target: { chart: 'cotton-chain' } })).toBe('embed/chart/cotton-chain/');
  });
  it('has its parameters in one order', () => {
    expect(
      embedPath({
        ...PLAIN,
        theme: 'dark',
        layout: 'stack',
        step: 'yarn',
        from: 'field',
        to: 'cloth',
        accent: '0b8a8f',
        font: 'inherit',
      }),
    ).toBe('embed/cotton/?theme=dark&layout=stack&step=yarn&from=field&to=cloth&accent=0b8a8f&font=inherit');
  });
  it('asks a chart for nothing that only chapters have', () => {
    const chart = { ...PLAIN, target: { chart: 'cotton-chain' }, layout: 'stack', step: 'yarn' } as const;
    expect(embedPath(chart)).toBe('embed/chart/cotton-chain/');
  });
  it('stands below its edition, and below its language there', () => {
    const frozen = { ...PLAIN, edition: '2026-11-20-abcdef0' };
    expect(embedPath(frozen)).toBe('editions/2026-11-20-abcdef0/embed/cotton/');
    expect(embedPath({ ...frozen, language: 'ru' })).toBe('editions/2026-11-20-abcdef0/ru/embed/cotton/');
    expect(embedPath({ ...PLAIN, language: 'kk' })).toBe('kk/embed/cotton/');
  });
});
