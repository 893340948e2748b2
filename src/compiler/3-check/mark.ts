import type { FactKind, FactStatus, Mark } from '../../model/index.ts';

/** What a mark's outline says of a fact: what is not achieved is an outline, whoever said it. */
export function markOf(fact: { readonly kind: FactKind; readonly status: FactStatus }): Mark {
  if (fact.status !== 'achieved') return 'planned';
  return fact.kind === 'disputed' ? 'reported' : fact.kind;
}
