import { describe, expect, it } from 'vitest';
import { embedPath, type EmbedOptions } from '../../src/model/index.ts';

const plain: EmbedOptions = {
  target: { chapter: 'cotton' },
  theme: 'auto',
  layout: 'steps',
  step: null,
  from: null,
  to: null,
  accent: null,
  font: 'story',
  language: 'en',
  edition: null,
};

describe('the address of an embed', () => {
  it('says nothing that goes without saying', () => {
    expect(embedPath(plain)).toBe('embed/cotton/');
    expect(embedPath({ ...plain, target: { chart: 'cotton-chain' } })).toBe('embed/chart/cotton-chain/');
  });
  it('has its parameters in one order', () => {
    expect(
      embedPath({
        ...plain,
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
    const chart = { ...plain, target: { chart: 'cotton-chain' }, layout: 'stack', step: 'yarn' } as const;
    expect(embedPath(chart)).toBe('embed/chart/cotton-chain/');
  });
  it('stands below its edition, and below its language there', () => {
    const frozen = { ...plain, edition: '2026-11-20-abcdef0' };
    expect(embedPath(frozen)).toBe('editions/2026-11-20-abcdef0/embed/cotton/');
    expect(embedPath({ ...frozen, language: 'ru' })).toBe('editions/2026-11-20-abcdef0/ru/embed/cotton/');
    expect(embedPath({ ...plain, language: 'kk' })).toBe('kk/embed/cotton/');
  });
});
