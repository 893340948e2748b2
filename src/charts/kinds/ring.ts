import type { RingMember, RingSpec, RingState } from '../../model/charts/ring.ts';
import { paragraph, wrap } from '../scene/text.ts';
import type { Label, LayoutName, Scene } from '../scene/types.ts';
import { ofState, type ChartDrawing } from './kind.ts';

const WIDE = { width: 640, height: 470, size: 15.5, radius: 150 } as const;
const NARROW = { width: 360, size: 14, loop: 26, gap: 12 } as const;

const LINE = 1.28;
const DETAIL = 0.86;

/** Name and detail, the block centred on `y`. */
function words({ label, detail }: RingMember, at: { x: number; y: number; size: number; room: number; anchor: 'start' | 'end' | 'middle'; faded: boolean }): Label[] {
  const { x, y, size, room, anchor, faded } = at;
  const lines = wrap(label, size, room, true).length;
  const small = wrap(detail, size * DETAIL, room).length;
  const height = (lines + small * DETAIL) * size * LINE;
  const top = y - height / 2 + size;
  return [
    ...paragraph(label, room, { x, y: top, size, bold: true, anchor, faded }),
    ...paragraph(detail, room, { x, y: top + (lines * LINE - (1 - DETAIL)) * size, size: size * DETAIL, tone: 'quiet', anchor, faded }),
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
    const side = Math.cos(angle) >= 0 ? 1 : -1;
    return { member, side, x: cx + radius * Math.cos(angle), y: cy + radius * Math.sin(angle) };
  });
  const spokes = placed.map(({ x, y }): Label => ({ kind: 'path', d: `M${cx} ${cy}Q${(cx + x) / 2 + (y - cy) * 0.12} ${(cy + y) / 2 - (x - cx) * 0.12} ${x} ${y}`, tone: 'thread', width: 1.5 }));
  const nodes = placed.flatMap(({ member, side, x, y }): Label[] => {
    const faded = !state.highlight.includes(member.id);
    const start = x + side * size;
    const room = side > 0 ? width - start - 2 : start - 2;
    return [
      { kind: 'ring', x, y, radius: size * 0.46, tone: 'thread', filled: true },
      ...words(member, { x: start, y, size, room: Math.min(room, 190), anchor: side > 0 ? 'start' : 'end', faded }),
    ];
  });
  const hub = size * 4.3;
  return {
    width,
    height,
    marks: [],
    labels: [
      { kind: 'ring', x: cx, y: cy, radius, tone: 'thread' },
      ...spokes,
      { kind: 'ring', x: cx, y: cy, radius: hub, tone: 'thread' },
      ...words(spec.host, { x: cx, y: cy, size, room: hub * 1.7, anchor: 'middle', faded: !state.highlight.includes(spec.host.id) }),
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
    const height = (wrap(member.label, size, room, true).length + wrap(member.detail, size * DETAIL, room).length * DETAIL) * size * LINE;
    const row = { member, y: y + height / 2 };
    y += height + gap;
    return row;
  });
  const [top, bottom] = [rows[0]?.y ?? 0, rows.at(-1)?.y ?? 0];
  const bend = loop / 2 - 4;
  const ring: Label = { kind: 'path', d: `M${loop} ${top + bend}V${bottom - bend}a${bend} ${bend} 0 0 1 -${2 * bend} 0V${top + bend}a${bend} ${bend} 0 0 1 ${2 * bend} 0z`, tone: 'thread', width: 1.75 };
  const nodes = rows.flatMap((row, index): Label[] => {
    const host = index === 0;
    // The ends of the loop bend away from the names, so a node there sits on the bend.
    const nodeX = host || index === rows.length - 1 ? loop - bend * 0.3 : loop;
    return [
      { kind: 'ring', x: nodeX, y: row.y, radius: size * (host ? 0.62 : 0.42), tone: 'thread', filled: !host },
      ...words(row.member, { x, y: row.y, size, room, anchor: 'start', faded: !state.highlight.includes(row.member.id) }),
    ];
  });
  return { width, height: Math.ceil(y), marks: [], labels: [ring, ...nodes] };
}

export const ring: ChartDrawing<RingSpec> = {
  live: false,
  tall: true,
  scene: ofState((spec: RingSpec, state: RingState, layout: LayoutName) => (layout === 'wide' ? wideRing(spec, state) : narrowRing(spec, state))),
  rows: (spec) => [spec.host, ...spec.members].map(({ label, detail }) => ({ label: `${label}: ${detail}`, datum: null })),
};
