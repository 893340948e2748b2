import { describe, expect, it } from 'vitest';
import { contrast, readable } from '../../src/embed/frame/contrast.ts';

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
