import type { AnswerValue } from '../../model/index.ts';
import type { DeckState } from '../deck-state.svelte.ts';
import type { PollStore } from '../host.ts';
import { NO_POLL, type Poll } from '../session-state.ts';

/** A room's guesses as memory keeps them: a flat list, numbers for values, a name and a count for hands. */
export function listOf({ values, hands }: Poll): readonly AnswerValue[] {
  return [...Object.entries(hands).flat(), ...values];
}

/** Takes anything that was kept and leaves a poll. */
export function pollOf(kept: unknown): Poll {
  const hands: Record<string, number> = {};
  const values: number[] = [];
  let name: string | null = null;
  for (const part of Array.isArray(kept) ? (kept as unknown[]) : []) {
    if (typeof part === 'string') name = part;
    else if (typeof part !== 'number') name = null;
    else if (name === null) values.push(part);
    else {
      hands[name] = part;
      name = null;
    }
  }
  return { values, hands };
}

const isEmpty = ({ values, hands }: Poll) => values.length === 0 && Object.keys(hands).length === 0;

/** Brings back what earlier rooms guessed; a room that has begun to guess is left its own. */
export async function recallPolls(deck: DeckState, store: PollStore): Promise<void> {
  const questions = deck.all.filter(({ kind }) => kind === 'guess');
  const kept = await Promise.all(
    questions.map(async ({ id }) => [id, pollOf(await store.load(id))] as const),
  );
  for (const [id, poll] of kept)
    if (!isEmpty(poll) && isEmpty(deck.polls[id] ?? NO_POLL)) deck.vote(id, poll);
}
