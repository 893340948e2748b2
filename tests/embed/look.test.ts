import { describe, expect, it } from 'vitest';
import { contrast, readable } from '../../src/embed/frame/contrast.ts';
import { outward } from '../../src/embed/page/outward.ts';

describe('contrast', () => {
  it('is what WCAG says', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
    expect(contrast('#fff', '#fff')).toBe(1);
    expect(contrast('red', '#fff')).toBe(0);
  });
  it('must do on every ground', () => {
    expect(readable('#767676', ['#ffffff'])).toBe(true);
    expect(readable('#767676', ['#ffffff', '#f6f7f3'])).toBe(false);
  });
});

describe('links that lead out of the frame', () => {
  it('say so in drawings, which follow no base', () => {
    expect(
      outward(
        '<svg class="x"><a class="evidence" href="%root%figures/#f"><text>1</text></a></svg>',
        '%root%',
      ),
    ).toBe(
      '<svg class="x"><a target="_blank" rel="noopener" class="evidence" href="%root%figures/#f"><text>1</text></a></svg>',
    );
  });
  it('do not where they lead within it', () => {
    expect(outward('<a class="term" href="#word-gin">gin</a>', '%root%')).toBe(
      '<a class="term" target="_self" href="#word-gin">gin</a>',
    );
  });
  it('find their chapter from another depth, and download nothing', () => {
    expect(
      outward(
        '<a href="../cotton/#yarn">y</a> <a href="%root%data/charts/x.csv" download="">CSV</a>',
        '%root%ru/',
      ),
    ).toBe('<a href="%root%ru/cotton/#yarn">y</a> <a href="%root%data/charts/x.csv">CSV</a>');
  });
});
