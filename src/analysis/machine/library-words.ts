/** Words of the standard library's modules, which are interned when such a module is imported (`Objects/codeobject.c`, intern_strings and intern_constants). */
import { libraryWordCode, WORD_CODE_LENGTH } from '../modules/library-word-code.ts';
import { LIBRARY_WORDS } from '../modules/library-word-table.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { Machine } from './machine.ts';

/**
 * What the imported modules of the standard library keep interned. A str of the program that is such a word, a name or a constant, is held there, too.
 * How often depends on what loaded the module (from a compiled file it is immortal from 3.13 on): its count becomes a bound.
 */
export class LibraryWords {
  private readonly modules = new Set<string>();
  private readonly codes = new Set<string>();

  /** A module has been imported, and with it those that it imports. */
  imported(machine: Machine, moduleName: string): void {
    const before = this.codes.size;
    const pending = [moduleName];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (this.modules.has(name) || !Object.hasOwn(LIBRARY_WORDS, name)) continue;
      this.modules.add(name);
      const [imports = '', words = ''] = LIBRARY_WORDS[name]!.split('|');
      pending.push(...imports.split(' '));
      for (let at = 0; at < words.length; at += WORD_CODE_LENGTH)
        this.codes.add(words.slice(at, at + WORD_CODE_LENGTH));
    }
    if (this.codes.size > before) this.bound(machine);
  }

  /** Bounds the counts of the words among the interned strs: more code of the program's own has been compiled. */
  bound(machine: Machine): void {
    if (this.codes.size === 0) return;
    for (const own of machine.internedStrings.values()) this.boundIfWord(machine, own as PythonObject<string>);
  }

  /** As `bound` for a single str. */
  boundIfWord(machine: Machine, text: PythonObject<string>): void {
    if (this.codes.size === 0 || text.isEscaped) return;
    if (this.codes.has(libraryWordCode(text.payload))) machine.boundCount(text);
  }
}
