import type { NounForms } from '../shared/quantity.ts';

export const CASES = ['nom', 'gen', 'dat', 'acc', 'ins', 'pre'] as const;
export type Case = (typeof CASES)[number];

/** The forms of a Russian noun that a number may ask for. */
export interface Noun {
  readonly singular: Readonly<Record<Case, string>>;
  readonly plural: Readonly<Record<'dat' | 'ins' | 'pre', string>>;
  /** After 2, 3 and 4 in the nominative and accusative. */
  readonly few: string;
  /** After 5 and more, and in the genitive after any number. */
  readonly count: string;
}

/** Keys of a fact's own noun. `few` may be left out where it equals the genitive. */
const KEYS = [...CASES, 'count', 'dats', 'inss', 'pres'] as const;

/** What is wrong with the forms of a fact's own noun. */
export function nounProblem(forms: NounForms): string | null {
  const known: readonly string[] = [...KEYS, 'few'];
  const missing = KEYS.filter((key) => !forms[key]);
  const unknown = Object.keys(forms).filter((key) => !known.includes(key));
  if (missing.length === 0 && unknown.length === 0) return null;
  return `a Russian noun has the forms ${KEYS.join(', ')} (dats, inss, pres: plural) and may have few`;
}

/** A fact's own noun. */
export function nounOf(forms: NounForms): Noun {
  const problem = nounProblem(forms);
  if (problem) throw new Error(problem);
  const form = (key: string) => forms[key] ?? '';
  return {
    singular: {
      nom: form('nom'),
      gen: form('gen'),
      dat: form('dat'),
      acc: form('acc'),
      ins: form('ins'),
      pre: form('pre'),
    },
    plural: { dat: form('dats'), ins: form('inss'), pre: form('pres') },
    few: forms['few'] ?? form('gen'),
    count: form('count'),
  };
}

function isFew(shown: number): boolean {
  const [tens, ones] = [shown % 100, shown % 10];
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14);
}

/** The form of a noun after a number as it is shown, in a case of the whole. */
export function govern(noun: Noun, counted: number, wanted: Case): string {
  const shown = Math.abs(counted);
  if (!Number.isInteger(shown)) return noun.singular.gen;
  if (shown >= 1000 && shown % 1000 === 0) return noun.count;
  if (shown % 10 === 1 && shown % 100 !== 11) return noun.singular[wanted];
  if (wanted === 'nom' || wanted === 'acc') return isFew(shown) ? noun.few : noun.count;
  return wanted === 'gen' ? noun.count : noun.plural[wanted];
}

/** Forms by their cases. A form that is missing stops the engine's start, so no reader ever misses one. */
function byCase<Name extends Case>(cases: readonly Name[], forms: string): Readonly<Record<Name, string>> {
  const all = forms.split(', ');
  if (all.length !== cases.length) throw new Error(`"${forms}" lacks a form.`);
  return Object.fromEntries(cases.map((name, index) => [name, all[index]])) as Record<Name, string>;
}

/** Six forms of the singular, three of the plural, then those after numbers. */
function noun(singular: string, plural: string, count: string, few?: string): Noun {
  const forms = byCase(CASES, singular);
  return { singular: forms, plural: byCase(['dat', 'ins', 'pre'], plural), few: few ?? forms.gen, count };
}

/** A masculine noun that takes endings without a change of its stem: метр, метра, метров. */
const masculine = (stem: string): Noun =>
  noun(
    `${stem}, ${stem}а, ${stem}у, ${stem}, ${stem}ом, ${stem}е`,
    `${stem}ам, ${stem}ами, ${stem}ах`,
    `${stem}ов`,
  );
/** A noun with one form for all: тенге. */
const indeclinable = (word: string): Noun => {
  const all = (count: number) => Array.from({ length: count }, () => word).join(', ');
  return noun(all(6), all(3), word);
};

/** A feminine noun in -а whose genitive plural is its stem: тонна, тонны, тонн. */
const feminine = (stem: string, genitive = `${stem}ы`): Noun =>
  noun(
    `${stem}а, ${genitive}, ${stem}е, ${stem}у, ${stem}ой, ${stem}е`,
    `${stem}ам, ${stem}ами, ${stem}ах`,
    stem,
  );

export const TENGE = indeclinable('тенге');
export const DOLLAR = masculine('доллар');
export const ROUBLE = noun('рубль, рубля, рублю, рубль, рублём, рубле', 'рублям, рублями, рублях', 'рублей');
export const TONNE = feminine('тонн');
export const HECTARE = masculine('гектар');
export const SQUARE_METRE = noun(
  'квадратный метр, квадратного метра, квадратному метру, квадратный метр, квадратным метром, квадратном метре',
  'квадратным метрам, квадратными метрами, квадратных метрах',
  'квадратных метров',
  'квадратных метра',
);
export const METRE = masculine('метр');
export const KILOGRAM = masculine('килограмм');
export const PERSON = noun(
  'человек, человека, человеку, человека, человеком, человеке',
  'человекам, людьми, людях',
  'человек',
);
export const JOB = noun(
  'рабочее место, рабочего места, рабочему месту, рабочее место, рабочим местом, рабочем месте',
  'рабочим местам, рабочими местами, рабочих местах',
  'рабочих мест',
  'рабочих места',
);
export const ENTERPRISE = noun(
  'предприятие, предприятия, предприятию, предприятие, предприятием, предприятии',
  'предприятиям, предприятиями, предприятиях',
  'предприятий',
);
export const ORGANISATION = noun(
  'организация, организации, организации, организацию, организацией, организации',
  'организациям, организациями, организациях',
  'организаций',
);
export const PROJECT = masculine('проект');
export const PLANT = masculine('завод');
export const PIECE = noun('штука, штуки, штуке, штуку, штукой, штуке', 'штукам, штуками, штуках', 'штук');
export const ITEM = noun(
  'изделие, изделия, изделию, изделие, изделием, изделии',
  'изделиям, изделиями, изделиях',
  'изделий',
);
export const TIME = noun('раз, раза, разу, раз, разом, разе', 'разам, разами, разах', 'раз');
export const YEAR = noun('год, года, году, год, годом, годе', 'годам, годами, годах', 'лет');
export const PERCENT = masculine('процент');

export const THOUSAND = noun(
  'тысяча, тысячи, тысяче, тысячу, тысячей, тысяче',
  'тысячам, тысячами, тысячах',
  'тысяч',
);
export const MILLION = masculine('миллион');
export const BILLION = masculine('миллиард');
export const TRILLION = masculine('триллион');
