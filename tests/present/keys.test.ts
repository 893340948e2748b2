import { describe, expect, test } from 'vitest';
import { commandOf, LETTERS, type Press } from '../../src/present/keys.ts';

const press = (key: string, code = '', shiftKey = false): Press => ({ key, code, shiftKey });

describe('keys of the presentation', () => {
  test.each([
    ['next', ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n', 'N', 'l', 'j']],
    ['previous', ['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'h', 'k']],
    ['first', ['Home']],
    ['last', ['End']],
    ['black', ['b', '.']],
    ['white', ['w']],
    ['fullscreen', ['f']],
    ['overview', ['o', 'Escape']],
    ['jump', ['g']],
    ['speaker', ['s']],
    ['timer', ['t']],
    ['evidence', ['e']],
    ['help', ['?']],
  ] as const)('%s', (command, keys) => {
    for (const key of keys) expect(commandOf(press(key), LETTERS), key).toBe(command);
  });

  test('Shift turns Space about, and takes no other key but the question mark', () => {
    expect(commandOf(press(' ', 'Space', true), LETTERS)).toBe('previous');
    expect(commandOf(press('ArrowRight', 'ArrowRight', true), LETTERS)).toBeNull();
    expect(commandOf(press('N', 'KeyN', true), LETTERS)).toBeNull();
    expect(commandOf(press('?', 'Slash', true), LETTERS)).toBe('help');
  });

  test('on Cyrillic layouts letters are found by their place', () => {
    const typed = {
      KeyN: 'т',
      KeyP: 'з',
      KeyB: 'и',
      KeyW: 'ц',
      KeyF: 'а',
      KeyO: 'щ',
      KeyG: 'п',
      KeyS: 'ы',
      KeyT: 'е',
      KeyE: 'у',
      KeyL: 'д',
      KeyJ: 'о',
      KeyH: 'р',
      KeyK: 'л',
    };
    const wanted = {
      KeyN: 'next',
      KeyP: 'previous',
      KeyB: 'black',
      KeyW: 'white',
      KeyF: 'fullscreen',
      KeyO: 'overview',
      KeyG: 'jump',
      KeyS: 'speaker',
      KeyT: 'timer',
      KeyE: 'evidence',
      KeyL: 'next',
      KeyJ: 'next',
      KeyH: 'previous',
      KeyK: 'previous',
    } as const;
    for (const [code, command] of Object.entries(wanted))
      expect(commandOf(press(typed[code as keyof typeof typed], code), LETTERS), code).toBe(command);
    expect(commandOf(press('ю', 'Period'), LETTERS)).toBe('black');
    expect(commandOf(press(',', 'Slash', true), LETTERS)).toBe('help');
    // Kazakh letters of the upper row stand on digits: they mean nothing here.
    expect(commandOf(press('ә', 'Digit2'), LETTERS)).toBeNull();
  });

  test('a Latin layout is taken at its word: Dvorak N is N wherever it lies', () => {
    expect(commandOf(press('n', 'KeyL'), LETTERS)).toBe('next');
    expect(commandOf(press('b', 'KeyN'), LETTERS)).toBe('black');
  });

  test('letters switched off leave arrows, Space and clickers', () => {
    for (const key of ['n', 'b', '.', '?', 'е']) expect(commandOf(press(key, 'KeyN'), null), key).toBeNull();
    expect(commandOf(press('PageDown'), null)).toBe('next');
    expect(commandOf(press(' '), null)).toBe('next');
  });
});
