import type { Datum } from '../../model/index.ts';
import type { Part, ProportionBar, ProportionState } from './spec.ts';
import type { BarMark, StaticShape, LayoutName } from '../scene/types.ts';

/** Thickness by how many bars there are, one, two or more; of rows at most `row`, in the height there is. */
export const SIZES = {
  wide: { width: 640, size: 15, pad: 6, thick: [124, 72, 38], row: 52, height: 380, rooms: [150, 120, 92] },
  narrow: { width: 360, size: 12, pad: 4, thick: [84, 44, 24], row: 38, height: 230, rooms: [110, 88, 70] },
} as const;
export type Sizes = (typeof SIZES)[LayoutName];

/** A stretch of a bar: a part, what is left, or the open frame of what is not counted. */
export interface Stretch {
  readonly id: string;
  readonly kind: 'part' | 'known' | 'unknown' | 'missing';
  readonly part: Part | null;
  readonly datum: Datum | null;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Where a bar stands: edges of the whole, and its upper edge. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly thick: number;
}

/** A bar cut into its stretches between two edges, with a stub for what is not counted. */
export function stretchesOf(bar: ProportionBar, left: number, right: number, stub: number): Stretch[] {
  const sum = bar.parts.reduce((total, { datum }) => total + datum.value, 0);
  // Parts that were rounded up may exceed their whole by a hair: they still fit the bar.
  const unit = (right - left) / Math.max(bar.whole, sum);
  let at = left;
  const next = (length: number) => ({ from: at, to: (at += length) });
  const { rest } = bar;
  const open = Math.max(0, bar.whole - sum);
  const remainder = (): Stretch[] =>
    rest && open > 0
      ? [
          {
            id: 'rest',
            kind: rest.known ? 'known' : 'unknown',
            part: null,
            datum: rest.datum,
            label: rest.label,
            ...next(open * unit),
          },
        ]
      : [];
  const parts = bar.parts.flatMap((part): Stretch[] => [
    {
      id: part.id,
      kind: 'part',
      part,
      datum: part.datum,
      label: part.label,
      ...next(part.datum.value * unit),
    },
    ...(rest?.after === part.id ? remainder() : []),
  ]);
  const end = rest?.after === undefined ? remainder() : [];
  const missing: Stretch[] =
    bar.missing === null
      ? []
      : [
          {
            id: 'missing',
            kind: 'missing',
            part: null,
            datum: null,
            label: bar.missing,
            from: right + 4,
            to: right + 4 + stub,
          },
        ];
  return [...parts, ...end, ...missing];
}

/** The solid or hatched mark of a stretch, if it has one. */
export function markOf(bar: ProportionBar, stretch: Stretch, frame: Frame, lit: boolean): BarMark[] {
  const box = { x: stretch.from, y: frame.top, width: stretch.to - stretch.from, height: frame.thick };
  const shared = { kind: 'bar' as const, key: `${bar.id}/${stretch.id}`, lying: true, faded: !lit, ...box };
  if (stretch.part)
    return [
      {
        ...shared,
        tone: stretch.part.tone,
        texture: stretch.part.texture,
        provenance: stretch.part.datum.provenance,
      },
    ];
  // What nobody has told is hatched; it is no finding, so nothing lights it.
  return stretch.kind === 'unknown'
    ? [{ ...shared, tone: 'quiet', texture: 'hatch', provenance: 'reported', faded: false }]
    : [];
}

/** The known rest is a pale ground; what is not counted is a frame without an end. */
export function groundOf({ kind, from, to }: Stretch, { top, thick }: Frame): StaticShape[] {
  if (kind === 'known')
    return [
      { kind: 'area', d: `M${from} ${top}H${to}V${top + thick}H${from}z`, tone: 'quiet', opacity: 0.16 },
    ];
  return kind === 'missing'
    ? [
        {
          kind: 'path',
          d: `M${to} ${top + 1}H${from}V${top + thick - 1}H${to}`,
          tone: 'quiet',
          width: 1.5,
          dashed: true,
        },
      ]
    : [];
}

/** What a bar or row is drawn with. */
export interface Context {
  readonly state: ProportionState;
  readonly sizes: Sizes;
  readonly thick: number;
  /** Several bars have their names over them. */
  readonly several: boolean;
  /** Width of the names of bars that stand in rows. */
  readonly column: number;
}
/** A bar or row as drawn, and how high. */
export interface Drawn {
  readonly marks: BarMark[];
  readonly shapes: StaticShape[];
  readonly height: number;
}

/** Whether a part is lit: all are where none is. */
export function isLit(state: ProportionState, bar: ProportionBar, id: string): boolean {
  return state.highlight.length === 0 || state.highlight.includes(bar.id) || state.highlight.includes(id);
}
