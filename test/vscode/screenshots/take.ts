/** `take.ts VSIX [NAME ...]`: takes the pictures of the scenes, all or the named ones, in a real VS Code with the packaged extension. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PlainError, runMain } from '../../../scripts/lib/errors.mjs';
import { stopEverythingOnSignals } from '../../../scripts/lib/processes.mjs';
import { root } from '../../../scripts/lib/project.mjs';
import { startHost } from '../driver/host.ts';
import type { Workbench } from '../driver/workbench.ts';
import { type Action, SCENES, type Scene, THEMES, type Theme } from './scenes.ts';

/** Pictures show the file and what Heapline shows about it, not the rest of VS Code. */
const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.fontFamily': 'DejaVu Sans Mono',
  'editor.fontSize': 14,
  'editor.stickyScroll.enabled': false,
  'breadcrumbs.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.title': 'Heapline',
};

runMain(async () => {
  stopEverythingOnSignals();
  const [vsix, ...names] = process.argv.slice(2);
  const unknown = names.filter((name) => !SCENES.some((scene) => scene.name === name));
  if (unknown.length > 0) {
    throw new PlainError(
      `No such scene: ${unknown.join(', ')}. There are ${SCENES.map(({ name }) => name).join(', ')}.`,
    );
  }
  for (const scene of SCENES.filter(({ name }) => names.length === 0 || names.includes(name))) {
    for (const theme of scene.themes) console.log(await take(scene, theme, vsix!));
  }
});

/** Takes one picture and gives its path from the root. */
async function take(scene: Scene, theme: Theme, vsix: string): Promise<string> {
  const file = `media/screenshots/${scene.name}-${theme}.png`;
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  const host = await startHost({
    version: 'newest',
    kind: 'node',
    vsix,
    folder: path.join(root, 'examples'),
    settings: { ...SETTINGS, 'workbench.colorTheme': THEMES[theme] },
    viewport: scene.size ?? { width: 1200, height: 760 },
    deviceScaleFactor: 2,
  });
  try {
    await host.open();
    await host.workbench.openFile(scene.file);
    await host.workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    for (const action of scene.actions) await perform(action, host.workbench);
    if (!scene.actions.some((action) => action.do === 'hover')) await host.workbench.pointAway();
    // Colours and sizes are moved to their places gently.
    await host.page.waitForTimeout(500);
    await host.workbench.takePicture(path.join(root, file));
    return file;
  } finally {
    await host.close();
  }
}

async function perform(action: Action, workbench: Workbench): Promise<void> {
  switch (action.do) {
    case 'run command':
      return workbench.runCommand(action.title);
    case 'go to line':
      return workbench.goToLine(action.line);
    case 'press':
      return workbench.press(...action.keys);
    case 'hover': {
      const text = await workbench.hover(action.lineText, action.word);
      if (text === '') throw new PlainError(`Nothing is shown on "${action.word}" in the line "${action.lineText}".`);
      return;
    }
    case 'wait for annotation':
      await workbench.waitForAnnotations((annotations) => annotations.some(({ text }) => text.includes(action.text)));
      return;
    case 'find in webview': {
      const frame = await workbench.webview(action.selector);
      if (action.click) await frame.locator(action.selector).first().click();
      return;
    }
    default:
      return action satisfies never;
  }
}
