/** Bundles the suites that run inside the extension host. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { COMMON_OPTIONS, TARGETS } from '../../../scripts/lib/bundles.mjs';
import { cacheFolder, root } from '../../../scripts/lib/project.mjs';

const SUITES = path.join(root, 'test/vscode/inside');

/** Writes the bundle and gives its path. It is for both kinds of extension host, so the suites use nothing of Node. */
export async function bundleInsideSuites(): Promise<string> {
  const files = readdirSync(SUITES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  const output = path.join(cacheFolder, 'inside-suites', 'index.js');
  await build({
    ...COMMON_OPTIONS,
    entryPoints: [path.join(root, 'test/vscode/driver/inside-entry.ts')],
    outfile: output,
    platform: 'browser',
    format: 'cjs',
    target: TARGETS.browser,
    sourcemap: 'inline',
    define: { global: 'globalThis' },
    plugins: [
      {
        name: 'suites',
        setup(suites) {
          suites.onResolve({ filter: /^heapline-suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
          suites.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
            contents: files
              .map((file) => `import ${JSON.stringify(`./${file.split(path.sep).join('/')}`)};`)
              .join('\n'),
            resolveDir: SUITES,
          }));
        },
      },
    ],
  });
  return output;
}
