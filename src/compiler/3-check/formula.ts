const FUNCTIONS = ['percent', 'root', 'min', 'max', 'abs'] as const;
type FunctionName = (typeof FUNCTIONS)[number];
type Operator = '+' | '-' | '*' | '/' | '^';

/** A formula as a tree; `at` is the index in its text. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'fact'; readonly id: string; readonly at: number }
  | { readonly kind: 'negate'; readonly inner: Formula; readonly at: number }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
      readonly at: number;
    }
  | {
      readonly kind: 'call';
      readonly name: FunctionName;
      readonly inputs: readonly Formula[];
      readonly at: number;
    };

/** Thrown inside the parser only; `parseFormula` turns it into a value. */
class FormulaError extends Error {
  readonly at: number;
  readonly expected: string;

  constructor(at: number, expected: string) {
    super(expected);
    this.at = at;
    this.expected = expected;
  }
}

interface Token {
  readonly text: string;
  readonly at: number;
}

/** A hyphen inside an id is part of it, so a minus needs a space on each side. */
const TOKEN = /\s+|(\d+(?:\.\d+)?|[a-z][a-z0-9]*(?:-[a-z0-9]+)*|[-+*/^(),])/gy;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new FormulaError(at, 'facts, numbers, + - * / ^ ( ) and functions');
    if (match[1] !== undefined) found.push({ text: match[1], at });
  }
  return found;
}

const ARITY: Readonly<Record<FunctionName, readonly [least: number, most: number]>> = {
  percent: [1, 1],
  root: [2, 2],
  min: [1, Number.POSITIVE_INFINITY],
  max: [1, Number.POSITIVE_INFINITY],
  abs: [1, 1],
};

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokens(text);
  }

  whole(): Formula {
    const formula = this.#sum();
    const rest = this.#tokens[this.#next];
    if (rest) throw new FormulaError(rest.at, 'an operator between two terms');
    return formula;
  }

  #peek(): string | undefined {
    return this.#tokens[this.#next]?.text;
  }

  #take(): Token {
    const token = this.#tokens[this.#next++];
    if (!token) throw new FormulaError(Math.max(0, this.#text.length - 1), 'a term at the end');
    return token;
  }

  #close(): void {
    const token = this.#tokens[this.#next];
    if (token?.text !== ')')
      throw new FormulaError(token?.at ?? Math.max(0, this.#text.length - 1), 'a closing bracket');
    this.#next++;
  }

  #chain(operators: readonly string[], term: () => Formula): Formula {
    let left = term();
    while (operators.includes(this.#peek() ?? '')) {
      const { text, at } = this.#take();
      this.#spaced(at);
      left = { kind: 'operation', operator: text as Operator, left, right: term(), at };
    }
    return left;
  }

  #spaced(at: number): void {
    if (this.#text[at - 1] !== ' ' || this.#text[at + 1] !== ' ')
      throw new FormulaError(at, 'a space on each side of the operator');
  }

  #sum(): Formula {
    return this.#chain(['+', '-'], () => this.#product());
  }

  #product(): Formula {
    return this.#chain(['*', '/'], () => this.#power());
  }

  #power(): Formula {
    const base = this.#unary();
    if (this.#peek() !== '^') return base;
    const { at } = this.#take();
    this.#spaced(at);
    return { kind: 'operation', operator: '^', left: base, right: this.#power(), at };
  }

  #unary(): Formula {
    if (this.#peek() !== '-') return this.#atom();
    const { at } = this.#take();
    return { kind: 'negate', inner: this.#unary(), at };
  }

  #atom(): Formula {
    const { text, at } = this.#take();
    if (/^\d/.test(text)) return { kind: 'number', value: Number(text), at };
    if (text === '(') {
      const inner = this.#sum();
      this.#close();
      return inner;
    }
    if (!/^[a-z]/.test(text)) throw new FormulaError(at, 'a fact, a number or a bracket');
    return this.#peek() === '(' ? this.#call(text, at) : { kind: 'fact', id: text, at };
  }

  #call(text: string, at: number): Formula {
    const name = FUNCTIONS.find((known) => known === text);
    if (name === undefined) throw new FormulaError(at, `one of the functions ${FUNCTIONS.join(', ')}`);
    this.#take();
    const inputs = [this.#sum()];
    while (this.#peek() === ',') {
      this.#take();
      inputs.push(this.#sum());
    }
    this.#close();
    const [least, most] = ARITY[name];
    if (inputs.length < least || inputs.length > most)
      throw new FormulaError(at, `${least} values in ${name}()`);
    return { kind: 'call', name, inputs, at };
  }
}

/** Parses a formula, or says where it goes wrong. */
export function parseFormula(
  text: string,
): Formula | { readonly kind: 'error'; readonly at: number; readonly expected: string } {
  try {
    return new Parser(text).whole();
  } catch (error) {
    if (error instanceof FormulaError) return { kind: 'error', at: error.at, expected: error.expected };
    throw error;
  }
}

/** Ids of the facts a formula names, each once, in order. */
export function inputsOf(formula: Formula): string[] {
  const walk = (node: Formula): string[] => {
    switch (node.kind) {
      case 'fact':
        return [node.id];
      case 'number':
        return [];
      case 'negate':
        return walk(node.inner);
      case 'operation':
        return [...walk(node.left), ...walk(node.right)];
      case 'call':
        return node.inputs.flatMap(walk);
    }
  };
  return [...new Set(walk(formula))];
}
