/**
 * The browser that tests and pictures drive: $CHROMIUM, else an installed Chrome, Chromium or Edge, else the Chromium that npm's
 * `@sparticuz/chromium` carries for Linux, together with the libraries and fonts that a bare machine lacks.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { PlainError } from '../lib/errors.mjs';
import { unpackPackage } from '../lib/npm.mjs';
import { run } from '../lib/processes.mjs';
import { withProgress } from '../lib/progress.mjs';
import { hostFolder } from '../lib/project.mjs';
import { makeAtOnce } from './fetch.mjs';

/** Changes when what we make of the archives changes. */
const RECIPE = 1;

/** @type {import('../lib/npm.mjs').PinnedPackage} */
const CHROMIUM = {
  name: '@sparticuz/chromium',
  version: '153.0.0',
  integrity: 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
};

/**
 * Fonts with a fixed-width face and arrows; the Chromium package has one proportional face.
 * @type {import('../lib/npm.mjs').PinnedPackage}
 */
const FONTS = {
  name: 'dejavu-fonts-ttf',
  version: '2.37.3',
  integrity: 'sha512-f1hd7jJbeQa1VWcw+K2KrTXS50zTMaHpVC4XIKJpNcDeYR5ajMtj/iLlQDYNvLOKamUB3ARVVCf79lNwNVztSQ==',
};

const PROGRAM_FILES = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

/** @type {Partial<Record<NodeJS.Platform, string[]>>} where browsers are installed, the preferred first */
const INSTALLED = {
  linux: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'].flatMap((name) =>
    ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'].map((folder) => path.join(folder, name)),
  ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: PROGRAM_FILES.flatMap((folder) =>
    folder
      ? [
          'Google/Chrome/Application/chrome.exe',
          'Chromium/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
        ].map((name) => path.join(folder, name))
      : [],
  ),
};

/**
 * A browser that Playwright can start.
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {Record<string, string>} environment further environment variables that it needs
 */

/**
 * Gives the browser, fetching one (70 MB) where none is installed.
 * @returns {Promise<Browser>}
 */
export async function ensureBrowser() {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    if (!existsSync(chosen)) throw new PlainError(`CHROMIUM names a file that does not exist: ${chosen}`);
    return { executablePath: chosen, environment: {} };
  }
  const installed = INSTALLED[process.platform]?.find((file) => existsSync(file));
  if (installed) return { executablePath: installed, environment: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return fetchedBrowser();
  throw new PlainError('No browser found. Install Chrome, Chromium or Edge, or set CHROMIUM to the path of one.');
}

/** @returns {Promise<Browser>} */
async function fetchedBrowser() {
  const folder = path.join(hostFolder, `chromium-${CHROMIUM.version}-${RECIPE}`);
  if (!existsSync(folder)) {
    await withProgress(`Fetching a Chromium for the tests (70 MB, once)`, () => makeAtOnce(folder, unpackChromium));
  }
  // Fontconfig takes absolute folders only, so its file is written for the place where it stands.
  const fontConfiguration = path.join(folder, 'fonts.conf');
  writeFileSync(fontConfiguration, fontConfigurationFor(folder));
  const executablePath = path.join(folder, 'chromium');
  const environment = { FONTCONFIG_FILE: fontConfiguration };
  if (await startsWith(executablePath, environment)) return { executablePath, environment };

  const libraries = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const withLibraries = { ...environment, LD_LIBRARY_PATH: libraries };
  if (await startsWith(executablePath, withLibraries)) return { executablePath, environment: withLibraries };
  throw new PlainError(
    'The fetched Chromium does not run on this machine. Set CHROMIUM to the path of a browser that does.',
  );
}

/** @param {string} folder */
async function unpackChromium(folder) {
  await Promise.all([
    unpackPackage(CHROMIUM, folder, ['bin']),
    unpackPackage(FONTS, path.join(folder, 'dejavu'), [
      'ttf/DejaVuSans.ttf',
      'ttf/DejaVuSans-Bold.ttf',
      'ttf/DejaVuSansMono.ttf',
    ]),
  ]);
  const executable = path.join(folder, 'chromium');
  writeFileSync(executable, decompressed(path.join(folder, 'bin/chromium.br')));
  chmodSync(executable, 0o755);
  // Chromium looks for the software renderer beside itself; al2023 holds the network security libraries, in lib/.
  for (const name of ['swiftshader', 'al2023', 'fonts']) {
    const input = decompressed(path.join(folder, `bin/${name}.tar.br`));
    await run('tar', ['-xf', '-', '--no-same-owner'], { cwd: folder, input });
  }
  rmSync(path.join(folder, 'bin'), { recursive: true });
}

/** @param {string} file */
function decompressed(file) {
  return brotliDecompressSync(readFileSync(file));
}

/** @param {string} folder */
function fontConfigurationFor(folder) {
  const cache = path.join(folder, 'font-cache');
  mkdirSync(cache, { recursive: true });
  /** @type {[string, string][]} */
  const families = [
    ['monospace', 'DejaVu Sans Mono'],
    ['sans-serif', 'Open Sans'],
    ['system-ui', 'Open Sans'],
  ];
  const aliases = families.map(
    ([generic, family]) => `  <alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...['dejavu', 'fonts'].map((name) => `  <dir>${path.join(folder, name)}</dir>`),
    `  <cachedir>${cache}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}

/**
 * True if the browser can be loaded with this environment.
 * @param {string} executable
 * @param {Record<string, string>} environment
 */
async function startsWith(executable, environment) {
  try {
    await run(executable, ['--version', '--no-sandbox'], { env: { ...process.env, ...environment } });
    return true;
  } catch {
    return false;
  }
}
