/** The memory panel in a browser without VS Code: the built script in a page with a theme, fed with messages. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { COMMON_OPTIONS, TARGETS } from '../../scripts/lib/bundles.mjs';
import { root } from '../../scripts/lib/project.mjs';
import type { PanelRequest } from '../../src/shared/messages.ts';
import type { SampleScene } from './sample-states.ts';

/** The themes of VS Code that the panel is looked at in. Their colours were read from webviews of VS Code 1.139. */
export const THEMES = ['dark', 'light', 'high-contrast', 'high-contrast-light'] as const;
export type Theme = (typeof THEMES)[number];

interface ThemeRecord {
  readonly bodyClass: string;
  readonly kind: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** A page that shows the panel. */
export interface PanelPage {
  readonly page: Page;
  /** What the panel has asked of the host so far. */
  requests(): Promise<PanelRequest[]>;
  send(scene: SampleScene): Promise<void>;
}

/** Script, style sheet and font, built in memory. */
export async function buildPanel(): Promise<ReadonlyMap<string, Uint8Array>> {
  const result = await esbuild.build({
    ...COMMON_OPTIONS,
    entryPoints: ['src/webview/panel.tsx'],
    outfile: path.join(root, 'panel.js'),
    platform: 'browser',
    format: 'iife',
    target: TARGETS.browser,
    write: false,
  });
  return new Map(result.outputFiles.map(({ path: file, contents }) => [path.basename(file), contents]));
}

/** Opens the panel. The content policy is as strict as the extension's own. */
export async function openPanel(
  browser: Browser,
  files: ReadonlyMap<string, Uint8Array>,
  theme: Theme,
  size: { width: number; height: number },
): Promise<PanelPage> {
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route('http://panel.test/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: html(theme) });
    const contents = files.get(name);
    return contents
      ? route.fulfill({ contentType: TYPES[path.extname(name)], body: Buffer.from(contents) })
      : route.abort();
  });
  await page.goto('http://panel.test/');
  return {
    page,
    requests: () => page.evaluate(() => (globalThis as unknown as { requests: PanelRequest[] }).requests),
    send: async (scene) => {
      for (const update of scene) await page.evaluate((data) => window.postMessage(data, '*'), update);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      if (errors.length > 0) throw new Error(errors.join('\n'));
    },
  };
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.ttf': 'font/ttf' };

const HOST = `globalThis.requests = [];
globalThis.acquireVsCodeApi = () => ({ postMessage: (request) => globalThis.requests.push(request) });`;

function html(theme: Theme): string {
  const themes: Record<Theme, ThemeRecord> = JSON.parse(
    readFileSync(path.join(root, 'test/webview/themes.json'), 'utf8'),
  );
  const { bodyClass, kind, variables } = themes[theme];
  const style = Object.entries(variables)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');
  const policy = `default-src 'none'; style-src 'self' 'nonce-theme'; font-src 'self'; script-src 'nonce-test'`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Memory</title>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="theme">:root { ${style} }</style>
<link rel="stylesheet" href="panel.css"></head>
<body class="${bodyClass}" data-vscode-theme-kind="${kind}">
<main id="memory-panel" data-texts="{}"></main>
<script nonce="test">${HOST}</script>
<script nonce="test" src="panel.js"></script></body></html>`;
}
