import { parseScorecard, type Scorecard, type ScorecardStore } from '../model/index.ts';

const KEY = 'unspun:scorecards';

/** Cards in `localStorage`, beside the settings. Where it is missing, blocked or full they last for the visit. */
export function scorecardStore(storage: () => Storage = () => window.localStorage): ScorecardStore {
  const here = new Map<string, Scorecard>();
  let kept = true;

  /** All cards as stored; a card this code does not know is carried along untouched. */
  function stored(): Record<string, unknown> {
    const value: unknown = JSON.parse(storage().getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  }

  function read(chart: string): Scorecard {
    try {
      return parseScorecard(stored()[chart]);
    } catch {
      kept = false;
      return here.get(chart) ?? {};
    }
  }

  function write(chart: string, card: Scorecard): void {
    here.set(chart, card);
    try {
      storage().setItem(KEY, JSON.stringify({ ...stored(), [chart]: card }));
      kept = true;
    } catch {
      kept = false;
    }
  }

  return {
    get kept() {
      return kept;
    },
    load: (chart) => Promise.resolve(read(chart)),
    save: (chart, card) => Promise.resolve(write(chart, card)),
  };
}
