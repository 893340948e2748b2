import type { Unit } from '../../model/index.ts';
import type { At } from '../1-read/map.ts';
import type {
  ChartContent,
  ChartDraft,
  EventDraft,
  FactRef,
  GuessDraft,
  LocalTemplate,
  MarkDraft,
  PanelDraft,
  StoryDraft,
} from '../2-parse/draft.ts';
import type { Report } from '../errors/report.ts';
import { dimensionOf, same } from './dimension.ts';
import type { Derived } from './evaluate.ts';
import type { Known } from './known.ts';
import { factExists } from './references.ts';

/** Checks what charts and guesses make of facts. */
class NumbersCheck {
  readonly #known: Known;
  readonly #report: Report;
  readonly #derived: ReadonlyMap<string, Derived>;

  constructor(known: Known, derived: ReadonlyMap<string, Derived>, report: Report) {
    this.#known = known;
    this.#derived = derived;
    this.#report = report;
  }

  /** The unit of a fact that may stand as a mark; dates and unknown facts are reported. */
  #unit(ref: FactRef): Unit | null {
    if (!factExists(ref, this.#known, this.#report)) return null;
    const unit = this.#known.facts.get(ref.value)?.unit ?? null;
    if (unit !== 'date') return unit;
    this.#report.add('wrong-kind', ref.place, ref.value, 'a fact with a number, which a date is not');
    return null;
  }

  /** Marks on one axis or one scale must be in one unit. */
  #alike(refs: readonly (FactRef | null)[], where: string, wanted?: Unit): void {
    const units = refs.flatMap((ref) => {
      const unit = ref && this.#unit(ref);
      return ref && unit ? [{ ref, unit }] : [];
    });
    const first = wanted ?? units[0]?.unit;
    const odd = units.find(
      ({ unit }) =>
        first !== undefined && (wanted ? unit !== wanted : !same(dimensionOf(unit), dimensionOf(first))),
    );
    if (odd && first)
      this.#report.add(
        'wrong-kind',
        odd.ref.place,
        odd.ref.value,
        `a fact in ${first} ${where}, not in ${odd.unit}`,
      );
  }

  content(content: ChartContent): void {
    switch (content.kind) {
      case 'slope': {
        const ends = content.lines.flatMap(({ from, to }) => [from, to]);
        this.#alike([...ends, ...content.ghosts.map(({ fact }) => fact)], 'on one axis');
        return;
      }
      case 'columns':
        for (const panel of content.panels) this.#panel(panel);
        return;
      case 'waffle':
        this.#alike(facts(content.panels), 'in a waffle', 'percent');
        return;
      case 'fields':
        this.#alike(facts(content.fields), 'to one scale');
        return;
      case 'timeline':
        for (const event of content.events) this.#event(event);
        return;
      case 'threads':
    }
  }

  #panel(panel: PanelDraft): void {
    this.#alike(facts(panel.columns), 'in one panel');
    const series = panel.series?.id;
    if (series && !this.#known.series.has(series.value))
      this.#report.unknown(
        'unknown-series',
        series.place,
        series.value,
        this.#known.series,
        'the id of a series',
      );
  }

  #event(event: EventDraft): void {
    const found = event.facts.filter((ref) => factExists(ref, this.#known, this.#report));
    for (const ref of found) this.#eventDate(ref, event.date);
    const first = this.#known.facts.get(found[0]?.value ?? '');
    const open = (event.status ?? first?.status ?? 'achieved') !== 'achieved';
    if (event.mark === null || (event.mark === 'planned') === open) return;
    const expected = 'the mark "planned" on what is planned or potential, and on nothing else';
    this.#report.add('wrong-kind', event.id.place, event.mark, expected);
  }

  /** An event that names the fact of its date must stand on that date. */
  #eventDate({ value, place }: FactRef, date: string): void {
    const fact = this.#known.facts.get(value);
    if (fact?.unit !== 'date' || fact.kind === 'derived' || fact.value === date) return;
    this.#report.add('event-date', place, date, `the date of "${value}", ${fact.value}`);
  }

  guess(guess: GuessDraft): void {
    if (!guess.scale) {
      this.#alike([guess.given, guess.answer], 'beside the given one');
      return;
    }
    this.#alike([guess.answer, guess.ghost], 'on the slider', guess.scale.unit);
    const fact = this.#known.facts.get(guess.answer.value);
    const value = fact?.kind === 'derived' ? this.#derived.get(fact.id)?.value : fact?.value;
    if (typeof value === 'number' && (value < guess.scale.min || value > guess.scale.max))
      this.#report.add(
        'wrong-kind',
        guess.answer.place,
        guess.answer.value,
        `an answer from ${guess.scale.min} to ${guess.scale.max}`,
      );
  }
}

function facts(marks: readonly MarkDraft[]): (FactRef | null)[] {
  return marks.map(({ fact }) => fact);
}

