import { parseScorecard, type Scorecard, type ScorecardStore } from '../model/index.ts';

const KEY = 'unspun:scorecards';

function cardsIn(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Cards in `localStorage`, beside the settings. Where it is missing, blocked or full they last for the visit. */
export function scorecardStore(storage: () => Storage = () => window.localStorage): ScorecardStore {
  /** Cards that could not be kept. */
  const here = new Map<string, Scorecard>();
  let kept = true;

  function read(chart: string): Scorecard {
    const unkept = here.get(chart);
    if (unkept) return unkept;
    try {
      return parseScorecard(cardsIn(storage().getItem(KEY))[chart]);
    } catch {
      kept = false;
      return {};
    }
  }

  function write(chart: string, card: Scorecard): void {
    try {
      const box = storage();
      // A card this code does not know is carried along untouched.
      box.setItem(KEY, JSON.stringify({ ...cardsIn(box.getItem(KEY)), [chart]: card }));
      here.delete(chart);
      kept = true;
    } catch {
      here.set(chart, card);
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
