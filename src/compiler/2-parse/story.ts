import { basename } from 'node:path';
import type { Language } from '../../model/index.ts';
import { filesIn, type FileSystem } from '../1-read/files.ts';
import { readText, type SourceText } from '../1-read/text.ts';
import { readYamlFile, type Tree } from '../1-read/yaml.ts';
import type { SourcePosition, Report } from '../errors/report.ts';
import { parseChapter, parseCover } from './chapter.ts';
import { parseChart } from './charts.ts';
import { parseChronology } from './chronology.ts';
import type { ChapterDraft, CoverDraft, EpilogueDraft, Plan, StoryDraft, TermDraft } from './draft.ts';
import { parseEpilogue } from './epilogue.ts';
import { parseFacts } from './facts.ts';
import { parseGlossary } from './glossary.ts';
import { parsePlan } from './plan.ts';
import { parseClaims, parseIndex, parsePublications, parseSources } from './sources.ts';
import { parseErrata } from './errata.ts';
import { parseSpellings } from './spellings.ts';
import { Parsing } from './template.ts';

/** Where the story stands, from the repository's root. */
export const STORY = 'src/story';

const COVER = 'cover';
const EPILOGUE = 'epilogue';
const GLOSSARY = 'glossary';

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
  readonly parsing: Parsing;

  constructor(files: FileSystem, root: string, report: Report) {
    this.#files = files;
    this.#root = root;
    this.parsing = new Parsing(report, files, root);
  }

  file(path: string): SourceText | null {
    return readText(this.#files, this.#root, path, this.parsing.report);
  }

  required(name: string): SourceText | null {
    const path = `${STORY}/${name}`;
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
    const known = this.#files.read(`${this.#root}/${STORY}/${name}`) !== null;
    return known ? this.yaml(name) : null;
  }

  folder(name: string, ending: string): SourceText[] {
    const folder = `${this.#root}/${STORY}/${name}`;
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
      .map((name) => `${STORY}/${language}/${name}.md`);
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
    if (!first) return { chapters: [], covers: [], epilogues: [], terms: [] };
    const original = this.language(first.value, first.place, [COVER]);
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
export function parseStory(files: FileSystem, root: string, report: Report): StoryDraft {
  const reader = new StoryReader(files, root, report);
  const { parsing } = reader;
  const plan = reader.plan();
  const { chapters, covers, epilogues, terms } = reader.languages(plan);
  const parsed = (source: SourceText) => readYamlFile(source, report);
  return {
    plan,
    sources: parseSources(reader.yaml('sources.yaml'), parsing),
    chronology: parseChronology(reader.optional('chronology.yaml'), parsing),
    errata: parseErrata(reader.optional('errata.yaml'), parsing),
    publications: parsePublications(reader.yaml('publications.yaml'), parsing),
    claims: parseClaims(reader.yaml('claims.yaml'), parsing),
    spellings: parseSpellings(reader.optional('spellings.yaml'), report),
    indexes: reader.folder('index', '.yaml').flatMap((source) => parseIndex(parsed(source), parsing)),
    facts: reader.folder('facts', '.yaml').flatMap((source) => parseFacts(parsed(source), report)),
    charts: reader.folder('charts', '.yaml').flatMap((source) => parseChart(source, parsing)),
    chapters,
    covers,
    epilogues,
    terms,
    templates: parsing.templates,
    typed: parsing.typed,
  };
}
