import { localeOf } from './languages.ts';
import type { Form, Quantity, QuantityTexts } from './shared/quantity.ts';

export { isDate } from './shared/dates.ts';
export type { Form, NounForms, Quantity, QuantityTexts } from './shared/quantity.ts';

/** A number in digits; without `decimals` as many as it needs. */
export function formatNumber(language: string, value: number, decimals?: number): string {
  return localeOf(language).number(value, decimals);
}

/** A date to the precision it is known: 2008, December 2019, 11 December 2019. */
export function formatDate(language: string, iso: string): string {
  return localeOf(language).date(iso);
}

/** The three ways in which prose can word a quantity. */
export function formatQuantity(language: string, quantity: Quantity): QuantityTexts {
  return localeOf(language).quantity(quantity);
}

/** A quantity in the form a reference asks for. */
export function formatReference(language: string, quantity: Quantity, form: Form): string {
  return localeOf(language).reference(quantity, form);
}

/**
 * A quantity for checks that must go on where its own noun is not of the language: with the noun of its unit then.
 * What is shown to readers never falls back: a noun without the forms of its language throws.
 */
export function withNounOf(language: string, { noun, ...quantity }: Quantity): Quantity {
  return noun && localeOf(language).nounProblem(noun) === null ? { ...quantity, noun } : quantity;
}

/** A quantity as a chart writes it beside a mark: "27.5 bn", "466,000 t", "42%", ">60". */
export function formatCompact(language: string, quantity: Quantity): string {
  return localeOf(language).compact(quantity);
}
