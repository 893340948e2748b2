/** One way a story can be wrong: what it is, and what its author does about it. */
export interface Message {
  readonly code: string;
  /** Completes the quoted text; `%` is replaced by what was expected. */
  readonly what: string;
  readonly remedy: string;
}

/** Builds a catalogue; a code that is defined twice throws, since two remedies would then be given for one error. */
export function catalogue<const Code extends string>(
  entries: readonly (readonly [code: Code, what: string, remedy: string])[],
): Readonly<Record<Code, Message>> {
  const messages = new Map<string, Message>();
  for (const [code, what, remedy] of entries) {
    if (messages.has(code)) throw new Error(`The message "${code}" is defined twice.`);
    messages.set(code, { code, what, remedy });
  }
  return Object.fromEntries(messages) as Record<Code, Message>;
}

/** Every refusal of the compiler. `docs/writing.md` explains each; a test keeps the two alike. */
export const MESSAGES = catalogue([
  // Reading
  ['missing-file', 'does not exist; expected %', 'Add the file.'],
  ['not-utf8', 'is not UTF-8 text; expected %', 'Save the file as UTF-8.'],
  [
    'yaml-syntax',
    'is no YAML; expected %',
    'Mend the line; quote a text that holds ": " or " #" or starts with "{", "[", "*" or "%".',
  ],
  [
    'markdown-refused',
    'is not allowed in a chapter; expected %',
    'Write it in plain paragraphs, or move it to a chart.',
  ],
  [
    'directive-syntax',
    'is no block that is known; expected %',
    'Blocks are ~~~step, ~~~guess, :::notes and :::discuss, each closed by a line of its own.',
  ],
  // Shape
  ['missing-key', 'is missing; expected %', 'Add it.'],
  ['unknown-key', 'is not known here; expected %', 'Remove it or mend its spelling.'],
  ['wrong-type', 'has the wrong form; expected %', 'Write the value in that form.'],
  ['bad-choice', 'is not one of the values known here; expected %', 'Use one of them.'],
  ['bad-date', 'is no date; expected %', 'Write the date to the precision known.'],
  ['duplicate-id', 'is used twice; expected %', 'Give one of them another id.'],
  ['reference-syntax', 'is no reference; expected %', 'See "Numbers in words" in docs/writing.md.'],
  [
    'step-block',
    'has no step block of its own; expected %',
    'Add the block under the heading, or remove the one too many.',
  ],
  ['step-notes', 'has no words for a presenter; expected %', 'Add :::notes with one to three sentences.'],
  ['second-card', 'is a second card of its chapter; expected %', 'Take card: true from one of them.'],
  // Names
  ['unknown-fact', 'is not in facts/; expected %', 'Fix the id or add the fact with its source.'],
  ['unknown-chart', 'is not in charts/; expected %', 'Fix the id or add the chart.'],
  ['unknown-state', 'is no state of the chart; expected %', 'Fix the id or add the state to the chart.'],
  ['unknown-item', 'is not drawn by the chart; expected %', 'Fix the id or add it to the chart.'],
  ['unknown-source', 'is not in sources.yaml; expected %', 'Fix the id or add the source.'],
  ['unknown-publication', 'is not in publications.yaml; expected %', 'Fix the id or add the publication.'],
  ['unknown-series', 'is no series of context facts; expected %', 'Fix the id or add the series.'],
  ['unknown-claim', 'is not in claims.yaml; expected %', 'Fix the id or add the claim.'],
  ['unknown-step', 'is no step; expected %', 'Fix the id or add the step.'],
  [
    'unknown-chapter',
    'is no chapter of story.yaml; expected %',
    'Fix the id or add the chapter to story.yaml.',
  ],
  ['unused-fact', 'is told nowhere; expected %', 'Tell it in a step, draw it on a chart, or remove it.'],
  ['unused-chart', 'is shown by no step; expected %', 'Show it in a step or remove the file.'],
  ['unused-state', 'is shown by no step; expected %', 'Show it in a step or remove it.'],
  ['unused-source', 'is named by no fact and no claim; expected %', 'Use it or remove it.'],
  ['unused-publication', 'is named by no fact; expected %', 'Use it or remove it.'],
  ['wrong-kind', 'cannot stand here; expected %', 'Name a fact that fits.'],
  // Numbers
  [
    'bare-number',
    'states a number that no fact or date produced; expected %',
    'Write {id}, {date:...} or {plain:...|reason}.',
  ],
  [
    'token-not-indexed',
    'is not in the figures index at that paragraph; expected %',
    'Fix the printed place, or add the token to index/.',
  ],
  ['token-too-long', 'has too many words; expected %', 'Shorten it to the figure.'],
  ['value-disagrees', 'does not agree with its printed token; expected %', 'Fix the value or the token.'],
  ['unit-disagrees', 'does not agree with its printed token; expected %', 'Fix the unit or the token.'],
  [
    'qualifier-disagrees',
    'does not agree with its printed token; expected %',
    'Fix the qualifier or the token.',
  ],
  [
    'path-disagrees',
    'does not end where its rate leads; expected %',
    'Name the rate and the end that belong together, or work the end out from the rate.',
  ],
  [
    'event-date',
    'is not the date of its fact; expected %',
    'Fix the date of the event or name another fact.',
  ],
  [
    'not-locked',
    'holds a number that no text proves and that is not the one locked; expected %',
    'Check the number where it was published, then run npm run story:check -- --lock.',
  ],
  ['lock-stale', 'is locked and is gone; expected %', 'Run npm run story:check -- --lock.'],
  // Words
  ['long-sentence', 'is too long a sentence; expected %', 'Make two of it.'],
  [
    'verbatim-overlap',
    'stands word for word in a source; expected %',
    'Say it in other words; a name belongs in claims.yaml.',
  ],
  ['unknown-term', 'is not in the glossary; expected %', 'Fix the id or add the word to glossary.md.'],
  [
    'unused-term',
    'explains a word that is used nowhere; expected %',
    'Mark the word in the prose or remove the entry.',
  ],
  // Formulas
  ['formula-syntax', 'is no formula; expected %', 'Put spaces around + - * / ^ and close every bracket.'],
  ['formula-units', 'mixes units; expected %', 'Combine like with like, or fix the unit of the result.'],
  ['formula-cycle', 'is computed from itself; expected %', 'Break the circle.'],
  ['formula-zero', 'divides by zero; expected %', 'Fix the divisor.'],
  ['formula-value', 'gives no number; expected %', 'Fix the formula.'],
  // Sources
  [
    'source-changed',
    'is not the text that was archived; expected %',
    'Fetch the archived text again, or index the new one and update archivedSha256.',
  ],
  [
    'token-not-printed',
    'is not printed in that paragraph of the source; expected %',
    'Copy the figure from the text, or move it to its paragraph.',
  ],
  [
    'figure-not-indexed',
    'is a figure of the source that the index lacks; expected %',
    'Add it to the index, with a fact or a reason to waive it.',
  ],
  ['no-such-paragraph', 'is beyond the text; expected %', 'Count the non-empty lines again.'],
  // Geometry
  [
    'geometry-broken',
    'is no geometry a map can be drawn from; expected %',
    'Install the packages again with npm ci.',
  ],
  [
    'geometry-changed',
    'is not the checksum of the geometry that is installed; expected %',
    'Install the packages again with npm ci; if the new geometry is meant, look at the map and update sha256.',
  ],
  // Coverage
  [
    'figure-unaccounted',
    'is neither used nor waived; expected %',
    'Enter it as a fact, or waive it with a reason.',
  ],
  [
    'claim-not-mentioned',
    'is neither mentioned nor waived; expected %',
    'List it in a step, or waive it with a reason.',
  ],
  ['event-order', 'stands out of the order of time; expected %', 'Move the event, or mend its date.'],
  [
    'story-length',
    'is not a length this story may have; expected %',
    'Cut what is said twice, or change length in story.yaml.',
  ],
  // Languages
  [
    'missing-language',
    'is declared and not written; expected %',
    'Add the files, or take the language out of story.yaml.',
  ],
  [
    'missing-text',
    'has no text in a declared language; expected %',
    'Write it there, or take the language out of story.yaml.',
  ],
  [
    'text-in-structure',
    'is a text in a file that all languages share; expected %',
    'Move it to the file of the same name in the folder of each language.',
  ],
  ['unknown-text', 'is a text for nothing the story has; expected %', 'Remove it or correct its id.'],
  ['unknown-file', 'belongs to no file of the story; expected %', 'Rename it, or remove it.'],
  ['language-differs', 'differs between languages; expected %', 'Bring the two files into line.'],
]);

export type Code = keyof typeof MESSAGES;

/** All messages, for the documentation's test. */
export function allMessages(): readonly Message[] {
  return Object.values(MESSAGES);
}
