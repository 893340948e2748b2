/** Declarations of one rule for one of its selectors. */
export interface Rule {
  readonly selector: string;
  /** Classes and attributes of the selector: later and more specific rules win. */
  readonly weight: number;
  readonly values: readonly (readonly [string, string])[];
}

/** Style rules outside of at-rules, in order. Understands the flat style sheets of this project, no nesting. */
export function rulesOf(css: string): readonly Rule[] {
  const flat = withoutAtRules(css.replaceAll(/\/\*[^]*?\*\//g, ''));
  return [...flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const values = body
      .split(';')
      .map((declaration) => declaration.split(/:(.*)/s).map((part) => part.trim()))
      .flatMap(([name, value]): [string, string][] => (name && value ? [[name, value]] : []));
    return selectors
      .split(',')
      .map((selector) => selector.trim())
      .map((selector) => ({ selector, weight: (selector.match(/[.[:]/g) ?? []).length, values }));
  });
}

/** At-rules speak of screens, paper and preferences: a picture has none of them. */
function withoutAtRules(css: string): string {
  let out = '';
  let at = 0;
  while (at < css.length) {
    const start = css.indexOf('@', at);
    if (start < 0) return out + css.slice(at);
    out += css.slice(at, start);
    at = endOfAtRule(css, start);
  }
  return out;
}

function endOfAtRule(css: string, start: number): number {
  let depth = 0;
  for (let at = start; at < css.length; at++) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}' && --depth === 0) return at + 1;
    else if (css[at] === ';' && depth === 0) return at + 1;
  }
  return css.length;
}

/** Custom properties of the light theme, with the thread of a chapter where one is named. */
export function lightTokens(css: string, chapter?: string): ReadonlyMap<string, string> {
  const root = rulesOf(css).filter(
    ({ selector }) => selector === ':root' || selector === `.thread-${chapter}`,
  );
  return new Map(root.flatMap(({ values }) => values.filter(([name]) => name.startsWith('--'))));
}
