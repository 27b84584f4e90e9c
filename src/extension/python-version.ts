/** Which Python version a document is simulated for: the setting, else the workspace's interpreter, else the newest. */

import * as vscode from 'vscode';
import { NEWEST_VERSION, PYTHON_VERSIONS, type PythonVersion } from '../analysis/versions/python-version.ts';
import { settingsFor } from './settings.ts';

/** The part that is used of what the Python extension (ms-python.python) gives to others. */
interface PythonExtension {
  readonly environments: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { readonly path: string };
    resolveEnvironment(path: {
      readonly path: string;
    }): Promise<{ readonly version?: { readonly major?: number; readonly minor?: number } } | undefined>;
    readonly onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
  };
}

/** A version and where it comes from. */
export interface ChosenVersion {
  readonly version: PythonVersion;
  readonly reason: 'setting' | 'interpreter' | 'newest';
  /** The interpreter's version where it is not one that can be simulated. */
  readonly unsupported: string | null;
}

/** Chooses the version for documents and says when the choice may have changed. */
export class PythonVersions implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[] = [this.changed];
  /** By folder: what the Python extension has reported, such as `3.12`. */
  private readonly reported = new Map<string, string | null>();
  private python: Promise<PythonExtension | null> | null = null;

  readonly onDidChange = this.changed.event;

  /** The version for a document, as far as it is known by now; a later report of the interpreter fires `onDidChange`. */
  versionFor(resource: vscode.Uri): ChosenVersion {
    const setting = PYTHON_VERSIONS.find((version) => version === settingsFor(resource).pythonVersion);
    if (setting) return { version: setting, reason: 'setting', unsupported: null };
    const reported = this.reportedFor(resource);
    const version = PYTHON_VERSIONS.find((each) => each === reported);
    if (version) return { version, reason: 'interpreter', unsupported: null };
    return { version: NEWEST_VERSION, reason: 'newest', unsupported: reported };
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private reportedFor(resource: vscode.Uri): string | null {
    const folder = vscode.workspace.getWorkspaceFolder(resource)?.uri.toString() ?? '';
    if (!this.reported.has(folder)) {
      this.reported.set(folder, null);
      void this.ask(folder, resource);
    }
    return this.reported.get(folder) ?? null;
  }

  private async ask(folder: string, resource: vscode.Uri): Promise<void> {
    try {
      this.python ??= this.findExtension();
      const environments = (await this.python)?.environments;
      if (!environments) return;
      const environment = await environments.resolveEnvironment(environments.getActiveEnvironmentPath(resource));
      const { major, minor } = environment?.version ?? {};
      if (major === undefined || minor === undefined) return;
      this.reported.set(folder, `${major}.${minor}`);
      this.changed.fire();
    } catch {
      // Whatever goes wrong in the other extension, the newest version is a good answer.
    }
  }

  private async findExtension(): Promise<PythonExtension | null> {
    const extension = vscode.extensions.getExtension<PythonExtension>('ms-python.python');
    if (!extension) return null;
    // It starts with the first Python file, as we do: this only waits for it.
    const python = await extension.activate();
    this.subscriptions.push(
      python.environments.onDidChangeActiveEnvironmentPath(() => {
        this.reported.clear();
        this.changed.fire();
      }),
    );
    return python;
  }
}
