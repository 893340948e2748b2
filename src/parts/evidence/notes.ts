import type { ContextFact, Fact, Story } from '../../model/index.ts';

/** One care label: a fact, or a whole context series, whose members share publication and caveat. */
export interface NoteEntry {
  readonly id: string;
  readonly fact: Fact;
  /** Members of a series, oldest first; empty for a single fact. */
  readonly members: readonly ContextFact[];
}

/** The notes of a chapter in order of first use, a series counted once, and the inputs of its formulas after them. */
export function notesOf(story: Story, ids: readonly string[]): readonly NoteEntry[] {
  const notes = new Map<string, NoteEntry>();
  const queue = [...ids];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const fact = story.facts[id];
    const key = fact?.series ?? id;
    if (!fact || notes.has(key)) continue;
    const members = fact.series ? membersOf(story, fact.series) : [];
    notes.set(key, { id: key, fact, members });
    if (fact.kind === 'derived') queue.push(...fact.inputs);
    if (fact.kind === 'disputed') queue.push(fact.recomputed);
  }
  return [...notes.values()];
}

function membersOf(story: Story, series: string): readonly ContextFact[] {
  return Object.values(story.facts)
    .filter((fact): fact is ContextFact => fact.kind === 'context' && fact.series === series)
    .sort((a, b) => a.period.localeCompare(b.period));
}
