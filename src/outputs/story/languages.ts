import { join } from 'node:path';
import type { Area } from '../../i18n/areas.ts';

/** Areas that scripts in the browser say something of; embeds are written by the prerenderer alone. */
const AREAS = [
  'core',
  'reference',
  'offline',
  'memory',
  'present',
  'story',
] as const satisfies readonly Area[];

/** The module of an area's messages in a language. */
function moduleOf(area: Area, language: string, root: string): string {
  if (area === 'story') return JSON.stringify(`virtual:story/messages-${language}`);
  return JSON.stringify(join(root, 'src/i18n', language, `messages/${area}.ts`));
}

/** Where a page fetches the messages of its language: nothing of a language that is not declared. */
export function languagesModule(languages: readonly string[], root: string): string {
  const lines = AREAS.map((area) => {
    const loaders = languages.map(
      (language) =>
        `${JSON.stringify(language)}: () => import(${moduleOf(area, language, root)}).then((module) => module.${area})`,
    );
    return `export const ${area} = { ${loaders.join(', ')} };`;
  });
  return lines.join('\n');
}

/** The same for a file that holds all pages: all declared languages are there at once. */
export function inlineLanguagesModule(languages: readonly string[], root: string): string {
  const imports = languages.flatMap((language, index) =>
    AREAS.map((area) => `import { ${area} as ${area}${index} } from ${moduleOf(area, language, root)};`),
  );
  const registered = languages.map((language, index) => {
    const areas = AREAS.map((area) => `${area}: ${area}${index}`);
    return `registerMessages(${JSON.stringify(language)}, { ${areas.join(', ')} });`;
  });
  return [
    `import { registerMessages } from ${JSON.stringify(join(root, 'src/i18n/registry.ts'))};`,
    ...imports,
    ...registered,
    ...AREAS.map((area) => `export const ${area} = {};`),
  ].join('\n');
}
