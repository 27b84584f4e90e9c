/** Entry point of the memory panel's script, inside the webview. */

import { render } from 'preact';
import type { PanelRequest, PanelUpdate } from '../shared/messages.ts';
import { MemoryPanel } from './memory-panel.tsx';
import './styles/panel.css';
import { translator } from './texts.ts';

/** Given to every webview by VS Code. */
declare function acquireVsCodeApi(): { postMessage(message: PanelRequest): void };

const root = document.getElementById('memory-panel');
if (root) {
  const vscode = acquireVsCodeApi();
  const listen = (receive: (update: PanelUpdate) => void) => {
    const listener = ({ data }: MessageEvent<PanelUpdate>) => receive(data);
    addEventListener('message', listener);
    return () => removeEventListener('message', listener);
  };
  const t = translator(JSON.parse(root.dataset.texts ?? '{}'));
  render(<MemoryPanel t={t} post={(request) => vscode.postMessage(request)} listen={listen} />, root);
}
