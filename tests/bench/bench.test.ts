import { describe, expect, it } from 'vitest';
import { changeReport, speedReport } from './report.mjs';
import { median, quantile } from './stats.mjs';
import { twinOf } from './twin.mjs';

const PAGE = `<head><meta http-equiv="Content-Security-Policy" content="style-src 'sha256-x'" />
<style>:root{--read:Literata,serif;--face:"Onest",sans-serif}</style><style>@font-face{font-family:Onest;src:url(a.woff2)}</style>
<link rel="preload" as="font" href="a.woff2" /><link rel="modulepreload" href="b.js" /><link rel="icon" href="i.svg" />
<script type="module" src="c.js"></script></head><body><noscript>still</noscript><p>Text</p><svg><path d="M0 0" /></svg></body>`;

describe('the twin', () => {
  const twin = twinOf(PAGE);
  it('keeps text, posters and style, and has no script, policy or preload', () => {
    expect(twin).toContain('<p>Text</p><svg><path d="M0 0" /></svg>');
    expect(twin).toContain('rel="icon"');
    expect(twin).not.toMatch(/script|preload|Security/);
  });
  it('reads in the system fonts', () => {
    expect(twin).toContain('<style>:root{--read:Georgia,serif;--face:system-ui,sans-serif}</style>');
    expect(twin).not.toMatch(/font-face|Onest|Literata|<style><\/style>/);
  });
});

describe('the report', () => {
  const run = (kind: 'ours' | 'twin', round: number, lcp: number) => ({
    page: 'cotton',
    kind,
    round,
    spin: 50,
    cold: { lcp, fcp: lcp, chartVisible: lcp, tbt: 0, blocking: 0, cls: 0, bytes: 9_000 },
    scroll: {
      cls: 0,
      late: 0,
      p99: 16.7,
      worst: 17,
      mainThread: 100,
      canvases: 1,
      canvasesMost: 2,
      pixels: 5_000,
    },
    warm: { lcp: kind === 'ours' ? 50 : 100 },
  });

  it('compares within rounds, so that a slow round does not tell against the page', () => {
    const runs = [run('ours', 0, 300), run('twin', 0, 300), run('ours', 1, 900), run('twin', 1, 900)];
    const { text, met } = speedReport([...runs, run('ours', 2, 309), run('twin', 2, 300)], ['cotton']);
    expect(text).toContain('| LCP | 309 ms | 300 ms | 1.00x | <= 1.10x | yes |');
    expect(met).toBe(true);
  });

  it('names a missed target and a failed run', () => {
    const slow = speedReport([run('ours', 0, 400), run('twin', 0, 300)], ['cotton']);
    expect([slow.met, slow.text]).toEqual([
      false,
      expect.stringContaining('| LCP | 400 ms | 300 ms | 1.33x | <= 1.10x | NO |'),
    ]);
    const broken = { page: 'cotton', kind: 'ours' as const, round: 0, spin: 50, error: 'no answer' };
    expect(speedReport([broken], ['cotton'])).toEqual({
      met: false,
      text: expect.stringContaining('no answer') as string,
    });
  });

  it('holds a change of state to its cap, and a page where nothing changes to account', () => {
    const change = { from: 'a', to: 'b', renderer: 'live', sameChart: true, longest: 51 };
    expect(changeReport([{ page: 'cotton', changes: [change] }]).met).toBe(false);
    expect(changeReport([{ page: 'cotton', changes: [{ ...change, longest: 50 }] }]).met).toBe(true);
    expect(changeReport([{ page: 'cotton', changes: [] }]).met).toBe(false);
  });

  it('finds the middle and the tail', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, null]);
    expect(
      quantile(
        Array.from({ length: 100 }, (_, i) => i + 1),
        0.99,
      ),
    ).toBe(99);
  });
});
