/** What is built from what. */
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { removeCodeCache, writeCodeCache } from './code-cache.mjs';
import { PlainError } from './errors.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { inProject, root } from './project.mjs';

/** Where the files run: `node` for the desktop's extension host and the terminal, `browser` for webviews and for what runs in both. */
/** @typedef {'node' | 'browser'} Platform */

/**
 * A bundle of dist/.
 * @typedef {object} Bundle
 * @property {string} entry
 * @property {string} output
 * @property {Platform} platform
 * @property {'cjs' | 'iife'} format
 * @property {string} [banner] first line of the file
 */

/** @type {readonly Bundle[]} */
export const BUNDLES = [
  { entry: 'src/cli/main.ts', output: 'dist/cli.js', platform: 'node', format: 'cjs', banner: '#!/usr/bin/env node' },
  { entry: 'src/cli/worker.ts', output: 'dist/cli-worker.js', platform: 'node', format: 'cjs' },
  { entry: 'src/cli/command.ts', output: 'dist/cli-command.js', platform: 'node', format: 'cjs' },
  { entry: 'src/extension/extension.ts', output: 'dist/extension/node/extension.js', platform: 'node', format: 'cjs' },
  {
    entry: 'src/extension/extension.ts',
    output: 'dist/extension/web/extension.js',
    platform: 'browser',
    format: 'cjs',
  },
  { entry: 'src/extension/analysis-worker.ts', output: 'dist/analysis-worker.js', platform: 'browser', format: 'iife' },
  { entry: 'src/webview/panel.tsx', output: 'dist/webview/panel.js', platform: 'browser', format: 'iife' },
];

/** Files that are copied as they are: from → to. */
const COPIES = {
  'node_modules/web-tree-sitter/web-tree-sitter.wasm': 'dist/web-tree-sitter.wasm',
  'node_modules/tree-sitter-python/tree-sitter-python.wasm': 'dist/tree-sitter-python.wasm',
};

/** The options that every bundle shares, also those of the tests. */
export const COMMON_OPTIONS = /** @type {const} @satisfies {esbuild.BuildOptions} */ ({
  absWorkingDir: root,
  bundle: true,
  external: ['vscode'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // The ES module build of web-tree-sitter looks for its files through import.meta, which a bundle does not have.
  alias: { 'web-tree-sitter': inProject('node_modules/web-tree-sitter/web-tree-sitter.cjs') },
  loader: { '.ttf': 'file', '.svg': 'dataurl' },
  assetNames: '[name]',
  logLevel: 'warning',
});

/** The oldest engines that have to understand the bundles: Node of VS Code 1.96, browsers of its time. */
export const TARGETS = /** @type {const} */ ({ node: 'node20', browser: 'es2022' });

/** The licences of what the bundles carry. */
const NOTICES = 'dist/THIRD-PARTY-NOTICES.txt';

/**
 * @typedef {object} BuildOptions
 * @property {boolean} development readable output with source maps; else small output without
 */

/**
 * Builds dist/. Gives the entries that do not exist and were left out.
 * @param {BuildOptions} options
 * @returns {Promise<string[]>}
 */
export async function buildAll(options) {
  removeCodeCache();
  copyFiles();
  const built = await Promise.all(presentBundles().map((bundle) => build(optionsFor(bundle, options))));
  for (const { output, banner } of presentBundles()) if (banner?.startsWith('#!')) chmodSync(inProject(output), 0o755);
  const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(inProject(NOTICES), thirdPartyNotices([...inputs, ...Object.keys(COPIES)]));
  const outputs = built.flatMap(({ metafile }) => Object.keys(metafile.outputs));
  removeAllBut(new Set([...outputs, ...Object.values(COPIES), NOTICES]));
  await writeCodeCache();
  return missingEntries();
}

/** Builds dist/ and again whenever a source file changes, until the process ends. */
export async function watchAll() {
  removeCodeCache();
  copyFiles();
  for (const bundle of presentBundles()) {
    const context = await esbuild.context({ ...optionsFor(bundle, { development: true }), logLevel: 'info' });
    await context.watch();
  }
  return missingEntries();
}

/**
 * @param {esbuild.BuildOptions & { metafile: true }} options
 */
async function build(options) {
  try {
    return await esbuild.build(options);
  } catch {
    // esbuild has said already what is wrong and where.
    throw new PlainError(`${options.outfile} cannot be built.`);
  }
}

function presentBundles() {
  return BUNDLES.filter(({ entry }) => existsSync(inProject(entry)));
}

function missingEntries() {
  return [...new Set(BUNDLES.map(({ entry }) => entry))].filter((entry) => !existsSync(inProject(entry)));
}

/**
 * @param {Bundle} bundle
 * @param {BuildOptions} options
 * @returns {esbuild.BuildOptions & { metafile: true }}
 */
function optionsFor({ entry, output, platform, format, banner }, { development }) {
  return {
    ...COMMON_OPTIONS,
    entryPoints: [entry],
    outfile: output,
    platform,
    format,
    target: TARGETS[platform],
    banner: banner ? { js: banner } : {},
    metafile: true,
    minify: !development,
    sourcemap: development ? 'linked' : false,
    define: { 'process.env.NODE_ENV': development ? '"development"' : '"production"' },
  };
}

function copyFiles() {
  for (const [from, to] of Object.entries(COPIES)) {
    mkdirSync(path.dirname(inProject(to)), { recursive: true });
    cpSync(inProject(from), inProject(to));
  }
}

/**
 * Removes what an earlier build has left in dist/. The folder itself stays in place, since a running VS Code may be reading it.
 * @param {Set<string>} wanted paths from the root, with slashes
 */
function removeAllBut(wanted) {
  for (const entry of readdirSync(inProject('dist'), { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (!wanted.has(path.relative(root, file).split(path.sep).join('/'))) rmSync(file);
  }
}
