import { Language, Parser, type Tree } from 'web-tree-sitter';
import { copyTree, type FlatTree, type KindTable } from './flat-tree.ts';
import { NodeKind, Token } from './node-kinds.ts';

/** The two WebAssembly files, as bytes. */
export interface GrammarFiles {
  /** `web-tree-sitter.wasm` of the npm package web-tree-sitter. */
  readonly runtimeWasm: Uint8Array;
  /** `tree-sitter-python.wasm` of the npm package tree-sitter-python. */
  readonly grammarWasm: Uint8Array;
}

/** Reads text with the grammar. The trees in WebAssembly memory never leave this class. */
export class Grammar {
  private constructor(
    private readonly parser: Parser,
    private readonly kinds: KindTable,
  ) {}

  /**
   * Starts the tree-sitter runtime and loads the grammar. Rejects when the bytes are not those of the right files. The runtime itself is
   * one per process (web-tree-sitter keeps it in its module); a second call takes the one that runs.
   */
  static async load(files: GrammarFiles): Promise<Grammar> {
    await Parser.init({ wasmBinary: files.runtimeWasm, locateFile: (name: string) => name });
    // A copy: web-tree-sitter wants a Uint8Array of its own realm, which bytes from a host API need not be.
    const language = await Language.load(new Uint8Array(files.grammarWasm));
    const parser = new Parser();
    parser.setLanguage(language);
    return new Grammar(parser, kindTable(language));
  }

  /**
   * The tree of a text, with `shift` added to all offsets (see `copyTree`). Null where that would take too long or too much memory: for
   * text of several megabytes that is dense or no Python at all.
   */
  read(text: string, shift = 0): FlatTree | null {
    const tree = this.parse(text);
    if (tree === null) return null;
    try {
      return copyTree(tree, this.kinds, shift);
    } finally {
      tree.delete();
    }
  }

  /** Whether the grammar reads a text without an error. */
  accepts(text: string): boolean {
    const tree = this.parse(text);
    if (tree === null) return false;
    const accepted = !tree.rootNode.hasError;
    tree.delete();
    return accepted;
  }

  /** Frees the parser's WebAssembly memory; nothing can be read afterwards. */
  dispose(): void {
    this.parser.delete();
  }

  private parse(text: string): Tree | null {
    let reports = 0;
    const read = (index: number): string => text.slice(index, index + READ_LENGTH);
    const progressCallback = (): boolean => ++reports > MAXIMUM_REPORTS;
    const tree = this.parser.parse(read, null, { progressCallback });
    // Or the next parse would go on where this one has stopped.
    if (tree === null) this.parser.reset();
    return tree;
  }
}

/**
 * How often the runtime may report progress, which it does after every hundred steps. Ten megabytes of ordinary code take 50,000 reports;
 * this many take ten seconds.
 */
const MAXIMUM_REPORTS = 150_000;

/** How many UTF-16 units the runtime takes at a time (its buffer has 10 KiB). */
const READ_LENGTH = 5 * 1024;

function kindTable(language: Language): KindTable {
  const table = new Uint8Array(language.types.length);
  language.types.forEach((type, id) => {
    const kinds: Readonly<Record<string, number>> = language.nodeTypeIsNamed(id) ? NodeKind : Token;
    table[id] = kinds[type] ?? NodeKind.ERROR;
  });
  return table;
}