/** Ids a state may name: what `show` takes, and what `highlight` and annotations take. */
function items(content: ChartContent): { shown: string[]; marked: string[] } {
  const names = (list: readonly { readonly id: At<string> }[]) => list.map(({ id }) => id.value);
  switch (content.kind) {
    case 'slope':
      return { shown: names(content.lines), marked: names([...content.lines, ...content.ghosts]) };
    case 'columns':
      return {
        shown: names(content.panels),
        marked: content.panels.flatMap((panel) => [panel.id.value, ...names(panel.columns)]),
      };
    case 'waffle':
      return { shown: names(content.panels), marked: names(content.panels) };
    case 'fields':
      return { shown: names(content.fields), marked: names(content.fields) };
    case 'timeline':
      return { shown: names(content.events), marked: names(content.events) };
    case 'threads':
      return { shown: names(content.threads), marked: names(content.threads) };
  }
}

/** Years a series draws, gaps included: each is a column that a state may light or annotate. */
function seriesYears(chart: ChartDraft, known: Known): string[] {
  if (chart.content.kind !== 'columns') return [];
  return chart.content.panels.flatMap(({ series }) => {
    const members = [...known.facts.values()].filter(
      (fact) => fact.series && fact.series === series?.id.value,
    );
    const years = members.map((fact) => Number(fact.id.slice((fact.series ?? '').length + 1)));
    const first = Math.min(...years);
    const length = years.length > 0 ? Math.max(...years) - first + 1 : 0;
    return Array.from({ length }, (_, index) => String(first + index));
  });
}

function checkStates(chart: ChartDraft, known: Known, report: Report): void {
  const { shown, marked } = items(chart.content);
  const all = [...marked, ...seriesYears(chart, known)];
  const ghosts = chart.content.kind === 'slope' ? chart.content.ghosts.map(({ id }) => id.value) : [];
  const check = (refs: readonly At<string>[], valid: readonly string[]) => {
    for (const { value, place } of refs)
      if (!valid.includes(value))
        report.unknown('unknown-item', place, value, valid, `an id in "${chart.id.value}"`);
  };
  for (const state of chart.states) {
    check(state.show, shown);
    check(
      [...state.highlight, ...state.annotations.map(({ at }) => at), ...(state.lens ? [state.lens] : [])],
      all,
    );
    check(state.ghosts, ghosts);
  }
}

function localTexts(chart: ChartDraft): LocalTemplate[] {
  const { content } = chart;
  const own = [chart.title, chart.description, chart.subtitle, chart.caption];
  const states = chart.states.flatMap((state) => [
    state.title,
    state.alt,
    ...(state.bracket ? [state.bracket] : []),
    ...state.annotations.map(({ text }) => text),
  ]);
  const labels = (list: readonly { readonly label: LocalTemplate }[]) => list.map(({ label }) => label);
  switch (content.kind) {
    case 'slope':
      return [
        ...own,
        ...states,
        ...labels(content.lines),
        ...labels(content.ghosts),
        ...content.lines.flatMap((line) => [line.fromLabel, line.toLabel]),
      ];
    case 'columns':
      return [
        ...own,
        ...states,
        ...labels(content.panels),
        ...content.panels.flatMap((panel) => labels(panel.columns)),
      ];
    case 'waffle':
      return [...own, ...states, ...labels(content.panels)];
    case 'fields':
      return [...own, ...states, ...labels(content.fields), content.key];
    case 'timeline':
      return [...own, ...states, ...labels(content.events)];
    case 'threads':
      return [...own, ...states, ...labels(content.threads), ...content.threads.map(({ detail }) => detail)];
  }
}

function checkTexts(draft: StoryDraft, report: Report): void {
  const texts = [
    ...draft.charts.flatMap(localTexts),
    ...(draft.plan?.chapters ?? []).flatMap(({ title, question }) => [title, question]),
  ];
  for (const text of texts) {
    const [first] = text.values();
    const missing = (draft.plan?.languages ?? [])
      .map(({ value }) => value)
      .filter((language) => !text.has(language));
    if (first && missing.length > 0)
      report.add(
        'missing-text',
        first.place,
        missing.join(', '),
        'a text in each declared language, as { en: ..., ru: ... }',
      );
  }
}

/** Checks that charts and guesses draw numbers, in units that go together, and that states name what is there. */
export function checkCharts(
  draft: StoryDraft,
  known: Known,
  derived: ReadonlyMap<string, Derived>,
  report: Report,
): void {
  const numbers = new NumbersCheck(known, derived, report);
  for (const chart of draft.charts) {
    numbers.content(chart.content);
    checkStates(chart, known, report);
  }
  for (const { guess } of draft.chapters.flatMap(({ steps }) => steps)) if (guess) numbers.guess(guess);
  checkTexts(draft, report);
}
