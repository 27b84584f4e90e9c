/** What functions of `math` raise for arguments outside their domain (`Modules/mathmodule.c`, math_1 and the like). */
import { floatRepr } from '../../values/float-text.ts';
import { overflowError, type ValueFailure, valueError } from '../../values/value-failure.ts';
import type { VersionBehaviour } from '../../versions.ts';

/** The ValueError of an argument outside the domain: from 3.14 on it says what is expected. */
export function domainError(behaviour: VersionBehaviour, expected?: string, given?: number): ValueFailure {
  if (expected === undefined || !behaviour.nativeModules.explainsMathDomain) return valueError('math domain error');
  return valueError(given === undefined ? `expected ${expected}` : `expected ${expected}, got ${floatRepr(given)}`);
}

/** The OverflowError of a result that is too large. */
export function rangeError(): ValueFailure {
  return overflowError('math range error');
}
