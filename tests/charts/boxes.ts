import type { TextShape } from '../../src/charts/scene/types.ts';

/** Advance widths of Onest Regular in hundredths of an em, read from the typeface: not the layout's own estimate. Figures are tabular. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [22, "'il"],
  [23, 'і'],
  [25, '.:j·'],
  [26, ',;I|‘’І'],
  [27, ' ! '],
  [31, '()'],
  [32, '[]'],
  [36, '"'],
  [37, 'frt²°'],
  [39, '{}'],
  [40, '³'],
  [41, '*'],
  [45, '“”гғ'],
  [46, '-_т'],
  [48, '/\\'],
  [51, '?sxзхş'],
  [52, 'kzкь'],
  [53, 'чяқ'],
  [54, 'vұү'],
  [55, '+<=>^ac~×÷≈≥≤−авсуэçá'],
  [56, 'J`л'],
  [57, 'LTe₸ГТенпёәé'],
  [58, 'u–бцҒü'],
  [59, 'XhnoХдоъөһñö'],
  [60, 'FZbdgpqyийр'],
  [61, 'EYЕУЁңҰҮ'],
  [62, 'KКР'],
  [63, 'PЗЬҚ'],
  [67, '0123456789'],
  [65, '#BSБВ'],
  [66, '$RЧЯҺ'],
  [67, 'AА'],
  [68, '&Vы'],
  [69, 'Л'],
  [70, 'C…м'],
  [71, 'ДСЭ'],
  [72, 'DGЦф'],
  [73, 'HUИЙНПЪ'],
  [74, 'N'],
  [75, 'Ң'],
  [76, 'OQ—ОжӘӨ'],
  [78, 'ю'],
  [79, 'ш'],
  [80, '%'],
  [81, 'щ'],
  [82, 'm'],
  [84, 'wФЫ'],
  [86, 'MЖМ'],
  [96, 'Ш'],
  [98, '@WЩ'],
  [99, 'Ю'],
];
const EMS = new Map(
  WIDTHS.flatMap(([width, characters]) =>
    [...characters].map((character) => [character, width / 100] as const),
  ),
);
/** SemiBold is this much wider. */
const BOLD = 1.03;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The ink of a text: from its capitals to its base line, and as wide as Onest sets it. */
export function boxOf(label: TextShape): Box {
  const width =
    [...label.text].reduce((sum, character) => sum + (EMS.get(character) ?? 0.6), 0) *
    label.size *
    (label.bold ? BOLD : 1);
  const left =
    label.anchor === 'end' ? label.x - width : label.anchor === 'middle' ? label.x - width / 2 : label.x;
  return { left, right: left + width, top: label.y - label.size * 0.72, bottom: label.y + label.size * 0.05 };
}

/** Whether two boxes share more than a unit each way. */
export function meet(a: Box, b: Box): boolean {
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}
