/** The parts of readers used here that come without types. */
declare module '@citation-js/core' {
  interface Entry {
    readonly id: string;
    readonly type: string;
    readonly title: string;
    readonly URL?: string;
    readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
    readonly publisher?: string;
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  }
  export class Cite {
    constructor(text: string);
    readonly data: readonly Entry[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    /** Reads every row, cast and checked by the schema; `relations` checks foreign keys too. */
    read(options: {
      readonly keyed: true;
      readonly relations: boolean;
    }): Promise<readonly Readonly<Record<string, unknown>>[]>;
  }
  export class Package {
    static load(descriptor: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
