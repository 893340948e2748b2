import { MESSAGES } from './catalogue.ts';
import type { Problem } from './report.ts';

/** One problem as a line: `path:line:column code: "text" what; expected .... Nearest: "id". remedy`. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, code, text, expected, nearest, remedy } = problem;
  const what = MESSAGES[code].what.replace('%', () => expected);
  const near = nearest.length > 0 ? ` Nearest: ${nearest.map((id) => `"${id}"`).join(', ')}.` : '';
  return `${file}:${line}:${column} ${code}: "${text}" ${what}.${near} ${remedy}`;
}

/** All problems, a line each, and how many there are. */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems.map(formatProblem), `errors: ${problems.length}`].join('\n');
}
