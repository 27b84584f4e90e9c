/** The container types, their views and iterators, the iterators of the builtin functions, and what annotations make of types. */
import type { NativeTypeDefinition } from '../type-object.ts';
import { callableIteratorType } from './callable-iterator.ts';
import { dictType } from './dict.ts';
import { dictIteratorTypes } from './dict-iterators.ts';
import { dictItemsType, dictKeysType, dictValuesType } from './dict-views.ts';
import { enumerateType } from './enumerate.ts';
import { filterType } from './filter.ts';
import { frozensetType } from './frozenset.ts';
import { genericAliasType } from './generic-alias.ts';
import { listType } from './list.ts';
import { listIteratorType, listReverseIteratorType } from './list-iterator.ts';
import { mapType } from './map.ts';
import { mappingProxyType } from './mapping-proxy.ts';
import { rangeType } from './range.ts';
import { longRangeIteratorType, rangeIteratorType } from './range-iterator.ts';
import { reversedType } from './reversed.ts';
import { sequenceIteratorType } from './sequence-iterator.ts';
import { setType } from './set.ts';
import { setIteratorType } from './set-iterator.ts';
import { sliceType } from './slice.ts';
import { tupleIteratorType, tupleType } from './tuple.ts';
import { typingUnionType, unionType } from './union-type.ts';
import { zipType } from './zip.ts';

/** Definitions of the container types and of everything that iterates over them. */
export const containerTypes: readonly NativeTypeDefinition[] = [
  listType,
  listIteratorType,
  listReverseIteratorType,
  tupleType,
  tupleIteratorType,
  rangeType,
  rangeIteratorType,
  longRangeIteratorType,
  sliceType,
  dictType,
  ...dictIteratorTypes,
  dictKeysType,
  dictValuesType,
  dictItemsType,
  setType,
  frozensetType,
  setIteratorType,
  sequenceIteratorType,
  mappingProxyType,
  reversedType,
  enumerateType,
  zipType,
  mapType,
  filterType,
  callableIteratorType,
  genericAliasType,
  unionType,
  typingUnionType,
];
