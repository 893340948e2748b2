import type { FactKind, FactStatus, Provenance } from '../../model/index.ts';

/** What a mark's outline says of a fact: what is not achieved is an outline, whoever said it. */
export function provenanceOf(fact: { readonly kind: FactKind; readonly status: FactStatus }): Provenance {
  if (fact.status !== 'achieved') return 'planned';
  return fact.kind === 'disputed' ? 'reported' : fact.kind;
}
