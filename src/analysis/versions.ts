/**
 * What differs between the supported Python versions, as named behaviours. This is the only place where a version is told from another:
 * every other file asks for a behaviour by its name.
 */

/** A supported CPython version, by its language version. */
export type PythonVersion = '3.11' | '3.12' | '3.13' | '3.14';

/** All supported versions, oldest first. */
export const PYTHON_VERSIONS: readonly PythonVersion[] = ['3.11', '3.12', '3.13', '3.14'];

/** The version used when nothing says otherwise. */
export const NEWEST_VERSION: PythonVersion = '3.14';

/** Named behaviours of one Python version. */
export interface VersionBehaviour {
  readonly version: PythonVersion;
  /** None, True, False, Ellipsis, small integers and the like have an immortal count (PEP 683). */
  readonly hasImmortalObjects: boolean;
  /** List, dict and set comprehensions run inside the frame that contains them (PEP 709). */
  readonly inlinesComprehensions: boolean;
  /** Plain locals consumed in the same basic block are pushed without a new reference (flowgraph.c, optimize_load_fast). */
  readonly borrowsLocals: boolean;
}

/** The behaviours of each version. */
export const VERSION_BEHAVIOUR: Readonly<Record<PythonVersion, VersionBehaviour>> = {
  '3.11': {
    version: '3.11',
    hasImmortalObjects: false,
    inlinesComprehensions: false,
    borrowsLocals: false,
  },
  '3.12': {
    version: '3.12',
    hasImmortalObjects: true,
    inlinesComprehensions: true,
    borrowsLocals: false,
  },
  '3.13': {
    version: '3.13',
    hasImmortalObjects: true,
    inlinesComprehensions: true,
    borrowsLocals: false,
  },
  '3.14': {
    version: '3.14',
    hasImmortalObjects: true,
    inlinesComprehensions: true,
    borrowsLocals: true,
  },
};
