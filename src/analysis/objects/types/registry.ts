/** All built-in types. */
import type { NativeTypeDefinition } from '../type-object.ts';
import { asyncGeneratorTypes } from './async-generator.ts';
import {
  builtinFunctionType,
  builtinMethodType,
  classMethodDescriptorType,
  getSetDescriptorType,
  memberDescriptorType,
  methodDescriptorType,
  methodWrapperType,
  wrapperDescriptorType,
} from './builtin-function.ts';
import { bytearrayType } from './bytearray.ts';
import { bytesType } from './bytes.ts';
import { bytesIteratorTypes } from './bytes-iterator.ts';
import { cellType } from './cell.ts';
import { codeType } from './code.ts';
import { lineIteratorType, positionsIteratorType } from './code-iterators.ts';
import { complexType } from './complex.ts';
import { containerTypes } from './containers-family.ts';
import { coroutineType, coroutineWrapperType } from './coroutine.ts';
import { exceptionGroupTypes } from './exception-groups.ts';
import { exceptionTypes } from './exceptions.ts';
import { floatType } from './float.ts';
import { frameType } from './frame.ts';
import { frameLocalsProxyType } from './frame-locals-proxy.ts';
import { functionType } from './function.ts';
import { withFurtherMembers } from './further-members.ts';
import { generatorType } from './generator.ts';
import { boolType, intType } from './int.ts';
import { managedBufferType, memoryviewType } from './memoryview.ts';
import { methodType } from './method.ts';
import { moduleType } from './module.ts';
import { objectType } from './object.ts';
import { classMethodType, propertyType, staticMethodType } from './property.ts';
import { ellipsisType, noneType, notImplementedType } from './singletons.ts';
import { strType } from './str.ts';
import { stringIteratorTypes } from './str-iterator.ts';
import { superType } from './super.ts';
import { tracebackType } from './traceback.ts';
import { typeType } from './type.ts';
import { unknownType } from './unknown.ts';
import { weakReferenceType } from './weak-reference.ts';

const DEFINITIONS: readonly NativeTypeDefinition[] = [
  objectType,
  typeType,
  noneType,
  ellipsisType,
  notImplementedType,
  intType,
  boolType,
  floatType,
  complexType,
  strType,
  ...stringIteratorTypes,
  bytesType,
  bytearrayType,
  ...bytesIteratorTypes,
  managedBufferType,
  memoryviewType,
  ...containerTypes,
  ...exceptionTypes,
  ...exceptionGroupTypes,
  functionType,
  methodType,
  builtinFunctionType,
  builtinMethodType,
  methodWrapperType,
  methodDescriptorType,
  wrapperDescriptorType,
  classMethodDescriptorType,
  getSetDescriptorType,
  memberDescriptorType,
  propertyType,
  classMethodType,
  staticMethodType,
  superType,
  cellType,
  codeType,
  lineIteratorType,
  positionsIteratorType,
  frameType,
  frameLocalsProxyType,
  tracebackType,
  generatorType,
  coroutineType,
  coroutineWrapperType,
  ...asyncGeneratorTypes,
  moduleType,
  weakReferenceType,
  unknownType,
];

/** Definitions of all built-in types, each after its base. */
export const BUILTIN_TYPES: readonly NativeTypeDefinition[] = DEFINITIONS.map(withFurtherMembers);
