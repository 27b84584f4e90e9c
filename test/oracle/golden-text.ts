/**
 * The golden of one program: what real CPython recorded in each version, as text.
 *
 *     golden 1 <digest of the source>
 *     [3.11 3.12]                  versions that gave the same lines
 *     1 >g                         steps, see golden-steps.ts
 *     freed !3                     freed between the last step and the end
 *     error "ValueError: text"
 *     stdout "printed\n"
 *     [3.13 3.14] like 3.11        a section written as differences from another one
 *     =12                          twelve lines as there
 *     -1                           one line of there is missing here
 *     +4 a=2                       a line of its own
 */
import type { PythonVersion } from '../../src/analysis/versions/python-version.ts';
import { decodeSteps, encodeSteps } from './golden-steps.ts';
import { differenceOf, patched } from './line-difference.ts';
import type { EndRecord, ProgramRun } from './records.ts';

/** What CPython recorded for one program. */
export interface Golden {
  readonly sourceDigest: string;
  readonly runs: ReadonlyMap<PythonVersion, ProgramRun>;
}

const HEADER = 'golden 1';

/** Writes a golden; versions with the same records share a section. */
export function encodeGolden(golden: Golden): string {
  const sections: { versions: PythonVersion[]; lines: string[] }[] = [];
  for (const [version, run] of golden.runs) {
    const lines = [...encodeSteps(run.steps), ...encodeEnd(run.end)];
    const same = sections.find((section) => section.lines.join('\n') === lines.join('\n'));
    if (same === undefined) {
      sections.push({ versions: [version], lines });
    } else {
      same.versions.push(version);
    }
  }
  const text = [`${HEADER} ${golden.sourceDigest}`];
  sections.forEach(({ versions, lines }, index) => {
    const forms = sections.slice(0, index).map((base) => ({
      header: `[${versions.join(' ')}] like ${base.versions[0]}`,
      body: differenceOf(base.lines, lines),
    }));
    forms.push({ header: `[${versions.join(' ')}]`, body: lines });
    const shortest = forms.reduce((a, b) => (size(b.body) < size(a.body) ? b : a));
    text.push(shortest.header, ...shortest.body);
  });
  return `${text.join('\n')}\n`;
}

/** Reads a golden. Throws an Error that says what is wrong with the text. */
export function decodeGolden(text: string): Golden {
  const [header, ...lines] = text.replace(/\n$/, '').split('\n');
  if (!header?.startsWith(`${HEADER} `)) {
    throw new Error('not a golden of a known form');
  }
  const sections = new Map<string, string[]>();
  let versions: string[] = [];
  let base: string[] | undefined;
  let body: string[] = [];
  const finish = (): void => {
    const whole = base === undefined ? body : patched(base, body);
    for (const version of versions) {
      sections.set(version, whole);
    }
  };
  for (const line of lines) {
    const start = /^\[([\d. ]+)\](?: like ([\d.]+))?$/.exec(line);
    if (start === null) {
      body.push(line);
      continue;
    }
    finish();
    versions = start[1]!.split(' ');
    base = start[2] === undefined ? undefined : sections.get(start[2]);
    body = [];
  }
  finish();
  const runs = new Map<PythonVersion, ProgramRun>();
  for (const [version, section] of [...sections].sort(([a], [b]) => (a < b ? -1 : 1))) {
    runs.set(version as PythonVersion, decodeRun(section));
  }
  return { sourceDigest: header.slice(HEADER.length + 1), runs };
}

function size(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function encodeEnd(end: EndRecord): string[] {
  if (end.stopped !== null) {
    throw new Error(`a golden holds whole runs only, this one was stopped: ${end.stopped}`);
  }
  return [
    ...(end.freed.length > 0 ? [`freed ${end.freed.map(([id]) => `!${id}`).join(' ')}`] : []),
    ...(end.error === null ? [] : [`error ${JSON.stringify(end.error)}`]),
    ...(end.stdout === '' ? [] : [`stdout ${JSON.stringify(end.stdout)}`]),
  ];
}

function decodeRun(lines: readonly string[]): ProgramRun {
  const { steps, types } = decodeSteps(lines.filter((line) => /^\d/.test(line)));
  const ending = (word: string): string | undefined =>
    lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
  const freed = (ending('freed')?.split(' ') ?? []).map((token) => {
    const id = Number(token.slice(1));
    return [id, types.get(id)!] as const;
  });
  const error = ending('error');
  const stdout = ending('stdout');
  return {
    steps,
    end: {
      error: error === undefined ? null : (JSON.parse(error) as string),
      stopped: null,
      stdout: stdout === undefined ? '' : (JSON.parse(stdout) as string),
      freed,
    },
  };
}
