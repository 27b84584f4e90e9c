/** What differs between the compilers of the Python versions: one record of named behaviours for each. */
import type { PythonVersion } from '../versions/python-version.ts';

/** Named behaviours of one Python version's compiler. */
export interface CompileBehaviour {
  /** `def f[T]()`, `class C[T]` and `type X = ...` are there (PEP 695). */
  readonly hasTypeParameters: boolean;
  /** Type parameters may have defaults (PEP 696). */
  readonly hasTypeParameterDefaults: boolean;
  /** Loops, `with`, `try` and handlers that may stand in one another (CO_MAXBLOCKS). */
  readonly mostNestedBlocks: number;
  /** `t"..."` is there (PEP 750). */
  readonly hasTemplateStrings: boolean;
  /** An f-string is one token; what stands in its fields may not use its quotes, backslashes, comments or, in one line, line ends. */
  readonly readsFormatStringsWhole: boolean;
  /** An exception thrown into a suspended frame gives a line event where it is handled, even on the line of the suspension. */
  readonly stepsWhenThrownInto: boolean;
  /** The first instruction behind a `for` may give no line event where the loop is exhausted (`trace-lines.ts`, hiddenBehindLoops). */
  readonly endOfLoopHidesLine: boolean;
  /** List, dict and set comprehensions are compiled into the code that contains them (PEP 709). */
  readonly inlinesComprehensions: boolean;
  /** Plain locals consumed in the same basic block are pushed without a new reference. */
  readonly borrowsLocals: boolean;
  /** Annotations are compiled into `__annotate__` functions (PEP 649) instead of being evaluated in place. */
  readonly defersAnnotations: boolean;
  /** Constant expressions are folded in the syntax tree; otherwise in the control-flow graph. */
  readonly foldsSyntax: boolean;
  /** Constants that no instruction loads are dropped; otherwise only those at the end of the list. */
  readonly dropsUnusedConstants: boolean;
  /** Integers 0 to 255 are pushed by LOAD_SMALL_INT and are no constants. */
  readonly loadsSmallIntegers: boolean;
  /** `a[b:c]` has instructions of its own and makes no slice object beforehand. */
  readonly hasSliceInstructions: boolean;
  /** A slice of constants is a constant. */
  readonly hasSliceConstants: boolean;
  /** `super().name` is looked up without a super object. */
  readonly looksUpSuperAttributes: boolean;
  /** `and`, `or` and chained comparisons keep the tested value by JUMP_IF_..._OR_POP instead of a copy. */
  readonly jumpsOrPops: boolean;
  /** `and`, `or` and chained comparisons test a copy; a value may be tested again where the jump arrives. */
  readonly copiesTestedValues: boolean;
  /** `with` looks `__enter__` and `__exit__` up by LOAD_SPECIAL instead of BEFORE_WITH. */
  readonly loadsSpecialMethods: boolean;
  /** Class bodies store `__firstlineno__` and `__static_attributes__`. */
  readonly recordsClassSource: boolean;
  /** `any`, `all` and `tuple` of a generator expression are compiled into a loop. */
  readonly inlinesGeneratorCalls: boolean;
  /** Errors such as AssertionError are pushed by LOAD_COMMON_CONSTANT. */
  readonly hasCommonConstants: boolean;
  /** Conditional jumps go forward only; a backward one is turned round with a jump after it. */
  readonly jumpsForwardOnCondition: boolean;
  /** Dicts with constant keys are built by BUILD_CONST_KEY_MAP. */
  readonly hasConstantKeyMaps: boolean;
  /** A function without docstring has no None as first constant. */
  readonly marksDocstring: boolean;
  /** The common indentation is taken away from docstrings. */
  readonly cleansDocstrings: boolean;
  /** A comprehension calls iter() on its outermost iterator once more. */
  readonly repeatsComprehensionIter: boolean;
  /** An inlined comprehension in a class body saves and clears every name that it uses, not only those that it binds. */
  readonly isolatesAllNamesInClass: boolean;
  /** END_FOR stands after a for loop. */
  readonly hasEndFor: boolean;
  /** The test of a while loop is compiled twice, before and at the end of the body. */
  readonly repeatsLoopTest: boolean;
  /** The subject of a match is dropped with the first statement of the case instead of the pattern. */
  readonly dropsSubjectInBody: boolean;
  /** Instructions without a line take that of their predecessors before the graph is optimised, not only after. */
  readonly resolvesLinesEarly: boolean;
  /** A block without lines that ends by a jump is copied for every way into it, as exits are, so that it takes a line. */
  readonly copiesLinelessJumps: boolean;
  /** A jump to a jump goes where that one goes even if they are on different lines (jump_thread). */
  readonly threadsJumpsOfOtherLines: boolean;
  /** Of two stores into the same local in a row the first one is a POP_TOP. */
  readonly dropsOverwrittenStores: boolean;
  /** `!r` of a replacement field is done after its format specification has been evaluated. */
  readonly convertsAfterFormatSpec: boolean;
  /** An f-string without parts is built at run time instead of being a constant. */
  readonly buildsEmptyStrings: boolean;
  /** The end of a finally handler and the jump out of a `case` have the line of the statement begun last; otherwise none of their own. */
  readonly locatesEndsOfBodies: boolean;
  /** The jump out of a handler of a with statement or a delegation gives no line event on the same line, although it goes backward. */
  readonly jumpsQuietlyOutOfHandlers: boolean;
}

