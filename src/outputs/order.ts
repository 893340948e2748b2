import { OFFERS, OTHERS, type Output } from './output.ts';

type Ordered = Pick<Output, 'id' | 'after' | 'offers'>;

/** Ids of the outputs that must be written before `output`. */
function before(output: Ordered, all: readonly Ordered[]): readonly string[] {
  const others = all.filter((other) => other !== output);
  return (output.after ?? []).flatMap((id) => {
    if (id === OTHERS) return others.filter(({ after }) => !after?.includes(OTHERS)).map((other) => other.id);
    if (id === OFFERS) return others.filter(({ offers }) => offers !== undefined).map((other) => other.id);
    if (others.some((other) => other.id === id)) return [id];
    throw new Error(
      `The output "${output.id}" is written after "${id}", which is not in the list of outputs.`,
    );
  });
}

/** Outputs in an order that respects `after`; throws where there is none. */
export function ordered<O extends Ordered>(outputs: readonly O[]): readonly O[] {
  const done: O[] = [];
  const waiting = new Set(outputs);
  while (waiting.size > 0) {
    const next = [...waiting].find((output) =>
      before(output, outputs).every((id) => done.some((written) => written.id === id)),
    );
    if (!next) {
      const ids = [...waiting].map(({ id }) => id).join(', ');
      throw new Error(`These outputs wait for one another: ${ids}. Remove an "after" of one of them.`);
    }
    waiting.delete(next);
    done.push(next);
  }
  return done;
}

/** Runs `write` for every output as soon as those before it are written. */
export async function writeInOrder<O extends Ordered>(
  outputs: readonly O[],
  write: (output: O) => Promise<void>,
): Promise<void> {
  const writing = new Map<string, Promise<void>>();
  for (const output of ordered(outputs)) {
    const earlier = before(output, outputs).flatMap((id) => writing.get(id) ?? []);
    writing.set(
      output.id,
      Promise.all(earlier).then(() => write(output)),
    );
  }
  await Promise.all(writing.values());
}
