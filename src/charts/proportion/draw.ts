import type { ProportionBar, ProportionSpec, ProportionState } from './spec.ts';
import { paragraph, widthOf } from '../scene/text.ts';
import type { BarMark, StaticShape, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';
import { barOf } from './bar.ts';
import { inRows, rowOf } from './rows.ts';
import { SIZES, type Context, type Sizes } from './stretches.ts';

function notes(
  state: ProportionState,
  bar: ProportionBar,
  y: number,
  { width, pad, size }: Sizes,
): { shapes: StaticShape[]; height: number } {
  const ids = [bar.id, ...bar.parts.map(({ id }) => id)];
  const texts = state.annotations.filter(({ at }) => ids.includes(at));
  const shapes = texts.flatMap(({ text }) =>
    paragraph(text, width - 2 * pad, { x: pad, y: y + size * 1.3, size: size * 0.94, tone: 'quiet' }),
  );
  return {
    shapes: shapes.map((label, index) => ({ ...label, y: y + size * (1.3 + 1.25 * index) })),
    height: shapes.length === 0 ? 0 : size * (0.6 + 1.25 * shapes.length),
  };
}

/** Wholes as lying bars of one length, each cut into its parts; what nobody told is hatched. */
function proportionScene(spec: ProportionSpec, state: ProportionState, layout: LayoutName): Scene {
  const sizes = SIZES[layout];
  const bars = spec.bars.filter(({ id }) => state.show.includes(id));
  const rows = inRows(bars);
  const row = Math.max(
    sizes.size * 1.5,
    Math.min(sizes.row, sizes.height / Math.max(1, bars.length) - sizes.size * 0.9),
  );
  const context: Context = {
    state,
    sizes,
    thick: rows ? row : (sizes.thick[Math.min(bars.length, 3) - 1] ?? sizes.thick[0]),
    several: bars.length > 1,
    column: Math.max(0, ...bars.map(({ label }) => widthOf(label, sizes.size))) + sizes.size * 0.8,
  };
  const marks: BarMark[] = [];
  const shapes: StaticShape[] = [];
  let y = sizes.size * 0.4;
  bars.forEach((bar, index) => {
    const drawn = rows ? rowOf(bar, context, y, index === 0) : barOf(bar, context, y);
    const own = notes(state, bar, y + drawn.height, sizes);
    marks.push(...drawn.marks);
    shapes.push(...drawn.shapes, ...own.shapes);
    y += drawn.height + own.height + sizes.size * (rows ? 0.9 : 1.6);
  });
  return { width: sizes.width, height: Math.round(y), marks, shapes };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<ProportionSpec> = {
  live: true,
  tall: false,
  scene: ofState(proportionScene),
  textured: (spec) =>
    spec.bars.flatMap(({ parts, rest }) => [
      ...parts,
      ...(rest && !rest.known ? [{ texture: 'hatch' as const, tone: 'quiet' as const }] : []),
    ]),
};
