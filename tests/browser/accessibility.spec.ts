import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, ON_PHONES, open, PAGES, test } from './page.ts';
import { tagged } from './tags.ts';

// A whole chapter's contrast, node by node, on a slow machine.
test.setTimeout(90_000);

/** Figures are entries of one kind: those of one chapter stand for all, or axe would take minutes. */
const SHORT: Readonly<Record<string, string>> = { '/figures/': '/figures/?chapter=senate' };
/** Pages whose layout a small screen changes. */
const SMALL = ['/', ...ON_PHONES.map((chapter) => `/${chapter}/`)];

/** A chart that is just appearing is not yet as dark as it will be. */
const atRest = (page: Page) =>
  page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => undefined),
  );

// In dark on a desktop, in light on a phone; what no phone is given has its light colours checked on the desktop.
for (const path of PAGES)
  // What is laid out like others on phones is checked on a desktop alone.
  test(
    `${path} has no axe violation`,
    tagged(path !== '/' && 'matrix', !SMALL.includes(path) && 'wide'),
    async ({ page, isMobile }) => {
      await page.emulateMedia({ colorScheme: isMobile ? 'light' : 'dark' });
      await open(page, SHORT[path] ?? path);
      // Sizes unseen by content-visibility are laid out for the check, as a reader would see them.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('.poster'))
          element.style.setProperty('content-visibility', 'visible');
      });
      await atRest(page);
      if (!isMobile && !SMALL.includes(path)) {
        await page.emulateMedia({ colorScheme: 'light' });
        await atRest(page);
        const light = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
        expect(light.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        await atRest(page);
      }
      const closed = await new AxeBuilder({ page }).exclude('[hidden]').analyze();
      expect(closed.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const number = page.locator('main a.evidence:visible').first();
      if ((await number.count()) === 0) return;
      await number.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      const opened = await new AxeBuilder({ page })
        .include('[role="dialog"]')
        .include('[aria-expanded="true"]')
        .analyze();
      expect(opened.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );
