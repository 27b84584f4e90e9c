/** What `site` puts into `builtins` (`Lib/_sitebuiltins.py`). */
import { newObject, newString, newUnknownText } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { PythonRaise, type Runtime } from '../../objects/runtime.ts';
import type { NativeTypeDefinition } from '../../objects/type-object.ts';

/** `exit` and `quit`; the payload is the name. */
const quitterType: NativeTypeDefinition = {
  name: 'Quitter',
  module: '_sitebuiltins',
  slots: {
    repr: (runtime, self) => newString(runtime, `Use ${String(self.payload)}() or Ctrl-D (i.e. EOF) to exit`),
    call: (runtime, _self, args, keywords) => {
      if (args.length > 1) {
        const given = `takes from 1 to 2 positional arguments but ${args.length + 1} were given`;
        raise(runtime, 'TypeError', `Quitter.__call__() ${given}`);
      }
      if (keywords !== null && keywords[0]!.payload !== 'code') {
        const message = `Quitter.__call__() got an unexpected keyword argument '${keywords[0]!.payload}'`;
        raise(runtime, 'TypeError', message);
      }
      throw new PythonRaise(runtime.call(runtime.typeNamed('SystemExit'), [args[0] ?? runtime.none]));
    },
  },
};

/** `copyright`, `credits` and `license`: what they print is not known. */
const printerType: NativeTypeDefinition = {
  name: '_Printer',
  module: '_sitebuiltins',
  slots: {
    repr: (runtime) => newUnknownText(runtime),
    call: (runtime) => {
      runtime.write('…\n');
      return runtime.none;
    },
  },
};

/** The objects by name: new references. */
export function siteObjects(runtime: Runtime): readonly (readonly [string, PythonObject])[] {
  const quitters = ['exit', 'quit'].map(
    (name) => [name, newObject<string>(runtime, runtime.typeOf(quitterType), name)] as const,
  );
  const printers = ['copyright', 'credits', 'license'].map(
    (name) => [name, newObject<string>(runtime, runtime.typeOf(printerType), name)] as const,
  );
  return [...quitters, ...printers];
}
