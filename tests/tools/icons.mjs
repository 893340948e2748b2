#!/usr/bin/env node
/**
 * `npm run icons`: draws the icons of the manifest from public/icon.svg and takes its screenshots of dist/.
 * Run by hand when the drawing or the look changes; the pictures are committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { serve } from '../../src/deploy/serve.mjs';
import { ensureChromium } from './browser.mjs';

const drawing = readFileSync('public/icon.svg', 'utf8');
const inner = drawing.replace(/^<svg[^>]*>|<\/svg>$/g, '').replace(/<rect[^>]*>/, '');
const svg = (size, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64">${body}</svg>`;
/** A maskable icon keeps what matters within the middle four fifths; launchers cut off the rest. */
const maskable = `<rect width="64" height="64" fill="#12153a"/><g transform="translate(9 8) scale(.72)">${inner}</g>`;
/** Only the opacity of a monochrome icon counts. */
const monochrome = `<g transform="translate(5 4) scale(.86)">${inner.replace(/#[0-9a-f]{6}/g, '#fff')}</g>`;

const ICONS = [
  ['icon-192', 192, drawing.replace(/^<svg[^>]*>|<\/svg>$/g, '')],
  ['icon-512', 512, drawing.replace(/^<svg[^>]*>|<\/svg>$/g, '')],
  ['maskable-512', 512, maskable],
  ['monochrome-512', 512, monochrome],
];
const SHOTS = [
  ['cover-narrow', '', { width: 390, height: 844 }, 2],
  ['chapter-narrow', 'cotton/#yarn', { width: 390, height: 844 }, 2],
  ['chapter-wide', 'cotton/#yarn', { width: 1280, height: 800 }, 1],
];

mkdirSync('public/icons', { recursive: true });
mkdirSync('public/screenshots', { recursive: true });
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
for (const [name, size, body] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg(size, body)}`);
  writeFileSync(`public/icons/${name}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
const site = await serve({ port: 0 });
for (const [name, path, viewport, deviceScaleFactor] of SHOTS) {
  const page = await browser.newPage({ viewport, deviceScaleFactor, reducedMotion: 'reduce' });
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  await page.reload({ waitUntil: 'networkidle' }); // with the faces, which a first visit does not wait for
  await page.screenshot({ path: `public/screenshots/${name}.jpg`, quality: 72 });
  await page.close();
}
await browser.close();
await site.stop();
