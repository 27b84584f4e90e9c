/** `npm start` as a person uses it: the command, the address, the window, Ctrl-C. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { hostFolder, root } from '../../scripts/lib/project.mjs';
import { openBrowser } from '../vscode/driver/browser.ts';
import { Workbench } from '../vscode/driver/workbench.ts';

/** Stands in the command line of the VS Code server that `npm start` runs. */
const DATA_FOLDER = path.join(hostFolder, 'start');

interface RunningStart {
  readonly process: ChildProcess;
  readonly address: string;
  readonly port: number;
  /** The process groups that belong to it. */
  readonly groups: ReadonlySet<number>;
}

describe('npm start', () => {
  let folder: string;
  let running: RunningStart | undefined;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'heapline-start-'));
    writeFileSync(path.join(folder, 'my program.py'), 'first = [1, 2]\nsecond = first\ndel first\n');
  });

  afterEach(() => {
    if (running) signal(running.process, 'SIGKILL');
    running = undefined;
  });

  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

  it('shows the given file with the memory panel, and leaves nothing running after Ctrl-C', async () => {
    running = await start(path.join(folder, 'my program.py'));
    const { page, closeBrowser } = await openBrowser(path.join(folder, 'browser'));
    try {
      await page.goto(running.address);
      const workbench = new Workbench(page);
      await workbench.waitUntilOpen();
      await page.locator('.tab.active', { hasText: 'my program.py' }).waitFor({ timeout: 60_000 });
      await page.locator('.part.panel .action-item.checked', { hasText: 'Memory' }).waitFor({ timeout: 60_000 });
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'my program.py' }).waitFor();
      assert.ok(processesOf(running).some((command) => command.includes('extensionHost')));

      signal(running.process, 'SIGINT');
      await once(running.process, 'close');
      assert.deepEqual(processesOf(running), []);
    } finally {
      await closeBrowser();
    }
  });

  it('shows an example where no file is given, and is open to this machine and the holder of the address alone', async () => {
    running = await start();
    const { status, headers } = await fetch(running.address, { redirect: 'manual' });
    assert.equal(status, 302);
    const cookie = headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const withoutSecret = new URL('/', running.address);
    assert.equal((await fetch(withoutSecret, { headers: { cookie } })).status, 200);
    assert.equal((await fetch(withoutSecret)).status, 403);
    for (const address of outsideAddresses()) assert.equal(await canConnect(address, running.port), false, address);
  });

  it('leaves nothing running after it was killed', async () => {
    running = await start();
    signal(running.process, 'SIGKILL');
    for (let waited = 0; waited < 100 && processesOf(running).length > 0; waited++) await pause(100);
    assert.deepEqual(processesOf(running), []);
  });

  it('says what is wrong with a file that it cannot show', () => {
    const missing = spawnSync('npm', ['start', '--', '--no-open', 'no-such-file.py'], { cwd: root, encoding: 'utf8' });
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /There is no file .*no-such-file\.py\./);
    assert.doesNotMatch(missing.stderr, /\n\s+at /);
    const directory = spawnSync('npm', ['start', '--', '--no-open', folder], { cwd: root, encoding: 'utf8' });
    assert.match(directory.stderr, /is not a file\. Name a Python file\./);
  });
});

/** Runs the command in a process group of its own, as a terminal does, and waits for the address. */
async function start(file?: string): Promise<RunningStart> {
  const others = new Set(serverGroups());
  const child = spawn('npm', ['start', '--', '--no-open', ...(file ? [file] : [])], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said += data;
        const found = /^ +(http:\/\/localhost:\S+)$/m.exec(said)?.[1];
        if (found) resolve(found);
      });
    }
    child.once('close', (code) => reject(new Error(`npm start ended with code ${code} and said:\n${said}`)));
  });
  const groups = new Set([child.pid!, ...serverGroups().filter((group) => !others.has(group))]);
  assert.equal(groups.size, 2, 'npm in one group and the server in another');
  return { process: child, address, port: Number(new URL(address).port), groups };
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    process.kill(-child.pid!, name);
  } catch {
    // It has ended already.
  }
}

/** Command lines of what is left of a start: npm and its children, the VS Code server and its children. */
function processesOf({ groups }: RunningStart): string[] {
  return allProcesses()
    .filter(({ group }) => groups.has(group))
    .map(({ command }) => command);
}

/** The process groups of the VS Code servers that `npm start` runs now, also those that somebody else has started. */
function serverGroups(): number[] {
  return allProcesses()
    .filter(({ command }) => command.includes(DATA_FOLDER))
    .map(({ group }) => group);
}

function allProcesses(): { group: number; command: string }[] {
  if (process.platform === 'linux') return readdirSync('/proc').flatMap(processOfLinux);
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pgid=,args='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [, group, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : [{ group: Number(group), command }];
  });
}

/** Reads /proc, since a bare machine has no `ps`. */
function processOfLinux(pid: string): { group: number; command: string }[] {
  if (!/^\d+$/.test(pid)) return [];
  try {
    // The program's name, in parentheses, may hold spaces; after it come state, parent and group.
    const [state, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return state === 'Z' ? [] : [{ group: Number(group), command }];
  } catch {
    return []; // It has ended meanwhile.
  }
}

function outsideAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((interfaces) =>
    (interfaces ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
  );
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 2000 });
    const done = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
