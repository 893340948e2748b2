import type { ChangedFigure } from '../../model/index.ts';

/** What the notice of a new edition shows: a later edition changes it while the notice stands. */
export class NewEditionState {
  /** Figures that the new edition shows differently. */
  changes: readonly ChangedFigure[] = $state.raw([]);

  constructor(changes: readonly ChangedFigure[]) {
    this.changes = changes;
  }
}
