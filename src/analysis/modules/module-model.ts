/** How a standard-library module is modelled: in TypeScript, or in Python source of our own that the machine runs. */
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime } from '../objects/runtime.ts';
import type { VersionBehaviour } from '../versions.ts';

/** A module written in Python. Its frames make no steps and are not shown, but hold what they hold. */
export interface PythonModuleModel {
  /** The text of the module, or what makes it for a version: texts that differ between versions ask named behaviours. */
  readonly source: string | ((behaviour: VersionBehaviour) => string);
  /** It has submodules and a `__path__`. */
  readonly isPackage?: boolean;
  /** CPython has it in C: its frames leave no entries in tracebacks. */
  readonly isBuiltIn?: boolean;
}

/** A module written in TypeScript: made when first imported, while the heap shares. Gives a module. */
export type NativeModuleModel = (runtime: Runtime) => PythonObject;

export type ModuleModel = NativeModuleModel | PythonModuleModel;

/** Models by dotted name. A native module may be one of CPython's C modules with a leading underscore, which a module in Python imports. */
export type ModuleTable = Readonly<Record<string, ModuleModel>>;

/** Source of a module that the host has, such as a file beside the program. */
export interface ModuleSource {
  readonly source: string;
  /** `__file__` and `co_filename`. */
  readonly fileName: string;
  /** A file, a package with an `__init__.py`, or a folder without one, which any other module of the name comes before (PEP 420). */
  readonly kind: 'module' | 'package' | 'folder';
}

/** Finds a module of the program's own by its dotted name; undefined where there is none. */
export type FindModule = (name: string) => ModuleSource | undefined;
