import type { RingMember, RingSpec, RingState } from './spec.ts';
import { paragraph, wrap } from '../scene/text.ts';
import type { StaticShape, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from '../scene/drawing.ts';

const WIDE = { width: 640, height: 500, size: 15.5, radius: 158 } as const;
const NARROW = { width: 360, size: 16, loop: 26, gap: 13 } as const;

const LINE = 1.28;
const DETAIL = 0.86;

/** Height of a name and its detail. */
function heightOf({ label, detail }: RingMember, size: number, room: number): number {
  return (
    (wrap(label, size, room, true).length + wrap(detail, size * DETAIL, room).length * DETAIL) * size * LINE
  );
}

/** Name and detail. The block is centred on `y`, or shifted by a share of its height. */
function words(
  member: RingMember,
  at: {
    x: number;
    y: number;
    size: number;
    room: number;
    anchor: 'start' | 'end' | 'middle';
    faded: boolean;
    shift?: number;
  },
): StaticShape[] {
  const { x, y, size, room, anchor, faded, shift = 0 } = at;
  const { label, detail } = member;
  const lines = wrap(label, size, room, true).length;
  const top = y + (shift - 0.5) * heightOf(member, size, room) + size;
  return [
    ...paragraph(label, room, { x, y: top, size, bold: true, anchor, faded }),
    ...paragraph(detail, room, {
      x,
      y: top + (lines * LINE - (1 - DETAIL)) * size,
      size: size * DETAIL,
      tone: 'quiet',
      anchor,
      faded,
    }),
  ];
}

/** Participants on a ring, each on a thread to the host in the middle. They stand in the order given, clockwise from the top. */
function wideRing(spec: RingSpec, state: RingState): Scene {
  const { width, height, size, radius } = WIDE;
  const [cx, cy] = [width / 2, height / 2];
  const members = spec.members.filter(({ id }) => state.show.includes(id));
  // Half a turn's offset keeps names off the vertical, where they would have no side to stand on.
  const placed = members.map((member, index) => {
    const angle = ((index + 0.5) / members.length) * 2 * Math.PI - Math.PI / 2;
    return {
      member,
      cos: Math.cos(angle),
      sin: Math.sin(angle),
      x: cx + radius * Math.cos(angle),
      y: cy + radius * Math.sin(angle),
    };
  });
  const spokes = placed.map(({ x, y }): StaticShape => ({
    kind: 'path',
    d: `M${cx} ${cy}Q${(cx + x) / 2 + (y - cy) * 0.12} ${(cy + y) / 2 - (x - cx) * 0.12} ${x} ${y}`,
    tone: 'thread',
    width: 1.5,
  }));
  const nodes = placed.flatMap(({ member, cos, sin, x, y }): StaticShape[] => {
    const faded = !state.highlight.includes(member.id);
    const node: StaticShape = { kind: 'ring', x, y, radius: size * 0.46, tone: 'thread', filled: true };
    // A name keeps off the ring: above it at the top, below it at the foot, else beside it.
    const shift = sin < -0.6 ? -0.4 : sin > 0.6 ? 0.4 : 0;
    if (Math.abs(cos) < 0.2)
      return [
        node,
        ...words(member, {
          x,
          y: y + Math.sign(sin) * size * 0.7,
          size,
          room: 300,
          anchor: 'middle',
          faded,
          shift: Math.sign(sin) * 0.5,
        }),
      ];
    const start = x + Math.sign(cos) * size;
    const room = cos > 0 ? width - start - 2 : start - 2;
    return [
      node,
      ...words(member, {
        x: start,
        y,
        size,
        room: Math.min(room, 210),
        anchor: cos > 0 ? 'start' : 'end',
        faded,
        shift,
      }),
    ];
  });
  const hub = size * 4.3;
  return {
    width,
    height,
    marks: [],
    shapes: [
      { kind: 'ring', x: cx, y: cy, radius, tone: 'thread' },
      ...spokes,
      { kind: 'ring', x: cx, y: cy, radius: hub, tone: 'thread' },
      ...words(spec.host, {
        x: cx,
        y: cy,
        size,
        room: hub * 1.7,
        anchor: 'middle',
        faded: !state.highlight.includes(spec.host.id),
      }),
      ...nodes,
    ],
  };
}

/** The same ring pressed into a loop: its nodes one below another, so that every name has a line. */
function narrowRing(spec: RingSpec, state: RingState): Scene {
  const { width, size, loop, gap } = NARROW;
  const x = loop + size * 1.3;
  const room = width - x - 2;
  const members = [spec.host, ...spec.members.filter(({ id }) => state.show.includes(id))];
  let y = gap / 2;
  const rows = members.map((member) => {
    const height = heightOf(member, size, room);
    const row = { member, y: y + height / 2 };
    y += height + gap;
    return row;
  });
  const [top, bottom] = [rows[0]?.y ?? 0, rows.at(-1)?.y ?? 0];
  const bend = loop / 2 - 4;
  const ring: StaticShape = {
    kind: 'path',
    d: `M${loop} ${top + bend}V${bottom - bend}a${bend} ${bend} 0 0 1 -${2 * bend} 0V${top + bend}a${bend} ${bend} 0 0 1 ${2 * bend} 0z`,
    tone: 'thread',
    width: 1.75,
  };
  const nodes = rows.flatMap((row, index): StaticShape[] => {
    const host = index === 0;
    // The ends of the loop bend away from the names, so a node there sits on the bend.
    const nodeX = host || index === rows.length - 1 ? loop - bend * 0.3 : loop;
    return [
      {
        kind: 'ring',
        x: nodeX,
        y: row.y,
        radius: size * (host ? 0.62 : 0.42),
        tone: 'thread',
        filled: !host,
      },
      ...words(row.member, {
        x,
        y: row.y,
        size,
        room,
        anchor: 'start',
        faded: !state.highlight.includes(row.member.id),
      }),
    ];
  });
  return { width, height: Math.ceil(y), marks: [], shapes: [ring, ...nodes] };
}

/** How the kind is drawn. */
export const draw: ChartDrawing<RingSpec> = {
  live: false,
  tall: true,
  scene: ofState((spec: RingSpec, state: RingState, layout: LayoutName) =>
    layout === 'wide' ? wideRing(spec, state) : narrowRing(spec, state),
  ),
};
