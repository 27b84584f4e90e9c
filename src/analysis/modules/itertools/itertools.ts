/** The module `itertools` (`Modules/itertoolsmodule.c`). */
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeTypeDefinition } from '../../objects/type-object.ts';
import { makeModule } from '../native-module.ts';
import { chainType, countType, cycleType, repeatType } from './chaining.ts';
import { combinationsType, combinationsWithReplacementType, permutationsType, productType } from './combinatorics.ts';
import { accumulateType, groupbyType, groupType } from './grouping.ts';
import { compressType, dropwhileType, filterfalseType, isliceType, starmapType, takewhileType } from './selecting.ts';
import { teeBlockType, teeFunction, teeType } from './tee.ts';
import { batchedType, pairwiseType, zipLongestType } from './tuples.ts';

const TYPES: readonly NativeTypeDefinition[] = [
  chainType,
  cycleType,
  repeatType,
  countType,
  accumulateType,
  groupbyType,
  groupType,
  takewhileType,
  dropwhileType,
  filterfalseType,
  starmapType,
  compressType,
  isliceType,
  zipLongestType,
  pairwiseType,
  productType,
  permutationsType,
  combinationsType,
  combinationsWithReplacementType,
  teeType,
  teeBlockType,
];

/** Makes the module. */
export function makeItertools(runtime: Runtime): PythonObject {
  const { behaviour } = runtime;
  const types = [...TYPES];
  if (behaviour.nativeModules.hasBatched) types.push(batchedType);
  const members = Object.fromEntries(types.map((definition) => [definition.name, runtime.typeOf(definition)]));
  return makeModule(runtime, 'itertools', [teeFunction], members);
}
