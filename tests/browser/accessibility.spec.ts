import AxeBuilder from '@axe-core/playwright';
import { expect, open, PAGES, test } from './page.ts';

// A whole chapter's contrast, node by node, on a slow machine.
test.setTimeout(90_000);

// Every page in both schemes: in light on a phone, in dark on a desktop.
for (const path of PAGES)
  test(`${path} has no axe violation`, async ({ page, isMobile }) => {
    await page.emulateMedia({ colorScheme: isMobile ? 'light' : 'dark' });
    await open(page, path);
    // Sizes unseen by content-visibility are laid out for the check, as a reader would see them.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('.poster'))
        element.style.setProperty('content-visibility', 'visible');
      // A chart that is just appearing is not yet as dark as it will be.
      return Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => undefined);
    });
    // Figures are entries of one kind: the first group of them stands for all, or axe would take minutes.
    const closed = await new AxeBuilder({ page }).exclude('.figures-group ~ .figures-group').analyze();
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
  });
