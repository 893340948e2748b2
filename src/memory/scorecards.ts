import {
  BLANK_ENTRY,
  parseScorecard,
  SCORECARD_FIELDS,
  type Memory,
  type Scorecard,
  type ScorecardStore,
} from '../model/index.ts';

const prefixOf = (chart: string) => `scorecard:${chart}/`;
const textOf = (card: Scorecard, row: string) => {
  const entry = card[row] ?? BLANK_ENTRY;
  return SCORECARD_FIELDS.map((field) => entry[field]);
};

/** Scorecards among the answers, a record a row: two tabs that fill in different rows lose neither. */
export function scorecardStore(memory: Pick<Memory, 'answers' | 'state'>): ScorecardStore {
  function read(chart: string): Scorecard {
    const prefix = prefixOf(chart);
    const rows = memory.answers.all('scorecard').flatMap(({ id, value }) => {
      if (!id.startsWith(prefix) || !Array.isArray(value)) return [];
      return [
        [
          id.slice(prefix.length),
          Object.fromEntries(SCORECARD_FIELDS.map((field, at) => [field, value[at]])),
        ],
      ];
    });
    return parseScorecard(Object.fromEntries(rows));
  }

  return {
    get persistent() {
      return memory.state.persistent;
    },
    load: (chart) => Promise.resolve(read(chart)),
    async save(chart, card) {
      const before = read(chart);
      const rows = [...new Set([...Object.keys(before), ...Object.keys(card)])];
      const touched = rows.filter((row) => textOf(before, row).join('\n') !== textOf(card, row).join('\n'));
      await Promise.all(
        touched.map((row) => memory.answers.save(prefixOf(chart) + row, { value: textOf(card, row) })),
      );
    },
  };
}
