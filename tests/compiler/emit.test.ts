import { describe, expect, it } from 'vitest';
import { plainText, type Story } from '../../src/model/index.ts';
import type { ColumnsSpec } from '../../src/charts/columns/spec.ts';
import type { FieldsSpec } from '../../src/charts/fields/spec.ts';
import type { SlopeSpec } from '../../src/charts/slope/spec.ts';
import type { TimelineSpec } from '../../src/charts/timeline/spec.ts';
import { baseFile, compileChanged, type Changes } from './story.ts';

const seen = (text: string) => text.replaceAll('\u00a0', '_');

function story(changes: Changes = {}): Story {
  const { story: compiled, problems } = compileChanged(changes);
  if (!compiled?.en) throw new Error(`The story was refused: ${JSON.stringify(problems)}`);
  return compiled.en;
}

const en = story();
const step = (id: string) => en.chapters[0]?.steps.find((candidate) => candidate.id === id);

describe('a compiled chapter', () => {
  it('has its words with numbers bound to facts', () => {
    const [lead] = en.chapters[0]?.lead ?? [];
    expect(lead).toEqual({
      kind: 'paragraph',
      children: [
        { kind: 'text', text: 'On ' },
        { kind: 'fact', fact: 'posted', style: 'full', text: '5\u00a0March 2020' },
        { kind: 'text', text: ' a paper told of a mill. It has ' },
        { kind: 'fact', fact: 'workers', style: 'full', text: 'more than 60\u00a0people' },
        { kind: 'text', text: '.' },
      ],
    });
  });

  it('has steps with headings, notes, questions and claims', () => {
    const sales = step('sales');
    expect(plainText(sales?.heading ?? [])).toBe('Sales grew');
    expect(sales?.claims).toEqual(['manager', 'town']);
    expect(sales?.notes).toHaveLength(1);
    expect(sales?.discuss).toHaveLength(1);
    expect(step('divided')?.discuss).toBeUndefined();
    expect([sales?.context, step('harvest')?.context]).toEqual([false, true]);
  });

  it('has lists, strong words and links', () => {
    const list = step('sales')?.body.find((block) => block.kind === 'list');
    expect(list).toMatchObject({
      items: [
        [
          { kind: 'text' },
          {
            kind: 'strong',
            children: [
              { kind: 'text', text: 'truly ' },
              { kind: 'fact', fact: 'yarn' },
            ],
          },
          { kind: 'text' },
        ],
        [{ kind: 'text' }, { kind: 'link', target: { kind: 'external', url: 'https://example.org/page' } }],
      ],
    });
  });

  it('names the facts of a step: in words, in the guess, on the chart', () => {
    expect(step('divided')?.facts).toEqual([
      'sales-times-printed',
      'sales-times',
      'sales-if-printed',
      'sales-2018',
      'sales-2019',
    ]);
    expect(step('harvest')?.facts).toEqual(['harvest-2019', 'harvest-2017']);
    expect(en.chapters[0]?.facts.slice(0, 3)).toEqual(['posted', 'workers', 'year']);
  });

  it('takes the alternative text of the step, else of the state', () => {
    expect(seen(step('yarn')?.alt ?? '')).toBe('A large field and a speck of 500_tonnes.');
    expect(seen(step('town')?.alt ?? '')).toBe('A grid with 42% filled.');
  });

  it('has guesses with values from facts', () => {
    expect(step('sales')?.guess).toMatchObject({
      kind: 'slider',
      id: 'association-sales',
      min: 1,
      max: 4,
      answer: { fact: 'sales-times', value: 1.375, text: '1.38\u00a0times', note: 'sales-times' },
      ghost: { value: 1.5 },
    });
    expect(step('yarn')?.guess).toMatchObject({
      kind: 'square',
      given: { value: 301700, note: 'harvest-2019' },
      answer: { value: 500 },
    });
  });

  it('has a guess by a grid, which needs its answer only', () => {
    const square =
      'kind: square\nprompt: Draw the yarn beside {harvest-2019}.\ngiven: harvest-2019\nanswer: yarn';
    const waffle = 'kind: waffle\nprompt: Fill the grid beside {harvest-2019}.\nanswer: town-share';
    const filled = story({ 'en/association.md': baseFile('en/association.md').replace(square, waffle) });
    const yarn = filled.chapters[0]?.steps.find(({ id }) => id === 'yarn');
    expect(yarn?.guess).toMatchObject({
      kind: 'waffle',
      answer: { fact: 'town-share', value: 42, provenance: 'reported' },
    });
  });

  it('has a guess by an order, asked as it is written', () => {
    const square =
      'kind: square\nprompt: Draw the yarn beside {harvest-2019}.\ngiven: harvest-2019\nanswer: yarn';
    const items = ['sales-2019', 'sales-if-printed', 'sales-2018'].map(
      (fact) => `  - { name: The ${fact.split('-')[1]} one, fact: ${fact} }`,
    );
    const rank = ['kind: rank', 'prompt: Put the largest on top.', 'items:', ...items].join('\n');
    const asked = story({
      'en/association.md': baseFile('en/association.md').replace(
        square,
        rank.replace('2019 one', 'later one').replace('2018 one', 'earlier one'),
      ),
    });
    const yarn = asked.chapters[0]?.steps.find(({ id }) => id === 'yarn');
    expect(yarn?.guess).toMatchObject({
      kind: 'rank',
      items: [
        { name: 'The later one', value: { fact: 'sales-2019', value: 27.5e9 } },
        { name: 'The if one', value: { fact: 'sales-if-printed', value: 30e9, provenance: 'derived' } },
        { name: 'The earlier one', value: { fact: 'sales-2018' } },
      ],
    });
    expect(yarn?.facts).toEqual(expect.arrayContaining(['sales-if-printed', 'sales-2018']));
  });

  it('knows its length, its charts and its place in the contents', () => {
    expect(en.chapters[0]).toMatchObject({
      id: 'association',
      number: 1,
      minutes: 1,
      charts: ['sales', 'harvest', 'spun', 'share', 'plans', 'wishes'],
    });
    expect(en.contents).toMatchObject([
      {
        id: 'association',
        title: 'A mill grows',
        steps: [{ id: 'sales', heading: 'Sales grew' }, {}, {}, {}, {}, {}, {}],
      },
    ]);
  });

  it('counts the story where it is asked to', () => {
    const [first] = step('wish')?.body ?? [];
    expect(first?.kind === 'paragraph' ? plainText(first.children) : '').toBe(
      'The edition counts 7 steps and 1 source.',
    );
  });
});

