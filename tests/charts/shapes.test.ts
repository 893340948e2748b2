import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { StaticShape } from '../../src/charts/scene/types.ts';
import type { SceneLinks } from '../../src/model/index.ts';
import { LINKS } from './links.ts';
import { shapesSvg } from '../../src/charts/render/svg/shapes.ts';

const { DOMParser } = new JSDOM().window;
const draw = (shapes: readonly StaticShape[], links: SceneLinks = LINKS) =>
  new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg">${shapesSvg(shapes, links)}</svg>`,
    'image/svg+xml',
  ).documentElement;
const words = (text: string, id?: string): StaticShape => ({
  kind: 'text',
  x: 10,
  y: 20,
  text,
  size: 12,
  ...(id && { target: { kind: 'here', id } }),
});

test('the lines of a paragraph that leads somewhere are one link, underlined', () => {
  const links = [
    ...draw([
      words('Before'),
      words('On to', 'yarn'),
      words('the yarn', 'yarn'),
      words('other', 'end'),
    ]).querySelectorAll('a.way'),
  ];
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    ['#yarn', 'On tothe yarn'],
    ['#end', 'other'],
  ]);
  expect(links[0]?.querySelectorAll('text[text-decoration="underline"]')).toHaveLength(2);
});

test('a card and its words are one link, and its outline says it is one', () => {
  const card: StaticShape = {
    kind: 'card',
    x: 0,
    y: 0,
    width: 100,
    height: 40,
    radius: 6,
    tone: 'thread',
    dashed: true,
    target: { kind: 'here', id: 'yarn' },
  };
  const [link, ...more] = draw([card, words('Yarn', 'yarn')]).querySelectorAll('a');
  expect(more).toEqual([]);
  expect(link?.querySelector('rect.dash.stroke')?.getAttribute('rx')).toBe('6');
  expect(link?.querySelector('[text-decoration]')).toBeNull();
});

test('an area is filled by class or by its texture, as strongly as told, with an edge where it has one', () => {
  const [plain, hatched] = draw([
    { kind: 'area', d: 'M0.123 0h10v10z', tone: 'thread', opacity: 0.35, edge: 1.5 },
    { kind: 'area', d: 'M0 0h10v10z', tone: 'quiet', texture: 'hatch' },
  ]).querySelectorAll('path');
  expect(plain?.getAttribute('class')).toBe('c-thread fill edge');
  expect(plain?.getAttribute('fill-opacity')).toBe('0.35');
  expect(plain?.getAttribute('stroke-width')).toBe('1.5');
  expect(plain?.getAttribute('d')).toBe('M0.1 0h10v10z');
  expect(hatched?.getAttribute('fill')).toBe('url(#tx-hatch-quiet)');
  expect(hatched?.getAttribute('class')).toBe('c-quiet');
});

test('what an output does not have is plain text, and links of drawings carry what they need', () => {
  const number: StaticShape = {
    kind: 'text',
    x: 0,
    y: 0,
    size: 12,
    text: '27.5',
    evidence: { fact: 'a', note: 'b', value: 27.5 },
  };
  const none = draw([number, words('On', 'on')], { href: () => null, external: {} });
  expect(none.querySelectorAll('a')).toHaveLength(0);
  expect(none.textContent).toBe('27.5On');
  const [link] = draw([number], {
    ...LINKS,
    external: { target: '_blank', rel: 'noopener' },
  }).querySelectorAll('a.evidence');
  expect([link?.getAttribute('href'), link?.getAttribute('target'), link?.getAttribute('rel')]).toEqual([
    '#b',
    '_blank',
    'noopener',
  ]);
});
