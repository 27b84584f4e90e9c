/** The extension's settings. Texts and defaults are in package.json. */

import * as vscode from 'vscode';
import type { PythonVersion } from '../analysis/versions/python-version.ts';

/** When text is shown after the lines. */
export type AnnotationMode = 'always' | 'whileStepping' | 'never';

/** The settings that hold for one document. */
export interface Settings {
  readonly pythonVersion: PythonVersion | 'auto';
  readonly annotations: AnnotationMode;
  readonly hovers: boolean;
  readonly followCursor: boolean;
  readonly maxSteps: number;
  readonly maxSeconds: number;
}

/** Name of the section that all settings are in. */
export const SECTION = 'heapline';

/** Reads the settings for a document, or those that hold everywhere. */
export function settingsFor(scope: vscode.ConfigurationScope | undefined): Settings {
  const section = vscode.workspace.getConfiguration(SECTION, scope);
  return {
    pythonVersion: section.get<PythonVersion | 'auto'>('pythonVersion', 'auto'),
    annotations: section.get<AnnotationMode>('annotations', 'always'),
    hovers: section.get('hovers', true),
    followCursor: section.get('followCursor', true),
    maxSteps: positive(section.get('maxSteps', 0), 250_000),
    maxSeconds: positive(section.get('maxSeconds', 0), 10),
  };
}

/** Writes a setting where the user has set it, else for the user. */
export async function changeSetting<Name extends keyof Settings>(
  scope: vscode.ConfigurationScope | undefined,
  name: Name,
  value: Settings[Name],
): Promise<void> {
  const section = vscode.workspace.getConfiguration(SECTION, scope);
  const known = section.inspect(name);
  const target =
    known?.workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : known?.workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await section.update(name, value, target);
}

/** Settings may hold anything that somebody typed. */
function positive(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise;
}
