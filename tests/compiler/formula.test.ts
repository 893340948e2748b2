import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../src/compiler/2-parse/facts.ts';
import { Parsing } from '../../src/compiler/2-parse/template.ts';
import { Texts } from '../../src/compiler/2-parse/texts.ts';
import { disk } from '../../src/compiler/1-read/files.ts';
import { readYamlFile } from '../../src/compiler/1-read/yaml.ts';
import { SourceText } from '../../src/compiler/1-read/text.ts';
import { combine, dimensionOf, fits, name, raise } from '../../src/compiler/3-check/dimension.ts';
import { evaluate } from '../../src/compiler/3-check/evaluate.ts';
import { inputsOf, parseFormula } from '../../src/compiler/3-check/formula.ts';
import { Report } from '../../src/compiler/errors/report.ts';

const INPUTS: Readonly<Record<string, readonly [number, string]>> = {
  'sales-2018': [20, 'KZT'],
  'sales-2019': [27.5, 'KZT'],
  yarn: [500, 't'],
  fibre: [2000, 't'],
  area: [100, 'ha'],
  rate: [500, 'KZT/USD'],
  share: [25, 'percent'],
  workers: [5500, 'people'],
  firms: [60, 'enterprises'],
};

/** Works out one formula over the inputs above. */
function work(formula: string, unit = 'ratio') {
  const inputs = Object.entries(INPUTS).map(
    ([id, [value, own]]) =>
      `- { id: ${id}, kind: context, reference: X, publication: p, confidence: A, value: ${value}, unit: ${own} }`,
  );
  const result = `- { id: result, kind: derived, unit: ${unit}, formula: "${formula}" }`;
  const said = [...Object.keys(INPUTS), 'result'].map(
    (id) => `${id}: { label: l, measures: m, period: p${id === 'result' ? '' : ', statedBy: s'} }`,
  );
  const report = new Report();
  const read = (file: string, lines: readonly string[]) =>
    readYamlFile(new SourceText(file, lines.join('\n')), report);
  const parsing = new Parsing(report, disk, '');
  parsing.languages = ['en'];
  const place = { file: 'en/facts.yaml', line: 1, column: 1 };
  const texts = new Texts([{ language: 'en', tree: read(place.file, said), place }], '', parsing);
  const parsed = parseFacts(read('facts.yaml', [...inputs, result]), texts, parsing);
  const facts = new Map(parsed.map((fact) => [fact.id, fact]));
  const value = evaluate(facts, report).get('result')?.value;
  return { value, problems: report.problems.map(({ code, expected }) => `${code}: ${expected}`) };
}

describe('a formula', () => {
  it.each([
    ['sales-2019 / sales-2018', 'times', 1.375],
    ['percent(yarn / fibre)', 'percent', 25],
    ['yarn + fibre * 2', 't', 4500],
    ['(yarn + fibre) * 2', 't', 5000],
    ['fibre - yarn - yarn', 't', 1000],
    ['-yarn + fibre', 't', 1500],
    ['fibre / yarn / 2', 'ratio', 2],
    ['2 ^ 3 ^ 2', 'ratio', 512],
    ['root(sales-2019 / sales-2018, 1)', 'ratio', 1.375],
    ['root(area ^ 2, 2)', 'ha', 100],
    ['(1 + share / 100) ^ 2', 'times', 1.5625],
    ['sales-2019 / rate', 'USD', 0.055],
    ['yarn / area', 't/ha', 5],
    ['workers / (share / 100)', 'people', 22000],
    ['max(yarn, fibre) - min(yarn, fibre)', 't', 1500],
    ['abs(yarn - fibre)', 't', 1500],
    ['workers / firms', 'people', 5500 / 60],
  ])('%s in %s', (formula, unit, value) => {
    expect(work(formula, unit)).toEqual({ value, problems: [] });
  });

  it.each([
    ['yarn + sales-2018', 't', 'formula-units: one unit on both sides, not t and KZT'],
    ['sales-2018 + sales-2019 / rate', 'KZT', 'formula-units: one unit on both sides, not KZT and USD'],
    ['max(yarn, area)', 't', 'formula-units: one unit on both sides, not t and ha'],
    ['2 ^ yarn', 'ratio', 'formula-units: a pure number as the exponent, not t'],
    ['percent(yarn)', 'percent', 'formula-units: a ratio inside percent(), not t'],
    ['yarn / fibre', 't', 'formula-units: a unit for a pure number, which "yarn / fibre" gives'],
    ['yarn * yarn', 't', 'formula-units: a unit for t^2, which "yarn * yarn" gives'],
    ['yarn / (fibre - fibre)', 'ratio', 'formula-zero: a divisor other than zero'],
    ['root(share, 0)', 'ratio', 'formula-zero: a pure number other than zero as the degree of the root'],
    ['root(0 - 2, 2)', 'ratio', 'formula-value: a finite number'],
    ['yarn/fibre', 'ratio', 'formula-syntax: a space on each side of the operator'],
    ['yarn fibre', 'ratio', 'formula-syntax: an operator between two terms'],
    ['(yarn', 't', 'formula-syntax: a closing bracket'],
    ['yarn + ', 't', 'formula-syntax: a term at the end'],
    ['yarn & fibre', 't', 'formula-syntax: facts, numbers, + - * / ^ ( ) and functions'],
    ['percent(yarn, fibre)', 'percent', 'formula-syntax: 1 values in percent()'],
    ['yarns / fibre', 'ratio', 'unknown-fact: the id of a fact'],
  ])('is refused: %s in %s', (formula, unit, problem) => {
    expect(work(formula, unit).problems).toEqual([problem]);
  });

  it('reads a hyphen as part of an id, and a minus with spaces as a minus', () => {
    const parsed = parseFormula('sales-2019 - sales-2018');
    expect(parsed.kind === 'error' ? [] : inputsOf(parsed)).toEqual(['sales-2019', 'sales-2018']);
  });
});

describe('dimensions', () => {
  it('cancel and combine', () => {
    expect(combine(dimensionOf('KZT'), dimensionOf('KZT/USD'), -1)).toEqual({ USD: 1 });
    expect(combine(dimensionOf('t/ha'), dimensionOf('ha'))).toEqual({ t: 1 });
    expect(raise(dimensionOf('m'), 2)).toEqual(dimensionOf('m2'));
  });

  it('let "per firm" be left to the label, and nothing else', () => {
    const perFirm = combine(dimensionOf('people'), dimensionOf('enterprises'), -1);
    expect(fits(perFirm, 'people')).toBe(true);
    expect(fits(combine(dimensionOf('t'), dimensionOf('ha'), -1), 't')).toBe(false);
  });

  it('have names for messages', () => {
    expect(name({})).toBe('a pure number');
    expect(name({ t: 1, ha: -1 })).toBe('t / ha');
    expect(name({ USD: -1 })).toBe('1 / USD');
  });
});
