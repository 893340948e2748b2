import type { Piece } from './text-draft.ts';

/** Facts and dates that a text names: dates as `date:<iso>`. */
export function numbersOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'fact') return [piece.id];
    return piece.kind === 'date' ? [`date:${piece.iso}`] : [];
  });
}

/** In words, what one list of numbers lacks of another or has too many of. */
export function difference(here: readonly string[], there: readonly string[]): string {
  const lacking = there.filter((each) => !here.includes(each));
  const extra = here.filter((each) => !there.includes(each));
  const says = [
    ...(lacking.length > 0 ? [`${lacking.join(', ')}, which is missing`] : []),
    ...(extra.length > 0 ? [`no ${extra.join(', ')}`] : []),
  ];
  return says.join(' and ') || `${there.join(', ')} in that order and number`;
}
