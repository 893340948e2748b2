import type { Unsupported } from '../model/index.ts';

/** What is asked of a browser before anything is kept. */
export interface Environment {
  readonly secure: boolean;
  readonly protocol: string;
  readonly hasWorkers: boolean;
  /** Root of the site, where pages name one: with the kill switch on they name none. */
  readonly root: URL | null;
}

/** Why this device keeps nothing; null where it can. */
export function unsupported({ secure, protocol, hasWorkers, root }: Environment): Unsupported | null {
  if (protocol === 'file:') return 'file';
  if (!root) return 'off';
  if (!secure) return 'insecure';
  return hasWorkers ? null : 'browser';
}

/** The root of the site this page belongs to: its manifest stands there. */
export function siteRoot(): URL | null {
  const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  return link ? new URL('.', link.href) : null;
}

/** Whether the device asks to be spared what nobody asked for. */
export function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return connection instanceof Object && Reflect.get(connection, 'saveData') === true;
}
