import type { ScorecardRow, ScorecardSpec, ScorecardState } from './spec.ts';
import { numberText, paragraph } from '../scene/text.ts';
import type { DataMark, StaticShape, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

const SIZES = {
  wide: { width: 640, size: 14.5, pitch: 92, start: 236, target: 372 },
  narrow: { width: 360, size: 12, pitch: 104, start: 140, target: 212 },
  stage: { width: 740, size: 16.4, pitch: 97, start: 300, target: 396 },
} as const;
type Layout = LayoutName | 'stage';

interface Place {
  readonly y: number;
  readonly size: number;
  readonly width: number;
  /** Where the thread comes in, and where its empty place begins. */
  readonly start: number;
  readonly target: number;
}

/** The thread's name, and below it the number it starts from, or the words that none is printed. */
function nameOf(
  row: ScorecardRow,
  spec: ScorecardSpec,
  { y, size, start }: Place,
  faded: boolean,
): StaticShape[] {
  const room = start - size * 1.5;
  const name = paragraph(row.label, room, { x: 0, y: y + size * 0.36, size: size * 1.04, bold: true, faded });
  const below = (name.at(-1)?.y ?? y) + size * 1.4;
  const quiet = { x: 0, size: size * 0.92, tone: 'quiet', faded } as const;
  if (!row.start) return [...name, ...paragraph(spec.missingLabel, room, { ...quiet, y: below })];
  const number = numberText(row.start.datum, {
    x: 0,
    y: below,
    size,
    bold: true,
    tone: row.start.datum.provenance === 'context' ? 'context' : 'ink',
    faded,
  });
  return [...name, number, ...paragraph(row.start.label, room, { ...quiet, y: below + size * 1.22 })];
}

function knot(row: ScorecardRow, { y, size, start }: Place, faded: boolean): DataMark[] {
  if (!row.start) return [];
  const { provenance } = row.start.datum;
  return [
    {
      kind: 'points',
      key: `${row.id}-start`,
      shape: 'circle',
      radius: size * 0.42,
      rows: [[[start, y]]],
      tone: provenance === 'context' ? 'context' : 'thread',
      provenance,
      faded,
    },
  ];
}

/** The target: an empty frame, for whoever sets it. */
function frame({ y, size, target, width }: Place): StaticShape {
  const [wide, half] = [width - target - 1, size * 0.95];
  return {
    kind: 'path',
    d: `M${target} ${y - half}h${wide}v${2 * half}h${-wide}z`,
    tone: 'quiet',
    width: 1.25,
    dashed: true,
  };
}

/** The potential: an outline below the frame, since it is no target. */
function potentialOf(
  row: ScorecardRow,
  { y, size, target, width }: Place,
  faded: boolean,
): { marks: DataMark[]; shapes: StaticShape[] } {
  if (!row.potential) return { marks: [], shapes: [] };
  const radius = size * 0.36;
  const x = target + 2 * radius + size * 0.4;
  const top = y + size * 2.3;
  const number = numberText(row.potential.datum, { x, y: top, size, bold: true, tone: 'quiet', faded });
  return {
    marks: [
      {
        kind: 'points',
        key: `${row.id}-potential`,
        shape: 'circle',
        radius,
        rows: [[[target + radius + 1, top - radius]]],
        tone: 'quiet',
        provenance: row.potential.datum.provenance,
        faded,
      },
    ],
    shapes: [
      number,
      ...paragraph(row.potential.label, width - x, {
        x,
        y: top + size * 1.2,
        size: size * 0.92,
        tone: 'quiet',
        faded,
      }),
    ],
  };
}

function rowOf(
  row: ScorecardRow,
  spec: ScorecardSpec,
  state: ScorecardState,
  place: Place,
): { marks: DataMark[]; shapes: StaticShape[] } {
  const { y, size, start, target } = place;
  const faded = !state.highlight.includes(row.id);
  const from = start + size * 0.42;
  const potential = potentialOf(row, place, faded);
  return {
    marks: [...knot(row, place, faded), ...potential.marks],
    shapes: [
      ...nameOf(row, spec, place, faded),
      ...(row.start
        ? []
        : [{ kind: 'ring', x: start, y, radius: size * 0.42, tone: 'thread', dashed: true } as const]),
      { kind: 'path', d: `M${from} ${y}H${target}`, tone: 'thread', width: 3 },
      frame(place),
      ...potential.shapes,
    ],
  };
}

/** The threads of the first chapter, each from a start that is printed or missing to a target that is still empty. */
function scorecardScene(spec: ScorecardSpec, state: ScorecardState, layout: Layout): Scene {
  const { width, size, pitch, start, target } = SIZES[layout];
  const shown = spec.rows.filter((row) => state.show.includes(row.id));
  const head = size * 3.4;
  const drawn = shown.map((row, index) =>
    rowOf(row, spec, state, { y: head + index * pitch, size, width, start, target }),
  );
  const headings: StaticShape[] = [
    ...paragraph(spec.startLabel, start, { x: 0, y: size * 1.1, size: size * 0.92, tone: 'quiet' }),
    ...paragraph(spec.targetLabel, width - target, {
      x: target,
      y: size * 1.1,
      size: size * 0.92,
      tone: 'quiet',
    }),
  ];
  return {
    width,
    height: head + pitch * shown.length - size * 1.2,
    marks: drawn.flatMap(({ marks }) => marks),
    shapes: [...headings, ...drawn.flatMap(({ shapes }) => shapes)],
  };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<ScorecardSpec> = {
  live: false,
  tall: true,
  scene: ofState(scorecardScene),
  stage: (spec, state) =>
    ofState((own: ScorecardSpec, shown: ScorecardState) => scorecardScene(own, shown, 'stage'))(
      spec,
      state,
      'wide',
    ),
  form: (spec) =>
    spec.rows.map(({ id, label, start }) => ({
      id,
      label,
      start: start && `${start.datum.text} ${start.label}`,
    })),
};
