/** Attributes of an element; those that are `undefined` or `false` are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined | false>>;

/** Text inside markup. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** No finer than a tenth of a unit: a picture has two pixels a unit. */
export const rounded = (value: number): string => String(Math.round(value * 10) / 10);

/** An element as markup. `content` is markup. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== false)
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`);
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}
