/** Name of an attribute of the page contract. */
export type AttributeName = `data-${string}`;

/**
 * One `data-*` attribute that prerendering writes and scripts read. Markup spreads `attributes()`; scripts use the
 * other methods. Nothing outside `model/page` spells the name, except style sheets.
 */
export class PageAttribute<Value extends string = string> {
  readonly name: AttributeName;

  constructor(name: AttributeName) {
    this.name = name;
  }

  /** The attribute for markup, to be spread. A number is written in digits; `undefined` leaves the attribute out. */
  attributes(value: Value | number | undefined): Readonly<Record<AttributeName, string | undefined>> {
    return { [this.name]: value === undefined ? undefined : String(value) };
  }

  /** The attribute as it stands in HTML. `value` must not need escaping. */
  html(value: Value): string {
    return `${this.name}="${value}"`;
  }

  /** CSS selector of elements that have the attribute, or have it with this value. */
  selector(value?: Value): string {
    return value === undefined ? `[${this.name}]` : `[${this.name}="${CSS.escape(value)}"]`;
  }

  /** The value, or `null` where the attribute is missing. It comes from a document, so it is any string. */
  read(element: Element | null | undefined): string | null {
    return element?.getAttribute(this.name) ?? null;
  }

  write(element: Element, value: Value): void {
    element.setAttribute(this.name, value);
  }

  has(element: Element): boolean {
    return element.hasAttribute(this.name);
  }

  /** The first element below `root` that has the attribute. */
  find<Found extends Element = HTMLElement>(root: ParentNode, value?: Value): Found | null {
    return root.querySelector<Found>(this.selector(value));
  }

  /** All elements below `root` that have the attribute, in document order. */
  all<Found extends Element = HTMLElement>(root: ParentNode): readonly Found[] {
    return [...root.querySelectorAll<Found>(this.selector())];
  }

  /** The element itself, or its nearest ancestor, that has the attribute. */
  closest(element: EventTarget | null | undefined): HTMLElement | null {
    return element instanceof Element ? element.closest<HTMLElement>(this.selector()) : null;
  }
}

/** An attribute without a value: markup has it or not. */
export class PageFlag extends PageAttribute<''> {
  override attributes(): Readonly<Record<AttributeName, string | undefined>> {
    return { [this.name]: '' };
  }
}
