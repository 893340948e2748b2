import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../src/compiler/3-check/lexicon.ts';
import { KNOWN_LANGUAGES, localeOf, messageAreas, SPOKEN_LANGUAGES } from '../../src/i18n/languages.ts';
import { loadMessages, messagesOf, provideMessages } from '../../src/i18n/registry.ts';
import { fold } from '../../src/reader/find/fold.ts';

describe('languages', () => {
  it('are known by tag, and refused by name', () => {
    expect(KNOWN_LANGUAGES).toEqual(['en', 'kk', 'ru']);
    expect(SPOKEN_LANGUAGES).toEqual(['en', 'ru']);
    expect(() => localeOf('de')).toThrow('"de" is not known');
    expect(() => messageAreas('kk')).toThrow('"kk" has no messages');
  });

  it('have no fallback', () => {
    expect(() => messagesOf('core', 'kk')).toThrow('"core" of "kk" is not loaded');
  });

  it('are loaded by area, once', async () => {
    let loads = 0;
    provideMessages({ core: { xx: () => Promise.resolve(((loads += 1), messageAreas('ru').core)) } });
    await loadMessages('core', 'xx');
    expect((await loadMessages('core', 'xx')).close).toBe('Закрыть');
    expect(loads).toBe(1);
    await expect(loadMessages('embed', 'xx')).rejects.toThrow('No messages of the area "embed" in "xx"');
    provideMessages({});
  });
});

describe('Russian messages', () => {
  const { core, memory, offline, present, reference } = messageAreas('ru');

  it('take the form their number asks for', () => {
    expect([1, 2, 5, 11, 21, 104].map((n) => memory.panel.count(n).replace('\u00a0', ' '))).toEqual([
      '1 закладка',
      '2 закладки',
      '5 закладок',
      '11 закладок',
      '21 закладка',
      '104 закладки',
    ]);
    expect(present.poll.votes(22).replace('\u00a0', ' ')).toBe('22 руки');
    expect(reference.sources.figures(3).replace('\u00a0', ' ')).toBe('3 числа');
    expect(core.number(-12345.6)).toBe('−12\u00a0345,6');
    expect(offline.offline.percent(1, 3)).toBe('33\u00a0%');
  });

  it('say every message in Russian', () => {
    const plain: string[] = [];
    const gather = (value: unknown, path: string): void => {
      if (typeof value === 'string') plain.push(`${path}: ${value}`);
      else if (value !== null && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) gather(inner, `${path}.${key}`);
    };
    gather(messageAreas('ru'), 'ru');
    expect(plain.length).toBeGreaterThan(400);
    const names = /\.keys\.|\.kinds\.(?:wordpress|markdown|svg|png)|\.papers\./;
    expect(plain.filter((line) => !names.test(line) && !/: .*[а-яё]/iu.test(line))).toEqual([]);
    expect(plain.filter((line) => / —|["”]/.test(line))).toEqual([]);
  });
});

describe('number words', () => {
  const found = (text: string, language: string) => numbersIn(text, language).map((span) => span.text);

  it.each(
    'двое четверо пятерых втроём вдвоём четвёртый седьмой седьмую третьему втором вторыми второму сотый полутора сотни сотен десяток пятисот двухсот двумстам тремястами шестидесяти семидесятых восемьюдесятью полгода полугодие удвоить утроить двойной пятикратно наполовину'.split(
      ' ',
    ),
  )('finds the Russian «%s»', (word) => {
    expect(found(word, 'ru')).toEqual([word]);
  });

  it.each(
    'один первый единственный тысячелетие во-вторых в-третьих оба пара десятилетие квартал вторник двор двоеточие дверь место часто утром вторичный двусторонний'.split(
      ' ',
    ),
  )('leaves the Russian «%s» alone', (word) => {
    expect(found(word, 'ru')).toEqual([]);
  });

  it.each(
    'екіге үштен мыңнан жүздеген миллиардқа онға жартысына екеуі алтау жетеу жиырмасыншы қырқыншы жарым ширегі үшеуінің'.split(
      ' ',
    ),
  )('finds the Kazakh «%s»', (word) => {
    expect(found(word, 'kk')).toEqual([word]);
  });

  it.each(
    'бір бірінші алғашқы жалғыз онда оны оның ондай алтын алтыны үшін жүзеге жүзінде жетілдіру жетістік Жетісу бесік отырған бірнеше қос онжылдық'.split(
      ' ',
    ),
  )('leaves the Kazakh «%s» alone', (word) => {
    expect(found(word, 'kk')).toEqual([]);
  });
});

describe('search', () => {
  it.each([
    ['туркистан', 'Түркістан'],
    ['туркыстан', 'Түркістан'],
    ['казакстан', 'Қазақстан'],
    ['онеркасип', 'өнеркәсіп'],
    ['женил', 'жеңіл'],
    ['укимет', 'Үкімет'],
    ['жип', 'жіп'],
    ['шикизат', 'шикізат'],
    ['кызылорда', 'Қызылорда'],
    ['жумангарин', 'Жұманғарин'],
    ['нурсултан', 'Нұр-Сұлтан'],
    ['нур-султан', 'Нұр-Сұлтан'],
    ['озбекстан', 'Өзбекстан'],
    ['былгары', 'былғары'],
    ['легкая', 'лёгкая'],
    ['жiп', 'жіп'],
  ])('finds by «%s» the Kazakh «%s»', (typed, written) => {
    const letters = (text: string) => localeOf('kk').fold(text);
    expect(fold(typed, letters)).toBe(fold(written, letters));
  });

  it('keeps apart what is typed apart', () => {
    const kazakh = (text: string) => fold(text, (letters) => localeOf('kk').fold(letters));
    const russian = (text: string) => fold(text, (letters) => localeOf('ru').fold(letters));
    expect(kazakh('ундирис')).not.toBe(kazakh('өндіріс'));
    expect(russian('мыло')).not.toBe(russian('мило'));
    expect(russian('легкая')).toBe(russian('лёгкая'));
    expect(russian('нить')).toBe(russian('нить'));
    expect(russian('Turkistan')).toBe('turkistan');
  });
});

describe('typography', () => {
  const seen = (text: string, language: string) =>
    localeOf(language).typography(text).replaceAll('\u00a0', '_');

  it('keeps lines from ending at the wrong place', () => {
    expect(seen('Хлопок — это и нить в руке, к ', 'ru')).toBe('Хлопок_— это и_нить в_руке, к_');
    expect(seen('№ 5, г. Алматы, А. Мамин', 'ru')).toBe('№_5, г._Алматы, А._Мамин');
    expect(seen('Бұл – №5, А. Мамин', 'kk')).toBe('Бұл_– №_5, А._Мамин');
    expect(seen('a b — c', 'en')).toBe('a b — c');
  });
});
