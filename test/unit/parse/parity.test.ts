import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Language, Parser } from 'web-tree-sitter';
import { grammarFiles } from './tools/load-parser.ts';

/** A tree as text: every node with its type and extent. Both packages write `childCount` and `child` alike. */
interface TreeNode {
  readonly type: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly childCount: number;
  child(index: number): TreeNode | null;
}

interface NativeParser {
  setLanguage(language: unknown): void;
  parse(text: string): { readonly rootNode: TreeNode };
}

const CORPUS = path.join(import.meta.dirname, 'corpus');

/** The parser of the optional package `tree-sitter`, or why there is none on this machine. */
function loadNative(): NativeParser | string {
  const require = createRequire(import.meta.url);
  try {
    const NativeParserClass = require('tree-sitter') as new () => NativeParser;
    const parser = new NativeParserClass();
    parser.setLanguage(require('tree-sitter-python'));
    return parser;
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0]! : String(error);
  }
}

function* describeTree(node: TreeNode, depth = 0): Generator<string> {
  yield `${' '.repeat(depth)}${node.type} ${node.startIndex}-${node.endIndex}`;
  for (let index = 0; index < node.childCount; index++) yield* describeTree(node.child(index)!, depth + 1);
}

describe('parse: native and WebAssembly tree-sitter give the same trees', () => {
  const native = loadNative();
  if (typeof native === 'string') {
    it(`the native package tree-sitter does not load here: ${native}`, function () {
      this.skip();
    });
    return;
  }
  let wasm: Parser;
  before(async () => {
    const { runtimeWasm, grammarWasm } = grammarFiles();
    await Parser.init({ wasmBinary: runtimeWasm });
    wasm = new Parser();
    wasm.setLanguage(await Language.load(new Uint8Array(grammarWasm)));
  });
  after(() => wasm.delete());

  for (const name of readdirSync(CORPUS).filter((file) => file.endsWith('.py'))) {
    it(name, () => {
      const source = readFileSync(path.join(CORPUS, name), 'utf8');
      const tree = wasm.parse(source)!;
      const ours = [...describeTree(tree.rootNode as TreeNode)];
      tree.delete();
      assert.deepEqual(ours, [...describeTree(native.parse(source).rootNode)]);
    });
  }
});
