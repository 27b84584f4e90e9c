/** Where things are. Plain Node: this runs before anything is installed. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Git-ignored folder for what is fetched once and kept: VS Code hosts, a Node for them, a browser, data of `npm start`. */
export const hostFolder = path.join(root, '.vscode-host');

/** Git-ignored folder for what can be made again in seconds: test bundles, results of test parts. */
export const cacheFolder = path.join(root, '.cache');

/**
 * An absolute path inside the project.
 * @param {...string} parts
 */
export function inProject(...parts) {
  return path.join(root, ...parts);
}

/**
 * The absolute path of a file as the user typed it: npm changes into the project's root and keeps the user's folder in INIT_CWD.
 * @param {string} typed
 */
export function asTypedByUser(typed) {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), typed);
}
