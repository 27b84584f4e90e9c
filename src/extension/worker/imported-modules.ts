/** The modules beside a program, as far as the host has told of them, and which ones the host has to look for. */
import type { WorkspaceModule, WorkspaceModules } from '../../shared/messages.ts';

/** `import a.b, c` and `from a.b import c` at the begin of a line. What stands in a text or is left out costs one look for a file. */
const IMPORT = /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b|import[ \t]+([\w., \t]+))/gm;

/** See the file's comment. */
export class ImportedModules {
  private readonly asked = new Set<string>();

  constructor(
    private readonly source: string,
    private readonly known: WorkspaceModules,
  ) {}

  /** The run imports a module that the host has not looked for, although no import names it: it tells nothing. */
  get areMissing(): boolean {
    return this.asked.size > 0;
  }

  /** A module beside the program. */
  find(name: string): WorkspaceModule | undefined {
    if (Object.hasOwn(this.known, name)) return this.known[name] ?? undefined;
    this.asked.add(name);
    return undefined;
  }

  /** The names to look for: those in imports of all sources, so that they come at once and before a run, and the ones that a run has asked for. */
  missing(): string[] {
    const names = new Set(this.asked);
    for (const text of [this.source, ...this.knownSources()]) {
      for (const name of importedNames(text)) if (!Object.hasOwn(this.known, name)) names.add(name);
    }
    return [...names];
  }

  private *knownSources(): Generator<string> {
    for (const module of Object.values(this.known)) if (module !== null) yield module.source;
  }
}

/** The dotted names in the imports of a source, each after its parents. */
function* importedNames(source: string): Generator<string> {
  for (const [, from, list] of source.matchAll(IMPORT)) {
    for (const clause of from === undefined ? list!.split(',') : [from]) {
      const parts = clause.trim().split(/\s/)[0]!.split('.');
      if (parts.some((part) => part === '')) continue;
      for (let length = 1; length <= parts.length; length++) yield parts.slice(0, length).join('.');
    }
  }
}
