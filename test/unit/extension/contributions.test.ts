/** package.json against the source: every text, command, colour and setting that one names is there in the other. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/project.mjs';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly colors: readonly {
      readonly id: string;
      readonly defaults: Readonly<Record<'dark' | 'light' | 'highContrast' | 'highContrastLight', string>>;
    }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly scope: string; readonly description?: string; readonly default: unknown }>
      >;
    };
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly { readonly media: { readonly svg: string } }[];
    }[];
  };
}

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const manifestText = read('package.json');
const manifest: Manifest = JSON.parse(manifestText);
const { contributes } = manifest;
const commands = contributes.commands.map(({ command }) => command);

/** The source of the extension and of the panel, by path. */
const sources = new Map(
  ['src/extension', 'src/webview', 'src/shared'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|css)$/.test(name))
      .map((name) => [`${folder}/${name}`, read(`${folder}/${name}`)]),
  ),
);
const everything = [...sources.values()].join('\n');

describe('contributions', () => {
  it('has a text for every placeholder, and no text too many', () => {
    const used = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual(Object.keys(JSON.parse(read('package.nls.json'))).sort(), [...new Set(used)].sort());
  });

  it('registers every command that it contributes, under one category', () => {
    for (const { command, category } of contributes.commands) {
      assert.equal(category, 'Heapline');
      assert.ok(everything.includes(`'${command}'`), `${command} is nowhere in the source`);
    }
    assert.equal(new Set(commands).size, commands.length);
  });

  it('names only its own commands in menus, keys, walkthrough and panel', () => {
    const named = [
      ...contributes.keybindings.map(({ command }) => command),
      ...Object.values(contributes.menus).flatMap((items) => items.flatMap(({ command }) => command ?? [])),
      ...[...read('package.nls.json').matchAll(/command:(heapline\.\w+)/g)].map(([, command]) => command!),
      ...[...everything.matchAll(/command: '(heapline\.\w+)'/g)].map(([, command]) => command!),
    ];
    assert.ok(named.length > 40);
    assert.deepEqual(
      named.filter((command) => !commands.includes(command)),
      [],
    );
  });

  it('has keys only while somebody steps', () => {
    for (const { when } of contributes.keybindings) assert.match(when, /^heapline\.stepping && /);
  });

  it('starts with a Python file or with something of its own, never at once', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:python', 'onWebviewPanel:heapline.memoryBeside']);
  });

  it('contributes exactly the colours that are used, each for dark, light and both high contrasts', () => {
    const used = new Set([
      ...[...everything.matchAll(/'(heapline\.\w+(?:Foreground|Background|Border))'/g)].map(([, id]) => id!),
      ...[...everything.matchAll(/--vscode-heapline-(\w+)/g)].map(([, name]) => `heapline.${name}`),
    ]);
    assert.deepEqual(contributes.colors.map(({ id }) => id).sort(), [...used].sort());
    for (const { id, defaults } of contributes.colors) {
      for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] as const)
        assert.match(defaults[theme], /^#[0-9a-f]{6,8}$/, `${id} in ${theme}`);
    }
  });

  it('has settings that can differ by folder, with a description, and reads each of them', () => {
    for (const [name, { scope, description }] of Object.entries(contributes.configuration.properties)) {
      assert.equal(scope, 'resource', name);
      assert.ok(description, name);
      assert.match(everything, new RegExp(`section\\.get(<[^(]*>)?\\('${name.replace('heapline.', '')}'`), name);
    }
  });

  it('names only files that are there', () => {
    const files = [
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
      ...[...manifestText.matchAll(/"(media\/[^"]+)"/g)].map(([, file]) => file!),
      ...[...everything.matchAll(/'media', '([^']+)'/g)].map(([, name]) => `media/${name}`),
      ...[...everything.matchAll(/'(\d\d_\w+\.py)'/g)].map(([, name]) => `examples/${name}`),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(path.join(root, file))),
      [],
    );
    const examples = readdirSync(path.join(root, 'examples')).filter((name) => name.endsWith('.py'));
    for (const name of examples) assert.ok(everything.includes(`'${name}'`), `${name} cannot be opened`);
  });

  it('offers translators exactly the messages that the source has', () => {
    // `HEAPLINE_UPDATE=1` writes the file anew.
    const file = 'l10n/bundle.l10n.json';
    const messages = [...new Set([...sources.values()].flatMap(messagesOf))].sort();
    if (process.env.HEAPLINE_UPDATE) {
      const bundle = Object.fromEntries(messages.map((message) => [message, message]));
      writeFileSync(path.join(root, file), `${JSON.stringify(bundle, null, 2)}\n`);
    }
    assert.ok(messages.length > 100);
    assert.deepEqual(Object.keys(JSON.parse(read(file))).sort(), messages);
  });

  it('has no message that is put together from pieces', () => {
    for (const [name, source] of sources) {
      const calls = [...source.matchAll(/(?<![\w.'"`])(?:vscode\.l10n\.)?t\(\s*([^\s)])/g)].map(([, first]) => first!);
      assert.ok(
        calls.every((first) => /['"]/.test(first)),
        `${name} has a message that is not a plain text`,
      );
    }
  });
});

/** The messages that are given to `t(…)`. */
function messagesOf(source: string): string[] {
  const quoted = /(?<![\w'"`])t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;
  return [...source.matchAll(quoted)].map(([, single, double]) => (single ?? double)!.replace(/\\(.)/g, '$1'));
}
