/** `_random.Random` (`Modules/_randommodule.c`): the generator. One that was not seeded with a known value gives values that are not known. */
import { newFloat, newInteger, newObject, newTuple, newUnknownValue } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { HiddenHash } from '../../objects/hash-values.ts';
import { hashValue } from '../../objects/protocol/hashing.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition, NativeMember, NativeTypeDefinition } from '../../objects/type-object.ts';
import { integerValue } from '../../objects/types/int.ts';
import { forgetList } from '../../objects/types/list-changes.ts';
import { sequenceItems } from '../../objects/types/sequence-items.ts';
import { absolute, bitLength, compare, normalise } from '../../values/integers.ts';
import { MersenneTwister } from '../../values/mersenne-twister.ts';
import { makeModule } from '../native-module.ts';
import { integerArgument } from '../number-arguments.ts';

/** Payload of a generator. */
interface GeneratorState {
  readonly twister: MersenneTwister;
  /** Seeded with a value that is known. */
  isKnown: boolean;
}

const GENERATOR_LENGTH = 624;

export const generatorType: NativeTypeDefinition = {
  name: 'Random',
  module: '_random',
  slots: {
    new: (runtime, type) =>
      newObject<GeneratorState>(runtime, type as TypeObject, { twister: new MersenneTwister(), isKnown: false }),
    init: () => {},
  },
  members: {
    seed: method('seed', '(self, n=None, /)', (runtime, self, seed) => {
      self.payload.isKnown = false;
      const value = seedValue(runtime, seed);
      if (value !== null) {
        self.payload.twister.seed(value);
        self.payload.isKnown = true;
      }
      return runtime.none;
    }),
    random: method('random', '(self, /)', (runtime, self) =>
      self.payload.isKnown
        ? newFloat(runtime, self.payload.twister.random())
        : newUnknownValue(runtime, runtime.types.float),
    ),
    getrandbits: method('getrandbits', '(self, k, /)', (runtime, self, k) => {
      const count = integerArgument(runtime, k!);
      if (compare(count, 0) < 0) raise(runtime, 'ValueError', runtime.behaviour.nativeModules.negativeBitCountText);
      if (typeof count === 'bigint') raise(runtime, 'OverflowError', 'Python int too large to convert to C int');
      runtime.spend(Math.ceil(count / 32));
      if (!self.payload.isKnown) throw new ValueUnknown(self);
      return newInteger(runtime, normalise(self.payload.twister.bits(count)));
    }),
    /** Random._randbelow: a number from 0 up to but not including n, by trying again until it fits. */
    _below: method('_below', '(self, n, /)', (runtime, self, n) => {
      const limit = BigInt(integerArgument(runtime, n!));
      if (!self.payload.isKnown) throw new ValueUnknown(self);
      const count = bitLength(normalise(limit));
      let value = self.payload.twister.bits(count);
      while (value >= limit) {
        runtime.spend(1);
        value = self.payload.twister.bits(count);
      }
      return newInteger(runtime, normalise(value));
    }),
    _is_known: method('_is_known', '(self, /)', (runtime, self) =>
      self.payload.isKnown ? runtime.true : runtime.false,
    ),
    getstate: method('getstate', '(self, /)', (runtime, self) => {
      const { twister, isKnown } = self.payload;
      if (!isKnown) return newUnknownValue(runtime, runtime.types.tuple);
      runtime.spend(GENERATOR_LENGTH);
      const words = [...twister.words, twister.index].map((word) => newInteger(runtime, word));
      return newTuple(runtime, words);
    }),
    setstate: method('setstate', '(self, state, /)', (runtime, self, state) => {
      const { payload } = self;
      payload.isKnown = false;
      if (!isInstanceOf(state!, runtime.types.tuple)) raise(runtime, 'TypeError', 'state vector must be a tuple');
      const items = sequenceItems(state!);
      if (items.length !== GENERATOR_LENGTH + 1) raise(runtime, 'ValueError', 'state vector is the wrong size');
      const words = items.map((item) => Number(integerArgument(runtime, item)));
      payload.twister.index = words.pop()!;
      payload.twister.words.set(words);
      payload.isKnown = true;
      return runtime.none;
    }),
  },
};

function method(
  name: string,
  signature: string,
  code: (runtime: Runtime, self: PythonObject<GeneratorState>, argument?: PythonObject) => PythonObject,
): NativeMember {
  const whenUnknown = name === 'seed' || name === 'setstate' ? 'None' : 'int';
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

/** random_seed: the size of an int, or the hash of anything else; null where it is not known, as for None. */
function seedValue(runtime: Runtime, seed: PythonObject | undefined): bigint | null {
  if (seed === undefined || seed === runtime.none) return null;
  const integer = integerValue(runtime, seed);
  if (integer !== null) return BigInt(absolute(integer));
  const hash = hashValue(runtime, seed);
  return hash instanceof HiddenHash ? null : BigInt.asUintN(64, BigInt(hash));
}

/** `_forget_order(x)`: what an unseeded shuffle does to a list, whose items stand in an order that is not known from then on. */
const forgetOrder: NativeFunctionDefinition = {
  name: '_forget_order',
  signature: '(x, /)',
  code: (runtime: Runtime, sequence: PythonObject) => {
    if (isInstanceOf(sequence, runtime.types.list)) forgetList(runtime, sequence);
    else runtime.escape(sequence);
    return runtime.none;
  },
};

/** Makes the module. */
export function makeGenerator(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_random', [forgetOrder], { Random: runtime.typeOf(generatorType) });
}
