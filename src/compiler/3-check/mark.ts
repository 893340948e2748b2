import type { FactKind, FactStatus, Mark } from '../../model/index.ts';

/** Anchor of a fact's evidence note: members of a series share one. */
export function noteOf(fact: { readonly id: string; readonly series?: string }): string {
  return `note-${fact.series ?? fact.id}`;
}

/** What a mark's outline says of a fact: what is not achieved is an outline, whoever said it. */
export function markOf(fact: { readonly kind: FactKind; readonly status: FactStatus }): Mark {
  if (fact.status !== 'achieved') return 'planned';
  return fact.kind === 'disputed' ? 'reported' : fact.kind;
}
