import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { kinds } from '../../charts/kinds.ts';
import type { CompiledStory } from '../../model/index.ts';
import { findIndexOf } from '../../compiler/4-emit/find.ts';
import { sourcesFolder } from '../../compiler/1-read/sources-folder.ts';
import { storyFolder } from '../../compiler/1-read/story-folder.ts';
import { summary } from '../../compiler/cli.ts';
import { compileStory } from '../../compiler/compile.ts';
import { formatProblems } from '../../compiler/errors/format.ts';
import { inlineLanguagesModule, languagesModule } from './languages.ts';
import { titlesModule } from './places.ts';

const STORY = 'virtual:story';
const CHARTS = 'virtual:story/charts';
const FIND = 'virtual:story/find';
const LANGUAGES = 'virtual:story/languages';
/** The environment of the file that holds all pages. */
const SINGLE = 'single';
const CHART = /^\0virtual:story\/charts\/([a-z]{2})\/([a-z0-9-]+)$/;

/** An error whose report is its message: a stack would only hide the file and line it names. */
function refusal(report: string): Error {
  const error = new Error(report);
  error.stack = report;
  return error;
}

function chartLoaders(story: CompiledStory): string {
  const languages = Object.entries(story).map(([language, edition]) => {
    const loaders = Object.keys(edition?.charts ?? {}).map(
      (id) => `${JSON.stringify(id)}: () => import("virtual:story/charts/${language}/${id}")`,
    );
    return `${JSON.stringify(language)}: { ${loaders.join(', ')} }`;
  });
  return `export default { ${languages.join(', ')} };`;
}

function findLoaders(story: CompiledStory): string {
  const loaders = Object.keys(story).map(
    (language) => `${JSON.stringify(language)}: () => import("virtual:story/find/${language}")`,
  );
  return `export default { ${loaders.join(', ')} };`;
}

/** The modules of search: the list of indexes, or the index of one language; `null` where the id names none. */
function searchModule(id: string, story: CompiledStory): string | null {
  if (id === `\0${FIND}`) return findLoaders(story);
  const [, language] = /^\0virtual:story\/find\/([a-z]{2})$/.exec(id) ?? [];
  const edition = Object.values(story).find((each) => each.language === language);
  return edition ? `export default ${JSON.stringify(findIndexOf(edition))};` : null;
}

/** The module of one chart in one language; throws where the id names none. */
function chartModule(id: string, story: CompiledStory): string {
  const [, language = '', chart = ''] = CHART.exec(id) ?? [];
  const spec = story[language]?.charts[chart];
  if (!spec) throw new Error(`${id.slice(1)}: no such chart in the compiled story.`);
  return `export default ${JSON.stringify(spec)};`;
}

/** The module of what the story says in the interface of a language, or `null` where the id names another. */
function storyMessagesModule(id: string, story: CompiledStory): string | null {
  const [, language] = /^\0virtual:story\/messages-([a-z]{2,3})$/.exec(id) ?? [];
  const edition = Object.values(story).find((each) => each.language === language);
  return edition ? `export const story = ${JSON.stringify(edition.messages)};` : null;
}

/** The module of the declared languages' messages, or `null` where the id names another. */
function messagesModule(id: string, story: CompiledStory, root: string, isSingle: boolean): string | null {
  if (id !== `\0${LANGUAGES}`) return null;
  const write = isSingle ? inlineLanguagesModule : languagesModule;
  return write(Object.keys(story), root);
}

/** What other plugins may ask of this one. */
export interface StoryApi {
  /** The compiled story as it stands; throws the compiler's report where it is refused. */
  readonly compiled: () => CompiledStory;
}

/**
 * The compiled story as virtual modules: whole for prerendering (`virtual:story`), a chart at a time
 * for the browser (`virtual:story/charts`), what can be found (`virtual:story/find`), and the messages of the
 * declared languages (`virtual:story/languages`). Problems stop a build with the compiler's report; in development they show in the overlay and the page reloads when
 * the story is saved.
 */
export function story(): Plugin<StoryApi> & { readonly api: StoryApi } {
  let root = process.cwd();
  let compiled: CompiledStory | undefined;
  let report: (text: string) => void = () => undefined;

  function current(): CompiledStory {
    if (compiled) return compiled;
    const result = compileStory({
      root,
      folder: storyFolder(root),
      sourcesDir: sourcesFolder(root),
      kinds,
    });
    if (!result.story) throw refusal(`The story was refused.\n\n${formatProblems(result.problems)}`);
    report(summary(result).join('\n'));
    compiled = result.story;
    return compiled;
  }

  return {
    name: 'story:story',
    api: { compiled: current },
    configResolved(config) {
      root = config.root;
      report = (text) => config.logger.info(text);
    },
    // Every environment begins a build of its own; the story is compiled for the first.
    buildStart() {
      current();
    },
    resolveId: {
      filter: { id: /^virtual:story/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:story/ },
      handler(id) {
        const edition = current();
        if (id === `\0${STORY}`) return `export default ${JSON.stringify(edition)};`;
        if (id === `\0${CHARTS}`) return chartLoaders(edition);
        const isSingle = this.environment.name === SINGLE;
        const written =
          searchModule(id, edition) ??
          storyMessagesModule(id, edition) ??
          messagesModule(id, edition, root, isSingle) ??
          titlesModule(id, edition);
        if (written) return written;
        return chartModule(id, edition);
      },
    },
    configureServer(server) {
      const folder = resolve(root, storyFolder(root));
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(folder)) return;
        compiled = undefined;
        for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
