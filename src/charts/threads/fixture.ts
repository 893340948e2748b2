import type { ThreadsSpec } from './spec.ts';
import { base, state, type Fixture } from '../fixtures/made-up.ts';

const spec: ThreadsSpec = {
  ...base('threads'),
  kind: 'threads',
  threads: ['Working together', 'From raw material to product', 'Quality', 'Local content', 'Exports'].map(
    (label, index) => ({
      id: `t${index}`,
      label,
      detail: 'What it is to bring about, in a sentence that takes its room',
    }),
  ),
  states: [state('open', ['t0', 't1', 't2', 't3', 't4'])],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<ThreadsSpec> = {
  spec,
  data: () => [],
};