describe('compiled charts', () => {
  it('draw facts, with marks that say what they are', () => {
    const { lines, ghosts, states } = en.charts['sales'] as SlopeSpec;
    expect(lines[0]).toMatchObject({
      fromLabel: '2018',
      from: {
        fact: 'sales-2018',
        value: 20e9,
        text: '20\u00a0bn',
        provenance: 'reported',
        note: 'sales-2018',
      },
      apart: false,
    });
    expect(ghosts[0]).toMatchObject({
      label: 'Where 1.5\u00a0times would land',
      datum: { value: 30e9, provenance: 'derived' },
    });
    expect(states.map(({ joined, bracket }) => [joined, bracket])).toEqual([
      [false, undefined],
      [true, '1.38\u00a0times'],
    ]);
  });

  it('show a year without a figure as a gap', () => {
    const { panels } = en.charts['harvest'] as ColumnsSpec;
    expect(panels[0]?.columns.map(({ id, datum }) => [id, datum?.text ?? null, datum?.provenance])).toEqual([
      ['2017', '246,000\u00a0t', 'context'],
      ['2018', null, undefined],
      ['2019', '301,700\u00a0t', 'context'],
    ]);
  });

  it('keep scale, key and lens', () => {
    const fields = en.charts['spun'] as FieldsSpec;
    expect(fields).toMatchObject({
      perDot: 1000,
      key: 'One dot is 1,000 tonnes',
      states: [{ as: 'dots', lens: 'spun' }],
    });
  });

  it('outline what is planned', () => {
    const { events } = en.charts['plans'] as TimelineSpec;
    expect(
      events.map(({ provenance: mark, status, dateText, data }) => [
        mark,
        status,
        seen(dateText),
        seen(data[0]?.text ?? ''),
      ]),
    ).toEqual([
      ['reported', 'achieved', '5_March 2020', '5_March 2020'],
      ['planned', 'planned', '2020', '3_halls'],
    ]);
  });
});

describe('compiled facts', () => {
  it('carry what their notes need, and no places', () => {
    expect(en.facts['sales-times']).toEqual({
      id: 'sales-times',
      kind: 'derived',
      label: 'Growth of sales',
      formula: 'sales-2019 / sales-2018',
      inputs: ['sales-2019', 'sales-2018'],
      value: 1.375,
      unit: 'times',
      qualifier: 'exact',
      status: 'achieved',
      decimals: 2,
      measures: 'How many times larger sales became',
      period: '2018 to 2019',
      caveat: 'Tenge of the day.',
    });
    expect(en.facts['sales-times-printed']).toMatchObject({
      kind: 'disputed',
      recomputed: 'sales-times',
      explanation: expect.any(String) as string,
    });
    expect(en.facts['harvest-2019']).toMatchObject({
      series: 'harvest',
      label: 'Harvest, 2019',
      period: '2019',
      caveat: 'A first count.',
    });
    expect(en.factTexts['workers']).toEqual({
      full: 'more than 60\u00a0people',
      value: '60\u00a0people',
      number: '60',
    });
  });
});

describe('an edition', () => {
  it('is a date and a hash of what is said', () => {
    expect(en.edition).toMatch(/^2026-03-05-[0-9a-f]{8}$/);
    const comment = story({ 'charts/wishes.yaml': `# a remark\n${baseFile('charts/wishes.yaml')}` });
    const word = story({
      'en/charts/wishes.yaml': baseFile('en/charts/wishes.yaml').replace('More room', 'Much more room'),
    });
    expect(comment.edition).toBe(en.edition);
    expect(word.edition).not.toBe(en.edition);
  });
});
