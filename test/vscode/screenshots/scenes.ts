/** The pictures of the documents, as data. `npm run screenshots [-- NAME ...]` takes them. */

/** VS Code's themes by the words in the pictures' names. */
export const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  contrast: 'Default High Contrast',
} as const;

export type Theme = keyof typeof THEMES;

/** What is done before a picture is taken. */
export type Action =
  | { readonly do: 'run command'; readonly title: string }
  | { readonly do: 'go to line'; readonly line: number }
  | { readonly do: 'press'; readonly keys: readonly string[] }
  | { readonly do: 'hover'; readonly lineText: string; readonly word: string }
  | { readonly do: 'wait for annotation'; readonly text: string }
  /** Waits for something in a webview; clicks it if asked to. */
  | { readonly do: 'find in webview'; readonly selector: string; readonly click?: boolean };

export interface Scene {
  /** The picture is media/screenshots/<name>-<theme>.png. */
  readonly name: string;
  /** A file of examples/. */
  readonly file: string;
  readonly themes: readonly Theme[];
  readonly actions: readonly Action[];
  /** Size of the window in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

export const SCENES: readonly Scene[] = [
  {
    name: 'annotations',
    file: '01_names.py',
    themes: ['dark', 'light', 'contrast'],
    actions: [{ do: 'wait for annotation', text: 'freed' }],
    size: { width: 1000, height: 480 },
  },
  {
    name: 'hover',
    file: '01_names.py',
    themes: ['dark'],
    actions: [
      { do: 'wait for annotation', text: 'freed' },
      { do: 'hover', lineText: 'b = a', word: 'b' },
    ],
    size: { width: 1000, height: 520 },
  },
  {
    name: 'panel',
    file: '04_cycles.py',
    themes: ['dark', 'light', 'contrast'],
    actions: [
      { do: 'wait for annotation', text: 'freed' },
      { do: 'run command', title: 'Heapline: Open Memory Panel' },
      { do: 'find in webview', selector: '.first-visit .primary', click: true },
      { do: 'go to line', line: 24 },
      { do: 'run command', title: 'Heapline: Step to Cursor' },
      { do: 'find in webview', selector: '.is-unreachable' },
    ],
    size: { width: 1200, height: 900 },
  },
  {
    name: 'stepping',
    file: '08_loops.py',
    themes: ['dark'],
    actions: [
      { do: 'wait for annotation', text: '→' },
      { do: 'run command', title: 'Heapline: Open Memory Beside the Editor' },
      { do: 'find in webview', selector: '.first-visit .primary', click: true },
      { do: 'run command', title: 'View: Focus First Editor Group' },
      { do: 'go to line', line: 10 },
      { do: 'run command', title: 'Heapline: Step to Cursor' },
      { do: 'run command', title: 'Heapline: Step Forward' },
      { do: 'run command', title: 'Heapline: Step Forward' },
      { do: 'find in webview', selector: '.toolbar .buttons' },
    ],
    size: { width: 1200, height: 600 },
  },
];
