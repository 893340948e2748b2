import { describe, expect, it } from 'vitest';
import { SizeGate } from '../../src/embed/frame/size-gate.ts';

describe('sizes a host is told', () => {
  it('are whole pixels, each told once', () => {
    const gate = new SizeGate();
    expect(gate.next(360, 811.2)).toEqual({ width: 360, height: 812 });
    expect(gate.next(360, 811.2)).toBeNull();
    expect(gate.next(360, 812.04)).toBeNull();
  });
  it('leave out a pixel less, which is mostly rounding', () => {
    const gate = new SizeGate();
    gate.next(360, 812);
    expect(gate.next(360, 811)).toBeNull();
    expect(gate.next(360, 810)).toEqual({ width: 360, height: 810 });
  });
  it('are none while the frame is hidden', () => {
    const gate = new SizeGate();
    expect(gate.next(0, 0)).toBeNull();
    expect(gate.next(0, 400)).toBeNull();
    expect(gate.next(Number.NaN, 400)).toBeNull();
  });
  it('come to rest at the larger where a host undoes each of them', () => {
    const gate = new SizeGate();
    const told = Array.from({ length: 100 }, (_, turn) => gate.next(360, turn % 2 ? 800 : 820));
    expect(told.filter(Boolean).length).toBeLessThan(10);
    expect(told.findLast(Boolean)).toEqual({ width: 360, height: 820 });
  });
  it("follow a reader's hand for ever", () => {
    const gate = new SizeGate();
    const told = Array.from({ length: 40 }, (_, turn) => {
      gate.touched();
      return gate.next(360, turn % 2 ? 800 : 820);
    });
    expect(told.every(Boolean)).toBe(true);
  });
  it('begin anew at another width', () => {
    const gate = new SizeGate();
    for (let turn = 0; turn < 50; turn += 1) gate.next(360, turn % 2 ? 800 : 820);
    expect(gate.next(640, 500)).toEqual({ width: 640, height: 500 });
    expect(gate.next(640, 450)).toEqual({ width: 640, height: 450 });
  });
});
