const MIDDLE = 'i';

/** The key of something new: later than all older ones, and never ending in zero. */
export function sortKeyOfTime(ms: number): string {
  return ms.toString(36).padStart(9, '0') + MIDDLE;
}

/** A key that sorts after another. */
export const after = (key: string): string => key + MIDDLE;
