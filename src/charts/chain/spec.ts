import type { SpecBase, StateBase } from '../../model/charts/base.ts';

/** Stages of making a thing, always all drawn, with what was said at which. A state shows voices. Drawn as SVG. */
export type ChainState = StateBase;
export interface ChainLink {
  readonly id: string;
  readonly label: string;
}
export interface ChainVoice {
  readonly id: string;
  /** Id of the link it speaks about. */
  readonly at: string;
  readonly who: string;
  /** What they say, in our words; of a silent voice, that it is not heard. */
  readonly words: string;
  /** Somebody whom nobody quotes: an empty, dashed mark. */
  readonly silent: boolean;
}
export interface ChainSpec extends SpecBase<ChainState> {
  readonly kind: 'chain';
  readonly links: readonly ChainLink[];
  readonly voices: readonly ChainVoice[];
}

declare module '../../model/charts/base.ts' {
  interface ChartSpecs {
    readonly chain: ChainSpec;
  }
}
