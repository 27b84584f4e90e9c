/** Names that pickles of protocols below 3 have for modules and their members: those of Python 2 (`Lib/_compat_pickle.py`). */

/** Modules that had other names, by their own. Those of no use to pickles are left out. */
const OLD_MODULES: ReadonlyMap<string, string> = new Map([
  ['builtins', '__builtin__'],
  ['copyreg', 'copy_reg'],
  ['queue', 'Queue'],
]);

/** Members of another name or in another module, by their own. */
const OLD_MEMBERS: ReadonlyMap<string, readonly [module: string, name: string]> = new Map([
  ['builtins.range', ['__builtin__', 'xrange']],
  ['functools.reduce', ['__builtin__', 'reduce']],
  ['builtins.chr', ['__builtin__', 'unichr']],
  ['builtins.str', ['__builtin__', 'unicode']],
  ['builtins.int', ['__builtin__', 'long']],
  ['builtins.zip', ['itertools', 'izip']],
  ['builtins.map', ['itertools', 'imap']],
  ['builtins.filter', ['itertools', 'ifilter']],
]);

/** Modules whose names did not change, apart from those of the program. */
const SAME_MODULES: ReadonlySet<string> = new Set(['__main__', 'collections', 'datetime', 'decimal', 'fractions']);

/** What a member is called in a pickle of an old protocol; null where that is not known here. */
export function oldName(module: string, name: string): readonly [module: string, name: string] | null {
  const member = OLD_MEMBERS.get(`${module}.${name}`);
  if (member !== undefined) return member;
  const old = OLD_MODULES.get(module);
  if (old !== undefined) return /Error$|Exception$|Warning$|Exit$|^Stop/.test(name) ? null : [old, name];
  return SAME_MODULES.has(module) ? [module, name] : null;
}

/** What a name in a pickle of an old protocol stands for. */
export function newName(module: string, name: string): readonly [module: string, name: string] {
  for (const [key, [oldModule, oldMember]] of OLD_MEMBERS) {
    if (oldModule !== module || oldMember !== name) continue;
    const dot = key.indexOf('.');
    return [key.slice(0, dot), key.slice(dot + 1)];
  }
  for (const [own, old] of OLD_MODULES) if (old === module) return [own, name];
  return [module, name];
}
