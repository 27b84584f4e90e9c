// Writes test/unit/values/golden/*.json: what real CPythons compute for the cases of the corpora.
// Usage: node scripts/values/generate-goldens.mjs [CORPUS...]
// Corpora whose name ends in _64 need native 64-bit builds: PYTHONS=/path/to/python3.11:/path/to/python3.12:/path/to/python3.13
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALIASES, runPython } from './python-in-node.mjs';

const corpora = fileURLToPath(new URL('corpora/', import.meta.url));
const target = fileURLToPath(new URL('../../test/unit/values/golden/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'goldens-'));
const wanted = process.argv.slice(2);
const names = readdirSync(corpora)
  .filter((file) => file.endsWith('.py') && !file.endsWith('common.py'))
  .map((file) => file.slice(0, -3))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

const read = (corpus) => readFileSync(join(corpora, `${corpus}.py`), 'utf8');

function runsOf(name, program) {
  if (!name.endsWith('_64')) {
    return Object.keys(ALIASES).map((version) => [version, JSON.parse(runPython(version, program))]);
  }
  const pythons = (process.env.PYTHONS ?? '').split(':').filter(Boolean);
  if (pythons.length === 0) return [];
  return pythons.map((python) => {
    const version = execFileSync(python, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
      encoding: 'utf8',
    }).trim();
    return [version, JSON.parse(execFileSync(python, [program], { encoding: 'utf8', maxBuffer: 1 << 28 }))];
  });
}

for (const name of names) {
  const program = join(scratch, `${name}.py`);
  const own = read(name);
  const used = /^# uses (\w+)$/m.exec(own)?.[1];
  writeFileSync(program, read('common') + own + (used === undefined ? '' : read(used)));
  const runs = runsOf(name, program);
  if (runs.length === 0) {
    console.log(`${name}: skipped, PYTHONS names no native Python`);
    continue;
  }
  const [newest, cases] = runs.at(-1);
  const differences = {};
  for (const [version, others] of runs.slice(0, -1)) {
    differences[version] = {};
    others.forEach(([operation, argumentList, result], index) => {
      const same = cases[index];
      if (JSON.stringify([operation, argumentList]) !== JSON.stringify(same.slice(0, 2))) {
        throw new Error(
          `${name}: case ${index} of ${version} is another one: ${JSON.stringify([operation, argumentList])}`,
        );
      }
      if (JSON.stringify(result) !== JSON.stringify(same[2])) differences[version][index] = result;
    });
  }
  const lines = cases.map((each) => JSON.stringify(each)).join(',\n');
  writeFileSync(
    join(target, `${name}.json`),
    `{"newest":"${newest}","differences":${JSON.stringify(differences)},\n"cases":[\n${lines}\n]}\n`,
  );
  console.log(`${name}: ${cases.length} cases, ${runs.map(([version]) => version).join(' ')}`);
}
rmSync(scratch, { recursive: true });
