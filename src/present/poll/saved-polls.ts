import type { AnswerValue } from '../../model/index.ts';
import type { DeckState } from '../deck-state.svelte.ts';
import type { PollStore } from '../host.ts';
import { NO_POLL, type Poll } from '../session-state.ts';

/** A poll in the format of memory: a flat list of numbers for values, and of names with counts for hands. */
export function listOf({ values, hands }: Poll): readonly AnswerValue[] {
  return [...Object.entries(hands).flat(), ...values];
}

/** Reads a poll from stored data of any shape. */
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

/** Restores saved polls. One that already has answers in this session is kept. */
export async function recallPolls(deck: DeckState, store: PollStore): Promise<void> {
  const questions = deck.all.filter(({ kind }) => kind === 'guess');
  const kept = await Promise.all(
    questions.map(async ({ id }) => [id, pollOf(await store.load(id))] as const),
  );
  for (const [id, poll] of kept)
    if (!isEmpty(poll) && isEmpty(deck.polls[id] ?? NO_POLL)) deck.vote(id, poll);
}
