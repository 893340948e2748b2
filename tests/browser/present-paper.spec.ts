import { figurePages, fontsLeftOut, pagesOf } from './pdf.ts';
import { CHAPTERS, expect, test } from './page.ts';
import { brokenWords, misfits, openStage } from './present.ts';
import { tagged } from './tags.ts';

// A hundred pages of paper, on a machine of two slow cores.
test.setTimeout(240_000);

for (const [width, height, least] of [
  [1024, 768, 0.024],
  [1920, 1080, 0.024],
  // In the hand nothing is read from afar.
  [390, 844, 0],
] as const)
  test(
    `every scene fits ${width} by ${height}, and no text is under ${least * 100} % of the height`,
    tagged(width !== 1024 && 'matrix'),
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openStage(page);
      expect(await misfits(page, least)).toEqual([]);
      expect(await brokenWords(page)).toEqual([]);
    },
  );

test(
  'the handout: no figure in two, fonts within, a chapter on two pages, on either paper',
  tagged('matrix'),
  async ({ page }) => {
    await openStage(page, '#cotton/yarn');
    const figures = await page.locator('.deck figure').count();
    const full = await page.pdf({ preferCSSPageSize: true, tagged: true });
    const found = figurePages(full);
    expect(found).toHaveLength(figures);
    expect(
      found.filter((pages) => pages.size !== 1),
      'every figure stands on one page',
    ).toEqual([]);
    expect(pagesOf(full).length).toBeLessThanOrEqual(figures);
    expect(pagesOf(full)[0]).toEqual([595, 842]);
    expect(fontsLeftOut(full)).toBe(0);

    await page.mouse.move(400, 300);
    await page.getByRole('button', { name: 'Print a handout' }).click();
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByLabel('Two pages of one chapter').check();
    for (const [paper, size] of [
      ['A4', [595, 842]],
      ['Letter', [612, 792]],
    ] as const) {
      await page.getByLabel(paper).check();
      for (const chapter of CHAPTERS) {
        await page.getByLabel('Chapter', { exact: true }).selectOption(chapter);
        await page.getByRole('dialog').getByRole('button', { name: 'Print', exact: true }).click();
        const summary = pagesOf(await page.pdf({ preferCSSPageSize: true }));
        expect(summary, `${chapter} on ${paper}`).toEqual([size, size]);
      }
    }
  },
);
