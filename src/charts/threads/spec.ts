import type { SpecBase, StateBase } from '../../model/charts/base.ts';

/** Labelled threads with empty ends: promises that later chapters pick up. Drawn as SVG. */
export type ThreadsState = StateBase;
export interface Thread {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}
export interface ThreadsSpec extends SpecBase<ThreadsState> {
  readonly kind: 'threads';
  readonly threads: readonly Thread[];
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly threads: ThreadsSpec;
  }
}
