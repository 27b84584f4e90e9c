/** Finding and running modules (`Lib/importlib/_bootstrap.py`, _find_and_load). */
import type { CodeObject } from '../compile/code-object.ts';
import { mayHaveMember } from '../modules/library-members.ts';
import { isLibraryModule } from '../modules/library-names.ts';
import type { FindModule, ModuleTable, PythonModuleModel } from '../modules/module-model.ts';
import { newString, newTuple, newUnknown } from '../objects/create.ts';
import { dictSetText, newDict } from '../objects/dict-access.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { holding } from '../objects/runtime.ts';
import type { CodePayload } from '../objects/types/code.ts';
import { type ModulePayload, newModule } from '../objects/types/module.ts';
import type { CompiledText, TextMode } from './executed-text.ts';
import { Frame } from './frame.ts';
import { enterFrame } from './frames.ts';
import { LibraryWords } from './library-words.ts';
import type { Machine } from './machine.ts';
import { materializeCode } from './materialize.ts';

/** What modules are loaded from. */
export interface ModuleSources {
  /** Standard-library modules that are modelled. */
  readonly models: ModuleTable;
  /** Modules of the program's own, which come first as files beside the program do on `sys.path`; null where nothing is known of files. */
  readonly find: FindModule | null;
  /** Compiles a module other than the program: its frames make no steps. */
  readonly compile: (source: string, fileName: string) => CodeObject;
  /** Compiles a text that the program executes. */
  readonly compileText: (source: string, fileName: string, mode: TextMode) => CompiledText;
}

/** Modules that CPython never looks for in files: they are built in, or imported before the program starts. */
const NEVER_IN_FILES: ReadonlySet<string> = new Set(
  'sys builtins gc time math itertools marshal errno abc io os codecs site stat'.split(' '),
);

/** The modules of one run. */
export class ModuleLoader {
  /** Modules that are not modelled: each is one unknown object. */
  private readonly unknown = new Map<string, PythonObject>();
  /** Namespaces of the modules of the standard library. */
  private readonly libraryNamespaces = new Set<PythonObject>();
  /** Those of modules that CPython has in C. */
  private readonly builtInNamespaces = new Set<PythonObject>();
  private readonly libraryWords = new LibraryWords();
  /** How many modules of the standard library are being loaded, each by the one before. */
  private loading = 0;

  constructor(
    private readonly machine: Machine,
    private readonly sources: ModuleSources,
  ) {}

  /** The module of a dotted name, its parents being imported first, or null for one that is not modelled. Modules are not counted. */
  load(name: string): PythonObject | null {
    const existing = this.machine.modules.get(name);
    if (existing !== undefined) return existing;
    const dot = name.lastIndexOf('.');
    const parent = dot < 0 ? null : this.load(name.slice(0, dot));
    if (dot >= 0 && parent === null) return null;
    const module = this.machine.modules.get(name) ?? this.loadFile(name) ?? this.loadModel(name);
    if (module !== null && parent !== null && parent.type === this.machine.types.module) {
      dictSetText(this.machine, (parent.payload as ModulePayload).namespace, name.slice(dot + 1), module);
    }
    return module;
  }

  /** The object that stands for a module that is not modelled, a module if it is one of the standard library: a new reference. */
  unknownModule(name: string): PythonObject {
    let unknown = this.unknown.get(name);
    if (unknown === undefined) {
      unknown = isLibraryModule(name.split('.')[0]!, this.machine.behaviour)
        ? this.newStandIn(name)
        : newUnknown(this.machine);
      this.unknown.set(name, unknown);
    }
    this.machine.heap.retain(unknown);
    return unknown;
  }

  /** A module of the standard library that is not modelled: each of its members is an unknown object. */
  private newStandIn(name: string): PythonObject {
    return this.machine.heap.sharing(() => {
      const module = newModule(this.machine, name, newDict(this.machine));
      module.payload.mayHave = () => true;
      module.payload.isStandIn = true;
      return module;
    });
  }

  /** Whether a frame with these globals stands for C code, which leaves no entry in a traceback. */
  standsForC(globals: PythonObject): boolean {
    return this.builtInNamespaces.has(globals);
  }

  /** Whether it can be told that the program has no file for a module. */
  get knowsFiles(): boolean {
    return this.sources.find !== null;
  }

  /** Compiles a text that the program executes. */
  compileText(source: string, fileName: string, mode: TextMode): CompiledText {
    return this.sources.compileText(source, fileName, mode);
  }

  /** The heap object of code that was compiled after modules of the library had been imported: a new reference. */
  materialized(code: CodeObject): PythonObject<CodePayload> {
    const object = materializeCode(this.machine, code);
    this.libraryWords.bound(this.machine);
    return object;
  }

