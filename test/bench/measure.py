"""Runs a program in CPython and prints how long it took: `measure.py MODE FILE` with MODE plain, empty or counts.

plain: without a trace function. empty: with a sys.settrace callback that does nothing. counts: with a callback that keeps the reference
count of each local of the frame at each line. Prints {"seconds": .., "lines": ..}; the program's own output is thrown away.
"""

import io
import json
import sys
import time


def empty(frame, event, argument):
    return empty


def recorder(record):
    getrefcount = sys.getrefcount

    def counts(frame, event, argument):
        if event == "line":
            record.append({name: getrefcount(value) for name, value in frame.f_locals.items()})
        return counts

    return counts


def main(mode, source):
    code = compile(source, "program.py", "exec")
    namespace = {"__name__": "__main__"}
    record = []
    trace = {"plain": None, "empty": empty, "counts": recorder(record)}[mode]
    output, sys.stdout = sys.stdout, io.StringIO()
    started = time.perf_counter()
    if trace is not None:
        sys.settrace(trace)
    try:
        exec(code, namespace)
    finally:
        sys.settrace(None)
        sys.stdout = output
    return {"seconds": time.perf_counter() - started, "lines": len(record)}


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        print(json.dumps(main(sys.argv[1], file.read())))
