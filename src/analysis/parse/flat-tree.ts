import type { Tree, TreeCursor } from 'web-tree-sitter';
import { NodeKind, Token } from './node-kinds.ts';

/**
 * A tree-sitter tree copied out of WebAssembly memory: nodes are numbers in preorder (0 is the root), columns are typed arrays. Comments
 * and line continuations are left out. The children of `node` are `node + 1`, then each time `after[child]`, up to `after[node]`.
 */
export interface FlatTree {
  readonly count: number;
  /** NodeKind or Token numbers. */
  readonly kind: Uint8Array;
  /** Offsets in the text, in UTF-16 units; `end` is exclusive. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The first node after the subtree of a node. */
  readonly after: Int32Array;
  /** Whether the grammar could not read the text. The error may be at a token that is in no tree, such as the end of a line. */
  readonly hasErrors: boolean;
  /** Nodes that stand for text the grammar could not read, and for tokens that it missed there, in preorder. */
  readonly errors: readonly number[];
}

/** For each number of a grammar symbol, our number of the node kind. */
export type KindTable = Uint8Array;

// Kinds that have no children that matter: not descending into them spares a third of the calls into WebAssembly.
const LEAVES = new Set<number>([
  NodeKind.identifier,
  NodeKind.integer,
  NodeKind.float,
  NodeKind.string_start,
  NodeKind.string_end,
  NodeKind.string_content,
  NodeKind.ellipsis,
  NodeKind.none,
  NodeKind.true,
  NodeKind.false,
  NodeKind.type_conversion,
  NodeKind.pass_statement,
  NodeKind.import_prefix,
  ...Object.values(Token),
]);
const IS_LEAF = Uint8Array.from({ length: 256 }, (_, kind) => (LEAVES.has(kind) ? 1 : 0));
const IS_LEFT_OUT = Uint8Array.from({ length: 256 }, (_, kind) =>
  kind === NodeKind.comment || kind === NodeKind.line_continuation ? 1 : 0,
);

/** A larger tree is not copied: its syntax nodes would take more memory than a worker has. Ten megabytes of ordinary code have 1.6 million. */
const MAXIMUM_NODES = 2_500_000;

/** tree-sitter's symbol of an ERROR node (`ts_builtin_sym_error`). */
const ERROR_SYMBOL = 0xffff;

/**
 * Copies a tree. `shift` is added to every offset: it places the tree of a piece of text where that piece stands in the whole.
 * Takes time and memory in proportion to the number of nodes, and no more stack for a deep tree than for a flat one. Null where there are
 * too many nodes.
 */
export function copyTree(tree: Tree, kinds: KindTable, shift: number): FlatTree | null {
  const cursor = tree.walk();
  try {
    return new TreeCopy(kinds, shift, tree.rootNode.hasError).copy(cursor);
  } finally {
    cursor.delete();
  }
}

class TreeCopy {
  private capacity = 1024;
  private kind = new Uint8Array(this.capacity);
  private start = new Int32Array(this.capacity);
  private end = new Int32Array(this.capacity);
  private after = new Int32Array(this.capacity);
  private readonly errors: number[] = [];

  constructor(
    private readonly kinds: KindTable,
    private readonly shift: number,
    private readonly hasErrors: boolean,
  ) {}

  copy(cursor: TreeCursor): FlatTree | null {
    // The path from the root to the node at hand; -1 for a node that is left out.
    const path: number[] = [];
    let count = 0;
    for (;;) {
      const kind = this.kindOf(cursor);
      const leftOut = IS_LEFT_OUT[kind] === 1;
      const node = leftOut ? -1 : count;
      if (!leftOut) {
        if (count === this.capacity) {
          if (count >= MAXIMUM_NODES) return null;
          this.grow();
        }
        this.kind[count] = kind;
        this.start[count] = cursor.startIndex + this.shift;
        this.end[count] = cursor.endIndex + this.shift;
        if (this.hasErrors && (kind === NodeKind.ERROR || cursor.nodeIsMissing)) this.errors.push(count);
        count++;
        if (IS_LEAF[kind] === 0 && cursor.gotoFirstChild()) {
          path.push(node);
          continue;
        }
        this.after[node] = count;
      }
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return this.result(count);
        this.after[path.pop()!] = count;
      }
    }
  }

  private kindOf(cursor: TreeCursor): number {
    const symbol = cursor.nodeTypeId;
    return symbol === ERROR_SYMBOL ? NodeKind.ERROR : this.kinds[symbol]!;
  }

  private grow(): void {
    this.capacity = Math.min(this.capacity * 4, MAXIMUM_NODES);
    this.kind = enlarge(this.kind, new Uint8Array(this.capacity));
    this.start = enlarge(this.start, new Int32Array(this.capacity));
    this.end = enlarge(this.end, new Int32Array(this.capacity));
    this.after = enlarge(this.after, new Int32Array(this.capacity));
  }

  private result(count: number): FlatTree {
    const { kind, start, end, after, hasErrors, errors } = this;
    return { count, kind, start, end, after, hasErrors, errors };
  }
}

function enlarge<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
