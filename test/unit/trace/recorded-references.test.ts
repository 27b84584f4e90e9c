import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze } from '../../../src/analysis/analyze.ts';
import { targetsOf } from '../../../src/analysis/explain/heap-graph.ts';
import { reachableObjects, visitReferents } from '../../../src/analysis/machine/references.ts';
import { Counting } from '../../../src/analysis/objects/python-object.ts';
import { createParser, type PythonParser } from '../../../src/analysis/parse/parser.ts';
import { Cursor } from '../../../src/analysis/trace/cursor.ts';
import { Trace } from '../../../src/analysis/trace/trace.ts';
import { PYTHON_VERSIONS, type PythonVersion } from '../../../src/analysis/versions/python-version.ts';
import { findTestPrograms } from '../../oracle/programs.ts';

/** Every so many steps the heap of the machine is compared with what the trace says of it. */
const STEPS_BETWEEN = 7;

/** Of what can be suspended: its names and code, and what its frame holds beside its locals, which is told as what no slot accounts for. */
const OF_SUSPENDED = /^(__name__|__qualname__|(gi|cr|ag)_code|f_code|frame|function|exception|\d+)$/;

/**
 * References that are not recorded, by type of the holder: names and tables of the interpreter, which views tell as such, the
 * evaluation stack of a suspended generator, which is told as what no slot accounts for, and the ring of the links of a cache, each of
 * which is found in the dict of the cache, too.
 */
const NOT_RECORDED: Readonly<Record<string, RegExp>> = {
  function: /^__(globals|builtins|module|name|qualname)__$/,
  generator: OF_SUSPENDED,
  coroutine: OF_SUSPENDED,
  async_generator: OF_SUSPENDED,
  frame: /^(f_code|f_locals)$/,
  property: /^__name__$/,
  _lru_cache_wrapper: /^link$/,
};
/** The same for classes, whatever their metaclass. */
const NOT_RECORDED_OF_CLASSES = /^(__name__|__qualname__|ht_cached_keys|name of an attribute)$/;

/** A library module brings thousands of objects of its own, which no view shows: they would be compared at every step. */
const IMPORTS_LIBRARY = /^\s*(?:import|from)\s+(?!sys\b|gc\b)|\b(?:t|__import__\()["']/m;

type HeapAtStep = ReadonlyMap<number, readonly { readonly label: string; readonly id: number }[]>;

/** For each reachable object of the machine the counted objects that it refers to. What the namespace of a class holds is told of the class. */
function heapOf(machine: Parameters<typeof reachableObjects>[0]): HeapAtStep {
  const heap = new Map<number, { label: string; id: number }[]>();
  const namespaces = new Map<number, number>();
  for (const object of reachableObjects(machine)) {
    const referents: { label: string; id: number }[] = [];
    visitReferents(object, (referent, label) => {
      if (label === 'tp_dict') namespaces.set(object.id, referent.id);
      if (referent.counting === Counting.Counted) referents.push({ label: String(label), id: referent.id });
    });
    heap.set(object.id, referents);
  }
  for (const [type, namespace] of namespaces) {
    const entries = heap.get(namespace)!;
    heap.delete(namespace);
    for (const { label, id } of entries) {
      heap.get(type)!.push({ label: label === '__key__' ? 'name of an attribute' : label, id });
    }
  }
  return heap;
}

/** References of the machine that the trace does not know, as `holder.label`. */
function missingReferences(source: string, version: PythonVersion, parser: PythonParser): string[] {
  const heaps = new Map<number, HeapAtStep>();
  const { recording } = analyze(source, {
    parser,
    version,
    maximumSteps: 500,
    onStep: (machine) => {
      if (machine.log.stepCount % STEPS_BETWEEN === 0) heaps.set(machine.log.stepCount, heapOf(machine));
    },
  });
  const trace = new Trace(recording);
  const cursor = new Cursor(trace);
  const missing: string[] = [];
  for (const [step, heap] of heaps) {
    cursor.seek(step);
    for (const [holder, referents] of heap) missing.push(...missingOf(cursor, holder, referents));
  }
  return missing;
}

function missingOf(cursor: Cursor, holder: number, referents: readonly { label: string; id: number }[]): string[] {
  const { trace } = cursor;
  const type = cursor.typeNameOf(holder);
  const isClass = [...trace.lives.classes.values()].includes(holder);
  const isBuiltinType = type === 'type' && !isClass;
  if (isBuiltinType) return [];
  const known = targetsOf(cursor, holder);
  const classId = trace.lives.classes.get(cursor.typeIndexOf(holder));
  if (classId !== undefined) known.push(classId);
  return referents.flatMap(({ label, id }) => {
    const index = known.indexOf(id);
    if (index >= 0) known.splice(index, 1);
    const isLeftOut = NOT_RECORDED[type]?.test(label) || (isClass && NOT_RECORDED_OF_CLASSES.test(label));
    return index >= 0 || isLeftOut ? [] : [`${trace.labelOf(holder)}.${label}`];
  });
}

describe('Recorded references', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await createParser({
      runtimeWasm: readFileSync('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
      grammarWasm: readFileSync('node_modules/tree-sitter-python/tree-sitter-python.wasm'),
    });
  });

  it('are all that the objects of the machine hold, in every test program without library modules', function () {
    this.timeout(300_000);
    const programs = findTestPrograms().filter(({ source }) => !IMPORTS_LIBRARY.test(source));
    assert.ok(programs.length > 300);
    const missing = programs.flatMap((program, index) => {
      const version = PYTHON_VERSIONS[index % PYTHON_VERSIONS.length]!;
      return missingReferences(program.source, version, parser).map((text) => `${program.name} in ${version}: ${text}`);
    });
    assert.deepEqual(missing, []);
  });
});