  /** A str has become the interned one of its text. */
  wordInterned(text: PythonObject<string>): void {
    this.libraryWords.boundIfWord(this.machine, text);
  }

  private loadFile(name: string): PythonObject | null {
    const { machine } = this;
    if (NEVER_IN_FILES.has(name)) return null;
    const importer = machine.currentFrame();
    if (importer !== null && this.libraryNamespaces.has(importer.globals)) return null;
    const found = this.sources.find?.(name);
    if (found === undefined || (found.kind === 'folder' && Object.hasOwn(this.sources.models, name))) return null;
    const code = this.materialized(this.sources.compile(found.source, found.fileName));
    try {
      return this.run(name, found.fileName, found.kind !== 'module', code, null);
    } finally {
      machine.heap.release(code);
    }
  }

  private loadModel(name: string): PythonObject | null {
    const { models } = this.sources;
    const model = Object.hasOwn(models, name) ? models[name] : undefined;
    if (model === undefined) return null;
    const { machine } = this;
    // CPython has loaded most of these before the program: what they handle meanwhile has nothing to do with what the program handles.
    const { exceptionState } = machine;
    machine.exceptionState = { exception: null, previous: null };
    this.loading++;
    try {
      return this.makeModel(name, model);
    } finally {
      this.loading--;
      machine.exceptionState = exceptionState;
      // What a model imports may be another module than what CPython's imports, which the table of words knows.
      if (this.loading === 0) this.libraryWords.imported(machine, name);
    }
  }

  private makeModel(name: string, model: ModuleTable[string]): PythonObject {
    const { machine } = this;
    return machine.heap.sharing(() => {
      if (typeof model !== 'function') return this.runModel(name, model);
      const module = model(machine);
      machine.modules.set(name, module);
      const payload = module.payload as ModulePayload;
      payload.mayHave = (member) => mayHaveMember(name, member, machine.behaviour);
      this.libraryNamespaces.add(payload.namespace);
      return module;
    });
  }

  private runModel(name: string, model: PythonModuleModel): PythonObject {
    const { machine } = this;
    const source = typeof model.source === 'string' ? model.source : model.source(machine.behaviour);
    const isPackage = model.isPackage ?? false;
    const fileName = `${name.replaceAll('.', '/')}${isPackage ? '/__init__' : ''}.py`;
    const code = materializeCode(machine, this.sources.compile(source, fileName));
    return this.run(name, fileName, isPackage, code, model);
  }

  /** Makes the module and runs its body. A module whose body raises is forgotten. */
  private run(
    name: string,
    fileName: string,
    isPackage: boolean,
    code: PythonObject<CodePayload>,
    model: PythonModuleModel | null,
  ): PythonObject {
    const { machine } = this;
    const namespace = this.newNamespace(name, fileName, isPackage);
    const module = newModule(machine, name, namespace);
    if (model !== null) {
      module.payload.mayHave = (member) => mayHaveMember(name, member, machine.behaviour);
      this.libraryNamespaces.add(namespace);
      if (model.isBuiltIn) this.builtInNamespaces.add(namespace);
    }
    machine.modules.set(name, module);
    try {
      holding(machine, 'import', [code], () => this.runBody(code, namespace));
    } catch (thrown) {
      machine.modules.delete(name);
      throw thrown;
    }
    return machine.modules.get(name) ?? module;
  }

  private newNamespace(name: string, fileName: string, isPackage: boolean): PythonObject {
    const { machine } = this;
    const namespace = newDict(machine);
    const set = (key: string, value: PythonObject): void => {
      dictSetText(machine, namespace, key, value);
      machine.heap.release(value);
    };
    set('__name__', newString(machine, name));
    set('__doc__', machine.none);
    set('__package__', newString(machine, isPackage ? name : name.slice(0, Math.max(0, name.lastIndexOf('.')))));
    set('__loader__', machine.none);
    set('__spec__', machine.none);
    set('__file__', newString(machine, fileName));
    if (isPackage) set('__path__', newTuple(machine, []));
    dictSetText(machine, namespace, '__builtins__', machine.modules.get('builtins')!);
    return namespace;
  }

  private runBody(code: PythonObject<CodePayload>, namespace: PythonObject): void {
    const { machine } = this;
    const frame = new Frame(
      machine,
      machine.nextFrameNumber(),
      code.payload,
      code,
      null,
      namespace,
      machine.builtins,
      namespace,
    );
    enterFrame(machine, frame, machine.nestedBase(), 0);
    machine.heap.release(machine.runNested(frame));
  }
}
