import { NBSP, type Separators } from '../shared/numbers.ts';

/** How Russian writes the digits of a number. */
export const SEPARATORS: Separators = { group: NBSP, decimal: ',', groupFrom: 5 };
