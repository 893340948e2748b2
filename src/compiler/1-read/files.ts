import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The compiler's only way to the disk, so that tests can hand it a story that is nowhere. */
export interface FileSystem {
  /** Bytes of a file, or `null` where there is none. */
  read(path: string): Uint8Array | null;
  /** Names in a folder, files and folders, or none where there is no folder. */
  list(folder: string): readonly string[];
}

/** The disk. Absence is an answer, never an exception. */
export const disk: FileSystem = {
  read(path) {
    try {
      return readFileSync(path);
    } catch {
      return null;
    }
  },
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
};

/** A file system with some files replaced (`null` removes one); the rest is read from below. */
export function overlay(
  changes: Readonly<Record<string, string | null>>,
  below: FileSystem = disk,
): FileSystem {
  const paths = Object.keys(changes);
  return {
    read(path) {
      const change = changes[path];
      if (change === undefined) return below.read(path);
      return change === null ? null : new TextEncoder().encode(change);
    },
    list(folder) {
      const names = new Set(below.list(folder));
      for (const path of paths) {
        if (!path.startsWith(`${folder}/`)) continue;
        const [name = '', ...deeper] = path.slice(folder.length + 1).split('/');
        if (changes[path] !== null) names.add(name);
        else if (deeper.length === 0) names.delete(name);
      }
      return [...names];
    },
  };
}

/** Files of a folder with an ending, sorted by name: the order never depends on the disk. */
export function filesIn(files: FileSystem, folder: string, ending: string): string[] {
  return [...files.list(folder)]
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));
}
