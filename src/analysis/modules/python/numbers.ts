/** The module `numbers` in Python: the tower of numeric classes. */
import { abstract, abstractClass, abstractMethod, method } from './abstract-class-texts.ts';

const missing = (name: string, ...parameters: string[]) =>
  abstractMethod(`__${name}__(${['self', ...parameters].join(', ')})`, 'raise NotImplementedError');

/** Operators of two numbers without code of their own; `r` before a name is the reflected one. */
const operators = (...names: string[]) => names.map((name) => missing(name, 'other')).join('');

const withReflected = (...names: string[]) => names.map((name) => operators(name, `r${name}`)).join('');

const property = (name: string, value: string) => `\n    @property${method(`${name}(self)`, `return ${value}`)}`;

const missingProperty = (name: string) =>
  `\n    @property${abstract(method(`${name}(self)`, 'raise NotImplementedError'))}`;

/** A special method that follows from others. */
const derived = (name: string, value: string, ...parameters: string[]) =>
  method(`__${name}__(${['self', ...parameters].join(', ')})`, `return ${value}`);

const CLASSES = [
  abstractClass('Number', { bases: 'metaclass=ABCMeta' }, '    __hash__ = None\n'),
  abstractClass(
    'Complex',
    { bases: 'Number' },
    missing('complex'),
    derived('bool', 'self != 0'),
    missingProperty('real'),
    missingProperty('imag'),
    withReflected('add'),
    missing('neg'),
    missing('pos'),
    derived('sub', 'self + -other', 'other'),
    derived('rsub', '-self + other', 'other'),
    withReflected('mul', 'truediv'),
    missing('pow', 'exponent'),
    missing('rpow', 'base'),
    missing('abs'),
    abstractMethod('conjugate(self)', 'raise NotImplementedError'),
    operators('eq'),
  ),
  abstractClass(
    'Real',
    { bases: 'Complex' },
    ...['float', 'trunc', 'floor', 'ceil'].map((name) => missing(name)),
    missing('round', 'ndigits=None'),
    derived('divmod', '(self // other, self % other)', 'other'),
    derived('rdivmod', '(other // self, other % self)', 'other'),
    withReflected('floordiv', 'mod'),
    operators('lt', 'le'),
    derived('complex', 'complex(float(self))'),
    property('real', '+self'),
    property('imag', '0'),
    method('conjugate(self)', 'return +self'),
  ),
  abstractClass(
    'Rational',
    { bases: 'Real' },
    missingProperty('numerator'),
    missingProperty('denominator'),
    derived('float', 'int(self.numerator) / int(self.denominator)'),
  ),
  abstractClass(
    'Integral',
    { bases: 'Rational' },
    missing('int'),
    derived('index', 'int(self)'),
    missing('pow', 'exponent', 'modulus=None'),
    withReflected('lshift', 'rshift', 'and', 'xor', 'or'),
    missing('invert'),
    derived('float', 'float(int(self))'),
    property('numerator', '+self'),
    property('denominator', '1'),
  ),
].join('');

export const NUMBERS_SOURCE = `
from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]
${CLASSES}
Complex.register(complex)
Real.register(float)
Integral.register(int)
`;
