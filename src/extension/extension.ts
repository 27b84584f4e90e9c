/** The extension's entry point, the same for the Node and the web worker extension host. */

import * as vscode from 'vscode';
import { Annotations } from './annotations/annotations.ts';
import { createDecorationTypes } from './annotations/decoration-types.ts';
import { createApi, type HeaplineApi } from './api.ts';
import { registerExamples } from './examples.ts';
import { registerHovers } from './hovers/hovers.ts';
import { registerLinks } from './links.ts';
import { registerMenus } from './menu.ts';
import { followCursor } from './panel/follow-cursor.ts';
import { MemoryPanels } from './panel/memory-panels.ts';
import { PythonVersions } from './python-version.ts';
import { Sessions } from './session/sessions.ts';
import { StatusBar } from './status-bar.ts';
import { CurrentLine } from './stepping/current-line.ts';
import { registerSteppingCommands } from './stepping/stepping-commands.ts';
import { workerSupply } from './worker/worker-supply.ts';

/** Called by VS Code when the first Python file is opened or a command of ours is run. */
export async function activate(context: vscode.ExtensionContext): Promise<HeaplineApi> {
  const versions = new PythonVersions();
  const sessions = new Sessions(await workerSupply(context), versions);
  const types = createDecorationTypes(context.extensionUri);
  const panels = new MemoryPanels(context, sessions);
  context.subscriptions.push(
    versions,
    sessions,
    types,
    panels,
    new Annotations(sessions, types),
    new CurrentLine(sessions, types),
    new StatusBar(sessions, versions),
    registerHovers(sessions),
    registerSteppingCommands(sessions),
    registerMenus(sessions),
    registerLinks(sessions, panels),
    registerExamples(context.extensionUri),
    followCursor(sessions, panels),
  );
  // The panel's tab is shown only where there is Python.
  void vscode.commands.executeCommand('setContext', 'heapline.isActive', true);
  return createApi(sessions);
}
