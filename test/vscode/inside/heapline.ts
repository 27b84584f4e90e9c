/** Heapline as the suites see it: through the interface that it gives to other extensions. */
import * as vscode from 'vscode';
import type { DocumentState, HeaplineApi } from '../../../src/extension/api.ts';
import type { LineAnnotation } from '../../../src/shared/view.ts';
import { eventually } from './support.ts';

/** The activated extension's interface. */
export async function heapline(): Promise<HeaplineApi> {
  return vscode.extensions.getExtension<HeaplineApi>('heapline.heapline')!.activate();
}

/** The state of a document once its run tells of its text. */
export async function currentState(document: vscode.TextDocument): Promise<DocumentState> {
  const api = await heapline();
  return eventually(() => {
    const state = api.state(document.uri);
    if (state?.progress.kind === 'failed') throw new Error(state.progress.message);
    return state?.isCurrent ? state : undefined;
  });
}

/** What stands after the lines: texts of a line's parts, joined, by line. */
export async function annotationTexts(document: vscode.TextDocument): Promise<Map<number, string>> {
  const annotations = await (await heapline()).annotations(document.uri);
  if (!annotations) throw new Error('There is no run.');
  return new Map(annotations.map((annotation) => [annotation.line, textOf(annotation)]));
}

function textOf({ parts }: LineAnnotation): string {
  return parts.map(({ text }) => text).join(' ');
}

/** The count of the object that a name of the newest frame refers to at the current step, such as `2`, `2+` or `immortal`. */
export async function countOf(document: vscode.TextDocument, name: string): Promise<string> {
  const memory = await (await heapline()).memory(document.uri);
  const frame = memory?.frames.filter(({ state }) => state !== 'suspended').at(-1);
  const target = frame?.slots.find(({ label }) => label === name)?.target;
  if (!memory || !target || target.kind === 'unbound') throw new Error(`No name ${name}.`);
  const count = target.kind === 'inline' ? target.count : memory.objects.find(({ id }) => id === target.id)?.count;
  if (!count) throw new Error(`No count of ${name}.`);
  return 'value' in count ? `${count.value}${count.kind === 'at-least' ? '+' : ''}` : count.kind;
}

/** Opens Python text that is in no file. */
export async function openText(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'python', content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Replaces a document's whole text, as an edit of the user. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

/** Changes a setting of Heapline for the time of a test. */
export async function withSetting<T>(name: string, value: unknown, test: () => Promise<T>): Promise<T> {
  const before = readSetting(name);
  await changeSetting(name, value, value);
  try {
    return await test();
  } finally {
    await changeSetting(name, undefined, before);
  }
}

/** The change is awaited where it is read: VS Code may say that it is written before the extension host has heard of it. */
async function changeSetting(name: string, value: unknown, read: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('heapline').update(name, value, vscode.ConfigurationTarget.Global);
  await eventually(() => JSON.stringify(readSetting(name)) === JSON.stringify(read));
}

function readSetting(name: string): unknown {
  return vscode.workspace.getConfiguration('heapline').get(name);
}

/** Runs one of Heapline's commands. */
export function run(command: string, ...values: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`heapline.${command}`, ...values);
}
