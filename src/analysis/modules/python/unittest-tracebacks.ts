/**
 * How a result of `unittest` shows an error (`Lib/unittest/result.py`, and TracebackException of `Lib/traceback.py`): frames of unittest are cut off
 * its tracebacks, and each exception shows itself, which may run code of the program. The whole text is not known, since it has paths.
 */

/** An exception shows another one that it came from. */
const showLinked = (link: string) => `shown.${link} = _TracebackException(
                    type(fault.${link}), fault.${link}, fault.${link}.__traceback__,
                    capture_locals=capture_locals, compact=compact, _seen=seen)
                waiting.append((shown.${link}, fault.${link}))`;

const isNew = (link: string) => `fault.${link} is not None and id(fault.${link}) not in seen`;

export const SHOWN_EXCEPTIONS = `
def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'

class _TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, capture_locals=False, compact=False, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.exc_type = exc_type
        self._str = _safe_string(exc_value, 'exception')
        waiting = [(self, exc_value)] if _seen is None else []
        while waiting:
            shown, fault = waiting.pop()
            if ${isNew('__cause__')}:
                ${showLinked('__cause__')}
            elif not fault.__suppress_context__ and ${isNew('__context__')}:
                ${showLinked('__context__')}
`;

export const TRACEBACK_METHODS = `
    def _exc_info_to_string(self, err, test):
        exctype, value, tb = err
        tb = self._clean_tracebacks(exctype, value, tb, test)
        shown = _TracebackException(exctype, value, tb, capture_locals=self.tb_locals, compact=True)
        return unknown_value(str)

    def _clean_tracebacks(self, exctype, value, tb, test):
        waiting, seen, cleaned = [(exctype, value, tb)], {id(value)}, []
        while waiting:
            kind, fault, trace = waiting.pop()
            while trace and self._is_relevant_tb_level(trace):
                trace = trace.tb_next
            if kind is test.failureException:
                self._remove_unittest_tb_frames(trace)
            if cleaned:
                fault.__traceback__ = trace
            else:
                cleaned.append(trace)
            for linked in () if fault is None else (fault.__cause__, fault.__context__):
                if linked is not None and id(linked) not in seen:
                    seen.add(id(linked))
                    waiting.append((type(linked), linked, linked.__traceback__))
        return cleaned[0]

    def _is_relevant_tb_level(self, tb):
        return '__unittest' in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        last = None
        while tb and not self._is_relevant_tb_level(tb):
            last, tb = tb, tb.tb_next
        if last is not None:
            last.tb_next = None
`;
