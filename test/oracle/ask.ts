/**
 * Command: shows what real CPython records for a program, for people.
 *
 *     ask [--python 3.13] [--native PYTHON] [--events] [--stack] [--mode code|script|pyc] [--max-steps N] FILE...
 *
 * One line per step: line, names of each frame as name#identity=count (~ not counted, b borrowed, c in a cell); `--events` shows every
 * trace event instead of statement steps, `--stack` the evaluation stacks too.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NEWEST_VERSION, type PythonVersion } from '../../src/analysis/versions/python-version.ts';
import { PINNED_INTERPRETERS } from './interpreters.ts';
import { Oracle, type OracleRequest } from './oracle.ts';
import type { RawEntry, RawEvent, RawFreed, RawRecord } from './raw-records.ts';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      python: { type: 'string', default: NEWEST_VERSION },
      native: { type: 'string' },
      events: { type: 'boolean', default: false },
      stack: { type: 'boolean', default: false },
      mode: { type: 'string', default: 'code' },
      'max-steps': { type: 'string', default: '2000' },
    },
    allowPositionals: true,
  });
  for (const python of values.native === undefined ? values.python.split(',') : [values.native]) {
    const oracle = new Oracle(
      values.native === undefined
        ? PINNED_INTERPRETERS[python as PythonVersion]
        : { kind: 'native', executable: python },
    );
    console.log(`Python ${await oracle.version()}`);
    for (const file of positionals) {
      const reply = await oracle.run({
        source: readFileSync(file, 'utf8'),
        mode: values.mode as OracleRequest['mode'],
        stack: values.stack,
        maxSteps: Number(values['max-steps']),
      });
      const lines =
        'failure' in reply ? [`${reply.failure.kind}: ${reply.failure.message}`] : show(reply.records, values.events);
      console.log([...(positionals.length > 1 ? [`== ${file}`] : []), ...lines].join('\n'));
    }
    await oracle.close();
  }
}

function show(records: readonly RawRecord[], events: boolean): string[] {
  const lines: string[] = [];
  for (const record of records) {
    if (record.freed.length > 0) {
      lines.push(`        freed ${record.freed.map(freedText).join(' ')}`);
    }
    if (record.event === 'end') {
      lines.push(
        `end     error ${JSON.stringify(record.error)} stopped ${JSON.stringify(record.stopped)}`,
        record.stdout,
      );
    } else if (events || record.stmt !== undefined) {
      lines.push(eventText(record, events));
    }
  }
  return lines;
}

function freedText([id, type, survived]: RawFreed): string {
  return `${type}${id === null ? '' : `#${id}`}${survived === undefined ? '' : '(survived)'}`;
}

function eventText(record: RawEvent, events: boolean): string {
  const place = events ? `${record.event} ${record.line}` : String(record.stmt);
  const frames = record.frames.map(({ func, names, stack }) => {
    const shown = Object.entries(names).map(([name, entry]) => name + entryText(entry));
    const values = stack?.map((entry) => (entry === null ? 'NULL' : entry.type + entryText(entry))) ?? [];
    return `${func}{${shown.join(' ')}}${values.length > 0 ? `[${values.join(' ')}]` : ''}`;
  });
  const returned = record.ret === undefined ? '' : ` returns ${record.ret.type}${entryText(record.ret)}`;
  return `${place.padEnd(events ? 14 : 5)} ${frames.join(' | ')}${returned}`;
}

function entryText({ id, rc, shared, cell, borrowed }: RawEntry): string {
  const count = shared || rc === 'immortal' ? '~' : rc;
  return `#${id}=${count}${cell ? 'c' : ''}${borrowed ? 'b' : ''}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
