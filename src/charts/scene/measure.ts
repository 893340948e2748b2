import type { Text } from './scene.ts';

/** Advance widths of Onest Regular in hundredths of an em; figures are tabular. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [22, "'il"],
  [23, "і"],
  [25, ".:j·"],
  [26, ",;I|‘’І"],
  [27, " ! "],
  [31, "()"],
  [32, "[]"],
  [36, "\""],
  [37, "frt²°"],
  [39, "{}"],
  [40, "³"],
  [41, "*"],
  [45, "“”гғ"],
  [46, "-_т"],
  [48, "/\\"],
  [51, "?sxзхş"],
  [52, "kzкь"],
  [53, "чяқ"],
  [54, "vұү"],
  [55, "+<=>^ac~×÷≈≥≤−авсуэçá"],
  [56, "J`л"],
  [57, "LTe₸ГТенпёәé"],
  [58, "u–бцҒü"],
  [59, "XhnoХдоъөһñö"],
  [60, "FZbdgpqyийр"],
  [61, "EYЕУЁңҰҮ"],
  [62, "KКР"],
  [63, "PЗЬҚ"],
  [64, "0123456789"],
  [65, "#BSБВ"],
  [66, "$RЧЯҺ"],
  [67, "AА"],
  [68, "&Vы"],
  [69, "Л"],
  [70, "C…м"],
  [71, "ДСЭ"],
  [72, "DGЦф"],
  [73, "HUИЙНПЪ"],
  [74, "N"],
  [75, "Ң"],
  [76, "OQ—ОжӘӨ"],
  [78, "ю"],
  [79, "ш"],
  [80, "%"],
  [81, "щ"],
  [82, "m"],
  [84, "wФЫ"],
  [86, "MЖМ"],
  [96, "Ш"],
  [98, "@WЩ"],
  [99, "Ю"],
];
const BY_CHARACTER = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width / 100])));
const UNKNOWN = 0.6;
const BOLD = 1.03;
/** Room kept for faces that run wider than Onest, which stand in where it has not arrived. */
const SLACK = 1.05;

const ASCENT = 0.76;
const DESCENT = 0.24;
/** Line height, in ems. */
export const LEADING = 1.24;

/** Width of one line of text, with a little slack. */
export function widthOf(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += BY_CHARACTER.get(character) ?? UNKNOWN;
  return ems * size * SLACK * (bold ? BOLD : 1);
}

function greedy(words: readonly string[], size: number, bold: boolean, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** Breaks text at spaces into lines no wider than `width`, as few and as even as can be. */
export function wrap(text: string, size: number, width: number, bold = false): string[] {
  const words = text.split(/[ \n]+/u).filter(Boolean);
  const lines = greedy(words, size, bold, width);
  if (lines.length < 2) return lines;
  // The narrowest measure that needs no further line gives even lines.
  let [low, high] = [width / 2, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (greedy(words, size, bold, middle).length > lines.length) low = middle;
    else high = middle;
  }
  return greedy(words, size, bold, high);
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Height of a block of lines, from the top of its capitals to the foot of its descenders. */
export function heightOf(lines: number, size: number): number {
  return lines === 0 ? 0 : (ASCENT + DESCENT + (lines - 1) * LEADING) * size;
}

/** Where the first base line stands in a block whose top is at `top`. */
export function baseline(top: number, size: number): number {
  return top + ASCENT * size;
}

/** The space a text takes. */
export function boxOf(text: Text): Box {
  const width = Math.max(0, ...text.lines.map((line) => widthOf(line, text.size, text.bold)));
  const left = text.anchor === 'start' ? text.x : text.anchor === 'end' ? text.x - width : text.x - width / 2;
  const top = text.y - ASCENT * text.size;
  return { left, top, right: left + width, bottom: top + heightOf(text.lines.length, text.size) };
}

/** Whether two boxes share more than a hair. */
export function overlap(a: Box, b: Box): boolean {
  const hair = 0.5;
  return a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;
}
