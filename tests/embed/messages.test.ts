import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHostMessage, sizeMessages } from '../../src/embed/messages.ts';

const nobody = { id: null, secret: null, pym: null };

describe('what an embed says of its size', () => {
  it('is said in the shapes every host may be told', () => {
    expect(sizeMessages({ ...nobody, id: 'u1' }, { width: 360, height: 812 })).toEqual([
      { type: 'unspun:size', id: 'u1', width: 360, height: 812 },
      { sentinel: 'amp', type: 'embed-size', height: 812 },
      { 'datawrapper-height': { u1: 812 } },
    ]);
  });
  it('names no id that nobody gave', () => {
    expect(sizeMessages(nobody, { width: 360, height: 812 })).toEqual([
      { type: 'unspun:size', id: null, width: 360, height: 812 },
      { sentinel: 'amp', type: 'embed-size', height: 812 },
      { 'datawrapper-height': { unspun: 812 } },
    ]);
  });
  it('answers Pym and WordPress where they made the frame, by the names they gave it', () => {
    const messages = sizeMessages({ id: null, secret: 'Ab12', pym: 'story-1' }, { width: 360, height: 812 });
    const heard = /^pymxPYMx(\S+)xPYMx(\S+)xPYMx(.*)$/.exec(String(messages[3]));
    expect(heard?.slice(1)).toEqual(['story-1', 'height', '812']);
    expect(messages[4]).toEqual({ message: 'height', value: 812, secret: 'Ab12' });
  });
});

describe('what a host may ask', () => {
  it('is a theme or a step', () => {
    expect(readHostMessage({ type: 'unspun:theme', theme: 'dark' })).toEqual({
      type: 'unspun:theme',
      theme: 'dark',
    });
    expect(readHostMessage({ type: 'unspun:go', step: 'yarn', more: 1 })).toEqual({
      type: 'unspun:go',
      step: 'yarn',
    });
  });
  it.each([
    { type: 'unspun:theme', theme: 'contrast' },
    { type: 'unspun:theme' },
    { type: 'unspun:go', step: 7 },
    { type: 'unspun:go', step: 'x'.repeat(101) },
    { type: 'unspun:size', height: 3 },
    Object.create({ type: 'unspun:go', step: 'yarn' }),
  ])('nothing else: %j', (data: unknown) => {
    expect(readHostMessage(data)).toBeNull();
  });
  it('and whatever is sent, nothing breaks', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (data) => {
        expect(readHostMessage(data)).toBeNull();
      }),
    );
  });
});
