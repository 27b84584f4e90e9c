/** `_weakref`: what of `weakref` CPython writes in C (`Modules/_weakref.c`). */

import { listOf, newInteger } from '../objects/create.ts';
import { dictDelete, dictGet } from '../objects/dict-access.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime } from '../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import { callableProxyType, newProxy, proxyType } from '../objects/types/weak-proxy.ts';
import type { WeakReferencePayload } from '../objects/types/weak-reference.ts';
import { makeModule } from './native-module.ts';

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: 'getweakrefcount',
    signature: '(object, /)',
    whenUnknown: 'int',
    code: (runtime: Runtime, object: PythonObject) => newInteger(runtime, object.weakReferences?.length ?? 0),
  },
  {
    name: 'getweakrefs',
    signature: '(object, /)',
    whenUnknown: 'list',
    code: (runtime: Runtime, object: PythonObject) => listOf(runtime, object.weakReferences ?? []),
  },
  {
    name: 'proxy',
    signature: '(object, callback=None, /)',
    code: (runtime: Runtime, object: PythonObject, callback?: PythonObject) =>
      newProxy(runtime, object, callback === runtime.none ? null : (callback ?? null)),
  },
  {
    name: '_remove_dead_weakref',
    signature: '(dct, key, /)',
    whenUnknown: 'None',
    code: (runtime: Runtime, dict: PythonObject, key: PythonObject) => {
      const reference = dictGet(runtime, dict, key);
      if (reference !== null && (reference.payload as WeakReferencePayload).referent === null) {
        dictDelete(runtime, dict, key);
      }
      return runtime.none;
    },
  },
];

/** Makes the module. */
export function makeWeakref(runtime: Runtime): PythonObject {
  const reference = runtime.typeNamed('ReferenceType');
  return makeModule(runtime, '_weakref', functions, {
    ref: reference,
    ReferenceType: reference,
    ProxyType: runtime.typeOf(proxyType),
    CallableProxyType: runtime.typeOf(callableProxyType),
  });
}
