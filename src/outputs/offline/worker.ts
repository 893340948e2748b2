import { classicScript } from '../shared/classic-script.ts';

/** Bundles one of the workers of src/offline/worker into a classic script: modules in workers are too new for old phones. */
export function bundledWorker(root: string, name: 'main' | 'off'): Promise<string> {
  return classicScript(root, `src/offline/worker/${name}.ts`);
}
