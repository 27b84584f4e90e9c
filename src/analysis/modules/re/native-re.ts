/** The module `_sre`: what `re` needs in native code (`Modules/_sre/sre.c`). */
import { newInteger, newObject, newString, newTuple } from '../../objects/create.ts';
import { dictSet, newDict } from '../../objects/dict-access.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { newHolder } from '../../objects/types/held-references.ts';
import { characterByName } from '../../parse/character-names.ts';
import { codePointOf } from '../../values/code-points.ts';
import { type ParsedPattern, PatternFailure, PatternFlag } from '../../values/regular-expressions/pattern-nodes.ts';
import { type PatternGrammar, parsePattern } from '../../values/regular-expressions/pattern-parser.ts';
import { compilePattern } from '../../values/regular-expressions/pattern-program.ts';
import {
  parseTemplate,
  type ReplacementTemplate,
  UnknownGroupName,
} from '../../values/regular-expressions/replacement-template.ts';
import { makeModule } from '../native-module.ts';
import { matchType } from './match-type.ts';
import { PATTERN_FIELDS, type PatternPayload, patternPayload } from './pattern-payload.ts';
import { patternType } from './pattern-type.ts';
import { plainText, templateType } from './templates.ts';

function grammarOf(runtime: Runtime, isText: boolean): PatternGrammar {
  return {
    isText,
    edition: runtime.behaviour.unicodeEdition,
    hasLowercaseEnd: runtime.behaviour.library.hasLowercaseEndInPatterns,
    characterNamed: (name) => {
      const character = characterByName(name);
      return character === null ? undefined : codePointOf(character);
    },
  };
}

function parsed(runtime: Runtime, pattern: PythonObject, flags: PythonObject): ParsedPattern {
  const isText = isInstanceOf(pattern, runtime.types.str);
  if (typeof flags.payload !== 'number') {
    if (flags.payload === UNKNOWN_VALUE) throw new ValueUnknown(flags);
    return raise(runtime, 'TypeError', 'flags must be an int');
  }
  return parsePattern(plainText(runtime, pattern), flags.payload, grammarOf(runtime, isText));
}

/** What went wrong as `(message, position)`, for an exception made in Python. */
function failureTuple(runtime: Runtime, { message, position }: PatternFailure): PythonObject {
  return newTuple(runtime, [
    newString(runtime, message),
    position === null ? runtime.none : newInteger(runtime, position),
  ]);
}

/** None where `run` runs, else what went wrong. */
function failureOf(runtime: Runtime, run: () => void): PythonObject {
  try {
    run();
    return runtime.none;
  } catch (thrown) {
    if (thrown instanceof PatternFailure) return failureTuple(runtime, thrown);
    if (thrown instanceof UnknownGroupName) return raise(runtime, 'IndexError', thrown.message);
    throw thrown;
  }
}

function templateParts(runtime: Runtime, pattern: PythonObject, template: PythonObject): ReplacementTemplate {
  const { parsed: groups, isBytes } = patternPayload(pattern);
  return parseTemplate(plainText(runtime, template), groups, grammarOf(runtime, !isBytes));
}

function compile(runtime: Runtime, pattern: PythonObject, flags: PythonObject): PythonObject {
  const tree = parsed(runtime, pattern, flags);
  const groupindex = newDict(runtime);
  const names: PythonObject[] = new Array(tree.groupCount + 1).fill(runtime.none);
  for (const [name, group] of tree.groupNames) {
    const key = newString(runtime, name);
    const number = newInteger(runtime, group);
    dictSet(runtime, groupindex, key, number);
    runtime.heap.release(number);
    names[group] = key;
  }
  runtime.heap.retain(pattern);
  const payload: PatternPayload = {
    program: compilePattern(tree, {
      edition: runtime.behaviour.unicodeEdition,
      hasNonBoundaryInEmptyText: runtime.behaviour.library.hasNonBoundaryInEmptyText,
    }),
    parsed: tree,
    isBytes: !isInstanceOf(pattern, runtime.types.str),
    groupindex,
    indexgroup: newTuple(runtime, names),
    pattern,
  };
  return newHolder(runtime, runtime.typeOf(patternType), payload, PATTERN_FIELDS);
}

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: 'failure_of_pattern',
    signature: '(pattern, flags, /)',
    code: (runtime: Runtime, pattern: PythonObject, flags: PythonObject) =>
      failureOf(runtime, () => parsed(runtime, pattern, flags)),
  },
  { name: 'compile', signature: '(pattern, flags, /)', code: compile },
  {
    name: 'failure_of_template',
    signature: '(pattern, template, /)',
    code: (runtime: Runtime, pattern: PythonObject, template: PythonObject) =>
      failureOf(runtime, () => templateParts(runtime, pattern, template)),
  },
  {
    name: 'template',
    signature: '(pattern, template, /)',
    code: (runtime: Runtime, pattern: PythonObject, template: PythonObject) =>
      newObject(runtime, runtime.typeOf(templateType), templateParts(runtime, pattern, template)),
  },
];

/** Makes the module. */
export function makeNativeRe(runtime: Runtime): PythonObject {
  const flag = (value: PatternFlag): PythonObject => newInteger(runtime, value);
  return makeModule(runtime, '_sre', functions, {
    Pattern: runtime.typeOf(patternType),
    Match: runtime.typeOf(matchType),
    DEBUG: flag(PatternFlag.Debug),
  });
}
