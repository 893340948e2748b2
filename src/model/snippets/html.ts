const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as content or as a quoted attribute of HTML, on one line: editors of hosts make paragraphs of line breaks. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Attributes of a tag in the order in which they stand; what is `null` is left out, what is `true` has no value. */
export type Attributes = Readonly<Record<string, string | number | true | null>>;

/** An element of HTML. `content` is markup; `null` for an element that has none and no end. */
export function element(name: string, attributes: Attributes, content: string | null = ''): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`],
  );
  return `<${name}${said.join('')}>${content === null ? '' : `${content}</${name}>`}`;
}
