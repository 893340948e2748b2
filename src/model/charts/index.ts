import type { ChartSpecs } from './base.ts';

export * from './base.ts';

export type ChartKind = keyof ChartSpecs;
export type ChartSpec = ChartSpecs[ChartKind];
