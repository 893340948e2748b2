import { localeOf } from '../../src/i18n/languages.ts';
import type { NounForms, Quantity } from '../../src/i18n/format.ts';
import { disk } from '../../src/compiler/1-read/files.ts';
import { locate, SourceText } from '../../src/compiler/1-read/text.ts';
import { pieces, Parsing } from '../../src/compiler/2-parse/template.ts';
import { Report } from '../../src/compiler/errors/report.ts';

const exact = (value: number, unit: Quantity['unit'], more: Partial<Quantity> = {}): Quantity => ({
  value,
  unit,
  qualifier: 'exact',
  ...more,
});
const hedged = (value: number, unit: Quantity['unit'], qualifier: Quantity['qualifier']): Quantity => ({
  value,
  unit,
  qualifier,
});

const RECOMMENDATION: Readonly<Record<string, NounForms>> = {
  ru: {
    nom: 'рекомендация',
    gen: 'рекомендации',
    dat: 'рекомендации',
    acc: 'рекомендацию',
    ins: 'рекомендацией',
    pre: 'рекомендации',
    count: 'рекомендаций',
    dats: 'рекомендациям',
    inss: 'рекомендациями',
    pres: 'рекомендациях',
  },
  kk: { stem: 'ұсыным' },
};

/** The facts of the examples. */
export function factsIn(language: string): Readonly<Record<string, Quantity>> {
  return {
    'output-2008': exact(27.5e9, 'KZT'),
    'output-2018': exact(93.7e9, 'KZT'),
    'output-2025': exact(260e9, 'KZT'),
    'output-2025-dollars': hedged(520.2e6, 'USD', 'about'),
    'harvest-2025': exact(466_000, 't', { qualifier: 'record' }),
    'fibre-2025': exact(116_100, 't'),
    'yarn-2025': exact(500, 't'),
    'spinning-capacity-2020': hedged(31_000, 't', 'up-to'),
    'union-enterprises': hedged(60, 'enterprises', 'more-than'),
    'union-workers': exact(5500, 'people'),
    'union-average': hedged(92, 'people', 'at-most'),
    'association-organisations': hedged(100, 'organisations', 'about'),
    'association-decade': exact(10, 'years'),
    'decade-length': exact(10, 'years'),
    'association-forms-years': exact(5, 'years'),
    'association-congress': exact(1, 'ordinal'),
    'machinery-projects': hedged(150, 'projects', 'more-than'),
    'machinery-2023-projects': exact(29, 'projects'),
    'machinery-projects-worth': exact(1.7e12, 'KZT'),
    'machinery-exports-headline': hedged(3, 'times', 'nearly'),
    'machinery-output-times': hedged(2, 'times', 'more-than'),
    'machinery-investment-2023': hedged(200e6, 'USD', 'more-than'),
    'hearings-recommendations': exact(69, 'items', {
      noun: RECOMMENDATION[language] ?? { one: 'recommendation', other: 'recommendations' },
    }),
    'growth-2025': exact(13.2, 'percent'),
    'share-manufacturing': exact(0.8, 'percent'),
    'state-orders-share': hedged(60, 'percent', 'at-least'),
    'small-firms': hedged(97, 'percent', 'more-than'),
    'structure-open': hedged(1.5, 'percent', 'less-than'),
    'decade-times': exact(3.41, 'times'),
    'decade-times-printed': exact(3.6, 'times'),
    'fabric-2025': exact(5.2e6, 'm2'),
    'jobs-delivered': exact(3000, 'jobs'),
    'toqyma-jobs-planned': hedged(2000, 'jobs', 'about'),
  };
}

/** A text with references as a page shows it, with plain spaces; problems of its syntax are its end. */
export function shown(text: string, language: string): string {
  const locale = localeOf(language);
  const facts = factsIn(language);
  const report = new Report();
  const located = locate(new SourceText('a.md', text), text, 0, text.length);
  const parts = pieces(located, language, new Parsing(report, disk, '', '')).map((piece) => {
    if (piece.kind === 'text') return piece.text.value;
    if (piece.kind === 'date') return locale.dateReference(piece.iso, piece.marks);
    const quantity = piece.kind === 'fact' ? facts[piece.id] : undefined;
    if (piece.kind !== 'fact' || !quantity) return `?${JSON.stringify(piece)}`;
    const refusal = locale.refusal(quantity, piece);
    return refusal === null ? locale.reference(quantity, piece) : `!${refusal}`;
  });
  const problems = report.problems.map(({ code, expected }) => ` !${code}: ${expected}`);
  return [...parts, ...problems].join('').replaceAll('\u00a0', ' ');
}
