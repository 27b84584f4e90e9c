/** A browser window under control, with a profile of its own. */
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../../../scripts/vscode-host/browser.mjs';

export interface WindowOptions {
  /** Size in CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Picture pixels to a CSS pixel; 2 for sharp pictures. */
  readonly deviceScaleFactor?: number;
}

export interface BrowserWindow {
  readonly page: Page;
  /** Addresses outside this machine that the window asked for. */
  readonly foreignRequests: readonly string[];
  closeBrowser(): Promise<void>;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Opens a window; its profile is kept in the given folder. */
export async function openBrowser(profile: string, options: WindowOptions = {}): Promise<BrowserWindow> {
  const browser = await ensureBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.executablePath,
    env: { ...process.env, ...browser.environment },
    headless: true,
    viewport: options.viewport ?? { width: 1400, height: 860 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    args: FLAGS,
    // Whoever opened the window closes it, after what it was opened for.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return { page, foreignRequests: watchForeignRequests(context), closeBrowser: () => context.close() };
}

function watchForeignRequests(context: BrowserContext): string[] {
  const addresses: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    // Files of webviews have addresses of this form, which the webview's own service worker answers.
    const isWebviewFile = hostname.endsWith('.vscode-resource.vscode-cdn.net');
    if (/^(https?|wss?):$/.test(protocol) && hostname !== 'localhost' && !isWebviewFile) addresses.push(request.url());
  });
  return addresses;
}