/** The compiler's behaviours in each version. */
export const COMPILE_BEHAVIOUR: Readonly<Record<PythonVersion, CompileBehaviour>> = {
  '3.11': {
    hasTypeParameters: false,
    hasTypeParameterDefaults: false,
    mostNestedBlocks: 20,
    hasTemplateStrings: false,
    readsFormatStringsWhole: true,
    stepsWhenThrownInto: false,
    endOfLoopHidesLine: false,
    inlinesComprehensions: false,
    borrowsLocals: false,
    defersAnnotations: false,
    foldsSyntax: true,
    dropsUnusedConstants: false,
    loadsSmallIntegers: false,
    hasSliceInstructions: false,
    hasSliceConstants: false,
    looksUpSuperAttributes: false,
    jumpsOrPops: true,
    copiesTestedValues: false,
    loadsSpecialMethods: false,
    recordsClassSource: false,
    inlinesGeneratorCalls: false,
    hasCommonConstants: false,
    jumpsForwardOnCondition: false,
    hasConstantKeyMaps: true,
    marksDocstring: false,
    cleansDocstrings: false,
    repeatsComprehensionIter: false,
    isolatesAllNamesInClass: false,
    hasEndFor: false,
    repeatsLoopTest: true,
    dropsSubjectInBody: false,
    resolvesLinesEarly: false,
    copiesLinelessJumps: false,
    threadsJumpsOfOtherLines: false,
    dropsOverwrittenStores: false,
    convertsAfterFormatSpec: true,
    buildsEmptyStrings: true,
    locatesEndsOfBodies: true,
    jumpsQuietlyOutOfHandlers: true,
  },
  '3.12': {
    hasTypeParameters: true,
    hasTypeParameterDefaults: false,
    mostNestedBlocks: 21,
    hasTemplateStrings: false,
    readsFormatStringsWhole: false,
    stepsWhenThrownInto: false,
    endOfLoopHidesLine: false,
    inlinesComprehensions: true,
    borrowsLocals: false,
    defersAnnotations: false,
    foldsSyntax: true,
    dropsUnusedConstants: true,
    loadsSmallIntegers: false,
    hasSliceInstructions: true,
    hasSliceConstants: false,
    looksUpSuperAttributes: true,
    jumpsOrPops: false,
    copiesTestedValues: true,
    loadsSpecialMethods: false,
    recordsClassSource: false,
    inlinesGeneratorCalls: false,
    hasCommonConstants: false,
    jumpsForwardOnCondition: true,
    hasConstantKeyMaps: true,
    marksDocstring: false,
    cleansDocstrings: false,
    repeatsComprehensionIter: false,
    isolatesAllNamesInClass: true,
    hasEndFor: true,
    repeatsLoopTest: true,
    dropsSubjectInBody: false,
    resolvesLinesEarly: false,
    copiesLinelessJumps: false,
    threadsJumpsOfOtherLines: true,
    dropsOverwrittenStores: false,
    convertsAfterFormatSpec: true,
    buildsEmptyStrings: true,
    locatesEndsOfBodies: false,
    jumpsQuietlyOutOfHandlers: false,
  },
  '3.13': {
    hasTypeParameters: true,
    hasTypeParameterDefaults: true,
    mostNestedBlocks: 21,
    hasTemplateStrings: false,
    readsFormatStringsWhole: false,
    stepsWhenThrownInto: true,
    endOfLoopHidesLine: false,
    inlinesComprehensions: true,
    borrowsLocals: false,
    defersAnnotations: false,
    foldsSyntax: true,
    dropsUnusedConstants: true,
    loadsSmallIntegers: false,
    hasSliceInstructions: true,
    hasSliceConstants: false,
    looksUpSuperAttributes: true,
    jumpsOrPops: false,
    copiesTestedValues: true,
    loadsSpecialMethods: false,
    recordsClassSource: true,
    inlinesGeneratorCalls: false,
    hasCommonConstants: false,
    jumpsForwardOnCondition: true,
    hasConstantKeyMaps: true,
    marksDocstring: false,
    cleansDocstrings: true,
    repeatsComprehensionIter: true,
    isolatesAllNamesInClass: true,
    hasEndFor: true,
    repeatsLoopTest: true,
    dropsSubjectInBody: false,
    resolvesLinesEarly: true,
    copiesLinelessJumps: true,
    threadsJumpsOfOtherLines: true,
    dropsOverwrittenStores: true,
    convertsAfterFormatSpec: false,
    buildsEmptyStrings: false,
    locatesEndsOfBodies: false,
    jumpsQuietlyOutOfHandlers: true,
  },
  '3.14': {
    hasTypeParameters: true,
    hasTypeParameterDefaults: true,
    mostNestedBlocks: 21,
    hasTemplateStrings: true,
    readsFormatStringsWhole: false,
    stepsWhenThrownInto: true,
    endOfLoopHidesLine: true,
    inlinesComprehensions: true,
    borrowsLocals: true,
    defersAnnotations: true,
    foldsSyntax: false,
    dropsUnusedConstants: true,
    loadsSmallIntegers: true,
    hasSliceInstructions: true,
    hasSliceConstants: true,
    looksUpSuperAttributes: true,
    jumpsOrPops: false,
    copiesTestedValues: false,
    loadsSpecialMethods: true,
    recordsClassSource: true,
    inlinesGeneratorCalls: true,
    hasCommonConstants: true,
    jumpsForwardOnCondition: true,
    hasConstantKeyMaps: false,
    marksDocstring: true,
    cleansDocstrings: true,
    repeatsComprehensionIter: false,
    isolatesAllNamesInClass: false,
    hasEndFor: true,
    repeatsLoopTest: false,
    dropsSubjectInBody: true,
    resolvesLinesEarly: true,
    copiesLinelessJumps: true,
    threadsJumpsOfOtherLines: true,
    dropsOverwrittenStores: true,
    convertsAfterFormatSpec: false,
    buildsEmptyStrings: false,
    locatesEndsOfBodies: false,
    jumpsQuietlyOutOfHandlers: true,
  },
};
