/**
 * Line widths, dashes and strengths of pictures. `charts.css` has the same for pages: a picture carries no style
 * sheet, and a test keeps the two alike.
 */
export const LOOK = {
  /** Outline of hollow and planned marks, hollow rings and cards. */
  outline: 1.75,
  line: 3,
  rule: 1,
  faded: 0.45,
  bold: 600,
  plannedBar: '4 3',
  plannedLine: '7 7',
  dashed: '3 3',
} as const;
