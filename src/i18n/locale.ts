import type { MessageAreas } from './areas.ts';
import type { Form, NounForms, Quantity, QuantityTexts } from './shared/quantity.ts';

/** What a reference may say besides its id and style, and how an author is told. */
export interface Marks {
  /** Case marks of facts. Empty where the language has no cases. */
  readonly cases: readonly string[];
  /** Case marks of dates. */
  readonly dates: readonly string[];
  /** Genders of ordinals. */
  readonly genders: readonly string[];
}

/** Number words for the check of bare numbers: sources of regular expressions with the flags `giu`. */
export interface NumberWords {
  readonly words: readonly string[];
  /** What stands between the words of one number. */
  readonly joiner: string;
  /** What may not stand before a number word, as an alternative to a letter or a digit. */
  readonly notAfter?: string;
}

/**
 * All that the engine must know of a language before it can build a story in it. A language folder that lacks
 * a member does not compile.
 */
export interface Locale {
  /** BCP 47 tag: the value of `lang` and the folder of the language. */
  readonly id: string;
  /** The name of the language in the language itself. */
  readonly name: string;
  readonly marks: Marks;
  readonly numberWords: NumberWords;

  /** A number in digits; without `decimals` as many as it needs. */
  number(value: number, decimals?: number): string;
  /** A date to the precision it is known, as it stands by itself: 2008, December 2019, 11 December 2019. */
  date(iso: string): string;
  /** A date in the case a reference asks for. */
  dateReference(iso: string, marks: readonly string[]): string;
  /** A quantity as it stands by itself. */
  quantity(quantity: Quantity): QuantityTexts;
  /** A quantity in the form a reference asks for. */
  reference(quantity: Quantity, form: Form): string;
  /** Why a quantity cannot stand in a form, and what to write instead; `null` where it can. */
  refusal(quantity: Quantity, form: Form): string | null;
  /** The unit and scale a quantity is shown in. References in digits need another of the same after them. */
  measure(quantity: Quantity): string;
  /** A quantity as a chart writes it beside a mark: "27.5 bn", "466,000 t", "42%", ">60". */
  compact(quantity: Quantity): string;
  /** A quantity as it is read aloud: without signs and abbreviations. */
  spoken(quantity: Quantity): string;
  /** What is wrong with the forms of a fact's own noun; `null` where they are complete. */
  nounProblem(noun: NounForms): string | null;

  /** Prose with the language's no-break spaces. */
  typography(text: string): string;
  /** A text as search compares it: without case, accents and differences of spelling. */
  fold(text: string): string;
  /** Bytes in megabytes: "2.4 MB". */
  size(bytes: number): string;
  /** A share as whole percent. */
  share(done: number, total: number): string;

  /** The messages of the interface; `null` while the language has none: no story can be built in it. */
  readonly messages: MessageAreas | null;
}
