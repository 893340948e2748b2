import { localeOf } from '../../i18n/languages.ts';
import type { Language } from '../../model/index.ts';
import { maps, type MapReader } from '../1-read/map.ts';
import type { Located } from '../1-read/text.ts';
import type { Tree } from '../1-read/yaml.ts';
import type { SourcePosition, Report } from '../errors/report.ts';
import type { FactTextDraft, NounDraft } from './fact-draft.ts';
import type { Parsing } from './template.ts';
import type { LocalText, Texts } from './texts.ts';

/** What each language says of a fact depends on its kind; a series says it for all its points. */
type Kind = 'reported' | 'derived' | 'disputed' | 'context' | 'series';

/** The forms of a noun; those the language lacks or does not know are reported. */
function noun(tree: Tree, language: Language, report: Report): NounDraft | undefined {
  const [reader] = maps([tree], 'a noun with its forms', report);
  if (!reader) return undefined;
  const forms = Object.fromEntries(
    reader
      .entries()
      .flatMap(([name, , value]) => (value.kind === 'scalar' ? [[name, value.text.value]] : [])),
  );
  const problem = localeOf(language).nounProblem(forms);
  if (problem !== null) report.add('wrong-type', tree.place, Object.keys(forms).join(', '), problem);
  return forms;
}

/** Reads the texts of one fact in every declared language. */
export class FactTexts {
  readonly #texts: Texts;
  readonly #kind: Kind;
  readonly #parsing: Parsing;

  constructor(texts: Texts, kind: Kind, parsing: Parsing) {
    this.#texts = texts;
    this.#kind = kind;
    this.#parsing = parsing;
  }

  get report(): Report {
    return this.#parsing.report;
  }

  /** @param reader the neutral part of the fact: a period of figures stands there, for all languages */
  read(reader: MapReader): ReadonlyMap<Language, FactTextDraft> {
    const texts = this.#texts;
    const has = (...kinds: readonly Kind[]) => kinds.includes(this.#kind);
    const label = texts.plain('label');
    const measures = texts.plain('measures');
    // A series has no period: each of its points has a year.
    const period = has('series') ? label : texts.plain('period', reader.optional('period'));
    const caveat = texts.optionalPlain('caveat');
    const statedBy = has('derived') ? new Map() : texts.plain('statedBy', reader.optional('statedBy'));
    const explanation = has('disputed') ? texts.plain('explanation') : new Map();
    const reason = reader.has('changed') ? texts.at('changed').plain('reason') : new Map();
    const nouns = texts.trees('noun');
    return this.#together(label, (language, own) => {
      const tree = nouns.get(language);
      const forms = tree && noun(tree, language, this.report);
      return {
        label: own,
        measures: measures.get(language) ?? own,
        period: period.get(language) ?? own,
        ...optional('caveat', caveat, language),
        ...optional('statedBy', statedBy, language),
        ...optional('explanation', explanation, language),
        ...optional('reason', reason, language),
        ...(forms && { noun: forms }),
      };
    });
  }

  /** The texts of a point: those of its series, its year, and what it says for itself. */
  ofPoint(
    series: ReadonlyMap<Language, FactTextDraft>,
    { year, place }: { readonly year: string; readonly place: SourcePosition },
    own: MapReader | null,
  ): ReadonlyMap<Language, FactTextDraft> {
    const texts = this.#texts.at('points').at(year);
    const here = (value: string): Located => ({ value, at: () => place });
    const period = texts.optionalPlain('period', own?.optional('period') ?? null);
    const caveat = texts.optionalPlain('caveat');
    const statedBy = texts.optionalPlain('statedBy', own?.optional('statedBy') ?? null);
    return new Map(
      [...series].map(([language, shared]) => [
        language,
        {
          ...shared,
          label: { value: `${shared.label.value}, ${year}`, at: (index) => shared.label.at(index) },
          period: period.get(language) ?? here(year),
          ...optional('caveat', caveat, language),
          ...optional('statedBy', statedBy, language),
        },
      ]),
    );
  }

  #together(
    first: LocalText,
    read: (language: Language, text: Located) => FactTextDraft,
  ): ReadonlyMap<Language, FactTextDraft> {
    const missing = (language: Language): Located => first.get(language) ?? { value: '', at: () => NOWHERE };
    return new Map(this.#parsing.languages.map((language) => [language, read(language, missing(language))]));
  }
}

/** Only of a text that is missing, which is reported. */
const NOWHERE: SourcePosition = { file: '', line: 1, column: 1 };

function optional<const Key extends keyof FactTextDraft>(
  key: Key,
  texts: LocalText,
  language: Language,
): Partial<Record<Key, Located>> {
  const text = texts.get(language);
  return text ? ({ [key]: text } as Record<Key, Located>) : {};
}
