import type { ViteBuilder } from 'vite';

/** A script of a bundle. */
export interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly moduleIds: readonly string[];
  readonly facadeModuleId: string | null;
  readonly isEntry: boolean;
}

/** What the bundler made of one environment. */
export interface Bundle {
  readonly chunks: readonly Chunk[];
  /** Styles by file name. */
  readonly styles: readonly { readonly fileName: string; readonly source: string }[];
}

/** The one script of a bundle that was asked for by its path; what it imports is not counted. */
export function entryOf({ chunks }: Bundle): Chunk {
  const [entry, ...more] = chunks.filter(({ isEntry }) => isEntry);
  if (!entry || more.length > 0)
    throw new Error(`A bundle has ${more.length + (entry ? 1 : 0)} entries, not one.`);
  return entry;
}

/** Builds an environment of the Vite configuration. */
export async function bundleOf(builder: ViteBuilder, name: string): Promise<Bundle> {
  const environment = builder.environments[name];
  if (!environment) throw new Error(`The build has no environment "${name}".`);
  const built = await builder.build(environment);
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`The bundler gave nothing for "${name}".`);
  return {
    chunks: output.output.filter((file) => file.type === 'chunk'),
    styles: output.output.flatMap((file) =>
      file.type === 'asset' && file.fileName.endsWith('.css')
        ? [{ fileName: file.fileName, source: String(file.source) }]
        : [],
    ),
  };
}
