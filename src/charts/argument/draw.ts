import { VERDICTS, type ArgumentCard, type ArgumentSpec, type ArgumentState, type Verdict } from './spec.ts';
import { verdictSign, VERDICT_TONES } from './verdict.ts';
import { numberText, paragraph, widthOf, wrap } from '../scene/text.ts';
import type { StaticShape, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

const SIZES = {
  wide: { width: 640, size: 15, radius: 10, card: 284, pad: 12, gap: 10, least: 58 },
  narrow: { width: 360, size: 16, radius: 9, card: 320, pad: 11, gap: 9, least: 44 },
  stage: { width: 740, size: 17.2, radius: 10, card: 296, pad: 8, gap: 6, least: 46 },
} as const;
type Layout = LayoutName | 'stage';
type Size = (typeof SIZES)[Layout];

const LINE = 1.28;
const FIGURE = 1.12;
const SMALL = 0.88;

interface Block {
  readonly shapes: readonly StaticShape[];
  readonly height: number;
}

/** A figure and what it is of, set from `y` down; a card not tested yet has none. */
function evidence(
  card: ArgumentCard,
  tested: boolean,
  at: { x: number; y: number; room: number; size: number; faded: boolean },
): Block {
  if (!tested) return { shapes: [], height: 0 };
  const { x, y, room, size, faded } = at;
  const { datum, text } = card.evidence;
  const figure = size * FIGURE;
  const own = datum
    ? [
        numberText(datum, {
          x,
          y: y + figure,
          size: figure,
          bold: true,
          tone: datum.provenance === 'context' ? 'context' : 'thread',
          faded,
        }),
      ]
    : [];
  const below = datum ? figure * LINE : 0;
  const lines = wrap(text, size * SMALL, room).length;
  const words = paragraph(text, room, {
    x,
    y: y + below + size * SMALL,
    size: size * SMALL,
    tone: 'quiet',
    faded,
  });
  return { shapes: [...own, ...words], height: below + lines * size * SMALL * LINE };
}

/** A card's claim, centred on `y`, with its lamp before it. */
function claim(
  card: ArgumentCard,
  verdict: Verdict,
  at: { y: number; size: Size; left: number; room: number; faded: boolean },
): StaticShape[] {
  const { y, size, left, room, faded } = at;
  const lines = wrap(card.label, size.size, room, true).length;
  const top = y - (lines * size.size * LINE) / 2 + size.size * 0.98;
  return [
    ...verdictSign(verdict, size.radius * 1.8, y - size.radius * 0.2, size.radius),
    ...paragraph(card.label, room, { x: left + size.pad, y: top, size: size.size, bold: true, faded }),
  ];
}

/** Wide: claims on the left, figures on the right, a thread between them where there is one. */
function wideRow(
  card: ArgumentCard,
  verdict: Verdict,
  tested: boolean,
  faded: boolean,
  top: number,
  size: Size = SIZES.wide,
): Block {
  const left = size.radius * 4;
  const side = left + size.card + 44;
  const room = size.width - side - size.pad;
  const words = wrap(card.label, size.size, size.card - 2 * size.pad, true).length * size.size * LINE;
  const measured = evidence(card, tested, { x: side, y: 0, room, size: size.size, faded });
  const height = Math.max(size.least, words + size.pad * 1.4, measured.height + size.pad);
  const y = top + height / 2;
  const found = tested && card.evidence.datum !== null;
  const shown = evidence(card, tested, {
    x: side + 2,
    y: y - measured.height / 2 - 1,
    room,
    size: size.size,
    faded,
  });
  return {
    height: height + size.gap,
    shapes: [
      {
        kind: 'card',
        x: left,
        y: top,
        width: size.card,
        height,
        radius: 6,
        tone: tested ? VERDICT_TONES[verdict] : 'quiet',
        faded,
      },
      ...claim(card, verdict, { y, size, left, room: size.card - 2 * size.pad, faded }),
      {
        kind: 'rule',
        from: [left + size.card, y],
        to: [side - 12, y],
        tone: found ? VERDICT_TONES[verdict] : 'quiet',
        dashed: !found,
      },
      // An empty frame where a figure would stand.
      ...(found
        ? []
        : [
            {
              kind: 'card',
              x: side - 12,
              y: top + 5,
              width: size.width - side + 11,
              height: height - 10,
              radius: 5,
              tone: 'quiet',
              dashed: true,
              faded: !tested,
            } as const,
          ]),
      ...shown.shapes,
    ],
  };
}

/** Narrow: the figure stands in the card, below its claim. */
function narrowRow(
  card: ArgumentCard,
  verdict: Verdict,
  tested: boolean,
  faded: boolean,
  top: number,
): Block {
  const size = SIZES.narrow;
  const left = size.width - size.card;
  const room = size.card - 2 * size.pad;
  const words = wrap(card.label, size.size, room, true).length * size.size * LINE;
  const measured = evidence(card, tested, { x: 0, y: 0, room, size: size.size, faded });
  const height = Math.max(size.least, words + measured.height + size.pad * (tested ? 1.7 : 1.2));
  const head = tested ? top + size.pad * 0.6 + words / 2 : top + height / 2;
  return {
    height: height + size.gap,
    shapes: [
      {
        kind: 'card',
        x: left,
        y: top,
        width: size.card,
        height,
        radius: 5,
        tone: tested ? VERDICT_TONES[verdict] : 'quiet',
        dashed: tested && verdict === 'unlit',
        faded,
      },
      ...claim(card, verdict, { y: head, size, left, room, faded }),
      ...evidence(card, tested, {
        x: left + size.pad,
        y: top + size.pad * 0.7 + words,
        room,
        size: size.size,
        faded,
      }).shapes,
    ],
  };
}

/** What the lamps say: beside one another where there is room, else one below another. */
function keyOf(spec: ArgumentSpec, size: Size, top: number, across: boolean): Block {
  const small = size.size * SMALL;
  const [lead, step] = [size.radius * 2.2, small * 2];
  let x = size.radius * 1.8;
  let y = top + size.radius * 1.5;
  const shapes = VERDICTS.flatMap((verdict): StaticShape[] => {
    const word = spec.verdicts[verdict];
    const set: StaticShape[] = [
      ...verdictSign(verdict, x, y, size.radius * 0.72),
      { kind: 'text', x: x + lead, y: y + small * 0.4, text: word, size: small, tone: 'quiet' },
    ];
    if (across) x += lead + widthOf(word, small) + size.radius * 3.4;
    else y += step;
    return set;
  });
  return { shapes, height: across ? size.radius * 3.4 : step * VERDICTS.length + size.radius };
}

/** Claims as cards, each with its lamp. A card that is not tested yet is dark; numbers stand beside claims and never on them. */
function argumentScene(spec: ArgumentSpec, state: ArgumentState, layout: Layout): Scene {
  const size = SIZES[layout];
  const wide = layout !== 'narrow';
  const shapes: StaticShape[] = [];
  let y = 2;
  if (wide) {
    const heading = { size: size.size * SMALL, tone: 'quiet', bold: true } as const;
    const left = size.radius * 4;
    shapes.push({ kind: 'text', x: left, y: y + size.size, text: spec.sides.claims, ...heading });
    shapes.push({
      kind: 'text',
      x: left + size.card + 46,
      y: y + size.size,
      text: spec.sides.figures,
      ...heading,
    });
    y += size.size * 1.9;
  }
  for (const card of spec.cards) {
    const tested = state.show.includes(card.id);
    const faded = state.highlight.length > 0 && !state.highlight.includes(card.id);
    const verdict = tested ? card.verdict : 'unlit';
    const row = wide
      ? wideRow(card, verdict, tested, faded, y, size)
      : narrowRow(card, verdict, tested, faded, y);
    shapes.push(...row.shapes);
    y += row.height;
  }
  const key = keyOf(spec, size, y + size.gap, wide);
  return {
    width: size.width,
    height: Math.ceil(y + size.gap + key.height),
    marks: [],
    shapes: [...shapes, ...key.shapes],
  };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<ArgumentSpec> = {
  live: false,
  tall: true,
  scene: ofState(argumentScene),
  stage: (spec, state) =>
    ofState((own: ArgumentSpec, shown: ArgumentState) => argumentScene(own, shown, 'stage'))(
      spec,
      state,
      'wide',
    ),
};
