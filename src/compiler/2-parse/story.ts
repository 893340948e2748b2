import { basename } from 'node:path';
import type { Language } from '../../model/index.ts';
import { filesIn, type FileSystem } from '../1-read/files.ts';
import { readText, type SourceText } from '../1-read/text.ts';
import { readYamlFile, type Tree } from '../1-read/yaml.ts';
import type { ChartKinds } from '../charts/kind.ts';
import type { SourcePosition, Report } from '../errors/report.ts';
import { parseChapter, parseCover } from './chapter.ts';
import { parseChart } from './charts.ts';
import { parseChronology } from './chronology.ts';
import type { ChapterDraft, CoverDraft, EpilogueDraft, Plan, StoryDraft, TermDraft } from './draft.ts';
import { parseEpilogue } from './epilogue.ts';
import { parseFacts } from './facts.ts';
import { parseGlossary } from './glossary.ts';
import { HEIGHTS_FILE, parseHeights } from './measured.ts';
import { parsePlan } from './plan.ts';
import { parseClaims, parseIndex, parsePublications, parseSources } from './sources.ts';
import { parseErrata } from './errata.ts';
import { parseSpellings } from './spellings.ts';
import { Parsing } from './template.ts';
import { Texts } from './texts.ts';

const COVER = 'cover';
const EPILOGUE = 'epilogue';
const GLOSSARY = 'glossary';
/** What a language's interface says otherwise than the engine's. */
const MESSAGES = 'messages.yaml';

/** What one language says. */
interface Spoken {
  readonly chapters: readonly ChapterDraft[];
  readonly covers: readonly CoverDraft[];
  readonly epilogues: readonly EpilogueDraft[];
  readonly terms: readonly TermDraft[];
}

class StoryReader {
  readonly #files: FileSystem;
  readonly #root: string;
  readonly #folder: string;
  /** Neutral files that have texts in each language's folder. */
  readonly #named = new Set<string>();
  readonly parsing: Parsing;

  constructor(files: FileSystem, root: string, folder: string, report: Report) {
    this.#files = files;
    this.#root = root;
    this.#folder = folder;
    this.parsing = new Parsing(report, files, root, folder);
  }

