/** What differs between versions in exception groups, coroutines and the newer statements. */
import { isSince, type PythonVersion } from './python-version.ts';

/** Named behaviours of exception groups, coroutines and the newer statements. */
export interface LanguageBehaviour {
  /** What TypeError of `split` of an exception group wants (Objects/exceptions.c, get_matcher_type). */
  readonly groupMatcherText: string;
  /** TypeError of `await` for what is not awaitable; {type} stands for a name (Objects/genobject.c, _PyCoro_GetAwaitableIter). */
  readonly notAwaitableText: string;
  /** TypeError of `with` says that `async with` is what the object is for, and the reverse (Python/ceval.c, _PyEval_SpecialMethodCanSuggest). */
  readonly suggestsOtherWith: boolean;
  /** A specialised call of a class takes any number of arguments: it fills in defaults of `__init__`, or fails as a call of that (specialize_class_call). */
  readonly initFramesTakeAnyArguments: boolean;
  /** Annotations of functions, classes and modules are computed when they are asked for (PEP 649). */
  readonly defersAnnotations: boolean;
  /** `asyncio.wait_for` awaits in the task that called it, under a timeout (Lib/asyncio/tasks.py). */
  readonly waitsInPlace: boolean;
  /** `asyncio.get_event_loop` makes no loop (Lib/asyncio/events.py). */
  readonly needsEventLoop: boolean;
  /** TypeError of a class pattern whose class is none (Python/ceval.c, match_class). */
  readonly matchClassText: string;
  /** What errors of the constructor of tracebacks call it (Python/clinic/traceback.c.h). */
  readonly tracebackCallName: string;
  /** `throw` of an awaitable of an asynchronous generator starts it (Objects/genobject.c, async_gen_asend_throw). */
  readonly startsStepsByThrow: boolean;
  /** `close` of an awaitable of an asynchronous generator throws GeneratorExit into the generator (Objects/genobject.c, async_gen_asend_close). */
  readonly closesStepsByThrow: boolean;
  /** `except*` drops the group it looked at before the one that was handled until then (Python/bytecodes.c, CHECK_EG_MATCH). */
  readonly dropsGroupFirst: boolean;
  /** `split` and `subgroup` of an exception group get their argument in a tuple (METH_VARARGS). */
  readonly packsGroupArguments: boolean;
  /** A special method that is a descriptor is held while its `__get__` runs, and `__get__` of a class too (Objects/typeobject.c, _PyType_LookupRef). */
  readonly holdsDescriptorOfSpecialMethod: boolean;
  /** A comparison of weak proxies holds what they stand for (Objects/weakrefobject.c, proxy_richcompare). */
  readonly proxiesHoldCompared: boolean;
  /** An error whose message cannot be made has none: it takes the place of the error that the message raised (`Python/errors.c`, PyErr_FormatV). */
  readonly raisesWithoutFailedMessage: boolean;
  /** StopIteration with the return value of a generator has the exception being handled as its context (3.13.0 still). */
  readonly returnValueHasContext: boolean;
  /** An exception that is being raised is noted with its class and traceback beside it (Include/cpython/pystate.h, curexc_type). */
  readonly errorIndicatorHoldsClass: boolean;
  /** TypeError of `add_note` for what is no str; {type} stands for a name (Objects/exceptions.c, BaseException_add_note). */
  readonly addNoteText: string;
}

/** Those of a version. */
export function languageBehaviour(version: PythonVersion): LanguageBehaviour {
  const since = (first: PythonVersion): boolean => isSince(version, first);
  return {
    groupMatcherText: since('3.13')
      ? 'expected an exception type, a tuple of exception types, or a callable (other than a class)'
      : 'expected a function, exception type or tuple of exception types',
    notAwaitableText: since('3.14')
      ? "'{type}' object can't be awaited"
      : "object {type} can't be used in 'await' expression",
    defersAnnotations: since('3.14'),
    waitsInPlace: since('3.12'),
    needsEventLoop: since('3.14'),
    matchClassText: since('3.12') ? 'called match pattern must be a class' : 'called match pattern must be a type',
    suggestsOtherWith: since('3.14'),
    initFramesTakeAnyArguments: since('3.14'),
    tracebackCallName: since('3.13') ? 'traceback' : 'TracebackType',
    startsStepsByThrow: since('3.12'),
    closesStepsByThrow: since('3.13'),
    dropsGroupFirst: since('3.12'),
    packsGroupArguments: !since('3.13'),
    proxiesHoldCompared: since('3.13'),
    holdsDescriptorOfSpecialMethod: since('3.13'),
    raisesWithoutFailedMessage: !since('3.12'),
    returnValueHasContext: !since('3.13'),
    errorIndicatorHoldsClass: !since('3.12'),
    addNoteText: since('3.14') ? 'add_note() argument must be str, not {type}' : "note must be a str, not '{type}'",
  };
}
