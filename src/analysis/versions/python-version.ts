/** The supported CPython versions and their order. */

/** A supported CPython version, by its language version. */
export type PythonVersion = '3.11' | '3.12' | '3.13' | '3.14';

/** All supported versions, oldest first. */
export const PYTHON_VERSIONS: readonly PythonVersion[] = ['3.11', '3.12', '3.13', '3.14'];

/** The version used when nothing says otherwise. */
export const NEWEST_VERSION: PythonVersion = '3.14';

/** Whether a version is the one named first or a later one. */
export function isSince(version: PythonVersion, first: PythonVersion): boolean {
  return PYTHON_VERSIONS.indexOf(version) >= PYTHON_VERSIONS.indexOf(first);
}