  file(path: string): SourceText | null {
    return readText(this.#files, this.#root, path, this.parsing.report);
  }

  required(name: string): SourceText | null {
    const path = `${this.#folder}/${name}`;
    if (this.#files.read(`${this.#root}/${path}`) === null)
      this.parsing.report.add(
        'missing-file',
        { file: path, line: 1, column: 1 },
        path,
        'every story to have it',
      );
    return this.file(path);
  }

  yaml(name: string): Tree | null {
    const source = this.required(name);
    return source && readYamlFile(source, this.parsing.report);
  }

  /** A file that a story may do without. */
  optional(name: string): Tree | null {
    const known = this.#files.read(`${this.#root}/${this.#folder}/${name}`) !== null;
    return known ? this.yaml(name) : null;
  }

  /** What each declared language says under the same file name; a file that is missing is reported with what it lacks. */
  texts(name: string): Texts {
    this.#named.add(name);
    const branches = this.parsing.languages.map((language) => {
      const path = `${this.#folder}/${language}/${name}`;
      const source = this.file(path);
      const tree = source && readYamlFile(source, this.parsing.report);
      return { language, tree, place: { file: path, line: 1, column: 1 } };
    });
    return new Texts(branches, '', this.parsing);
  }

  /** Reports files of the declared languages that belong to no file of the story. */
  refuseUnknownFiles(): void {
    for (const language of this.parsing.languages)
      for (const within of ['', '/facts', '/charts']) {
        const spoken = `${this.#folder}/${language}`;
        for (const path of filesIn(this.#files, `${this.#root}/${spoken}${within}`, '.yaml')) {
          const file = path.slice(this.#root.length + 1);
          const name = file.slice(spoken.length + 1);
          if (this.#named.has(name) || name === MESSAGES) continue;
          const place = { file, line: 1, column: 1 };
          const expected = `the name of a file of ${this.#folder}`;
          this.parsing.report.unknown('unknown-file', place, name, this.#named, expected);
        }
      }
  }

  /** Reads a neutral file with its texts, and reports texts that nothing asked for. */
  withTexts<Read>(name: string, read: (texts: Texts) => Read): Read {
    const texts = this.texts(name);
    const found = read(texts);
    texts.done();
    return found;
  }

  folder(name: string, ending: string): SourceText[] {
    const folder = `${this.#root}/${this.#folder}/${name}`;
    return filesIn(this.#files, folder, ending).flatMap(
      (path) => this.file(path.slice(this.#root.length + 1)) ?? [],
    );
  }

  plan(): Plan | null {
    const source = this.required('story.yaml');
    return source && parsePlan(source, this.parsing);
  }

  /** The files of one language; a language without a folder is reported once, with what it lacks. */
  language(
    language: Language,
    place: SourcePosition,
    expected: readonly string[],
  ): Spoken & { names: string[] } {
    const sources = this.folder(language, '.md');
    const named = (source: SourceText) => basename(source.file, '.md');
    const names = sources.map(named);
    const missing = expected
      .filter((name) => !names.includes(name))
      .map((name) => `${this.#folder}/${language}/${name}.md`);
    if (missing.length > 0) this.parsing.report.add('missing-language', place, language, missing.join(', '));
    const { parsing } = this;
    const of = (name: string) => sources.filter((source) => named(source) === name);
    return {
      names,
      covers: of(COVER).map((source) => parseCover(source, language, parsing)),
      epilogues: of(EPILOGUE).map((source) => parseEpilogue(source, language, parsing)),
      terms: of(GLOSSARY).flatMap((source) => parseGlossary(source, language, parsing)),
      chapters: sources
        .filter((source) => ![COVER, EPILOGUE, GLOSSARY].includes(named(source)))
        .map((source) => parseChapter(source, language, parsing)),
    };
  }

  languages(plan: Plan | null): Spoken {
    const [first, ...others] = plan?.languages ?? [];
    if (!plan || !first) return { chapters: [], covers: [], epilogues: [], terms: [] };
    const planned = plan.chapters.map(({ id }) => id.value).filter((id) => id !== '');
    const original = this.language(first.value, first.place, [COVER, ...planned]);
    // A glossary that is missing shows by the words marked in the chapters.
    const expected = [COVER, ...original.names.filter((name) => ![COVER, GLOSSARY].includes(name))];
    const rest = others.map(({ value, place }) => this.language(value, place, expected));
    const all = [original, ...rest];
    return {
      chapters: all.flatMap(({ chapters }) => chapters),
      covers: all.flatMap(({ covers }) => covers),
      epilogues: all.flatMap(({ epilogues }) => epilogues),
      terms: all.flatMap(({ terms }) => terms),
    };
  }
}

/** Reads and parses everything; what is wrong is in the report, and the rest is still there to be checked. */
export function parseStory(
  files: FileSystem,
  { root, folder, kinds }: { readonly root: string; readonly folder: string; readonly kinds: ChartKinds },
  report: Report,
): StoryDraft {
  const reader = new StoryReader(files, root, folder, report);
  const { parsing } = reader;
  const plan = reader.plan();
  const { chapters, covers, epilogues, terms } = reader.languages(plan);
  const parsed = (source: SourceText) => readYamlFile(source, report);
  const inFolder = <Read>(name: string, read: (source: SourceText, texts: Texts) => Read[]) =>
    reader
      .folder(name, '.yaml')
      .flatMap((source) =>
        reader.withTexts(`${name}/${basename(source.file)}`, (texts) => read(source, texts)),
      );
  const optional = <Read>(name: string, read: (tree: Tree | null, texts: Texts) => Read[]) => {
    const tree = reader.optional(name);
    return tree ? reader.withTexts(name, (texts) => read(tree, texts)) : [];
  };
  const story = {
    folder,
    plan,
    sources: reader.withTexts('sources.yaml', (texts) =>
      parseSources(reader.yaml('sources.yaml'), texts, parsing),
    ),
    chronology: optional('chronology.yaml', (tree, texts) => parseChronology(tree, texts, parsing)),
    errata: optional('errata.yaml', (tree, texts) => parseErrata(tree, texts, parsing)),
    publications: reader.withTexts('publications.yaml', (texts) =>
      parsePublications(reader.yaml('publications.yaml'), texts, parsing),
    ),
    claims: reader.withTexts('claims.yaml', (texts) =>
      parseClaims(reader.yaml('claims.yaml'), texts, parsing),
    ),
    spellings: parseSpellings(reader.optional('spellings.yaml'), report),
    indexes: reader.folder('index', '.yaml').flatMap((source) => parseIndex(parsed(source), parsing)),
    facts: inFolder('facts', (source, texts) => parseFacts(parsed(source), texts, parsing)),
    charts: inFolder('charts', (source, texts) => parseChart(source, texts, parsing, kinds)),
    chapters,
    covers,
    epilogues,
    terms,
    templates: parsing.templates,
    typed: parsing.typed,
    measured: parseHeights(reader.file(`${folder}/${HEIGHTS_FILE}`), report),
  };
  reader.refuseUnknownFiles();
  return story;
}
