"""Answers requests: one program each, an error of one never stops the rest."""
import json
import os
import platform
import sys

from .deallocations import DeallocationLog
from .run import run_source


class Server:
    """One log of deallocations for all programs of the process."""

    def __init__(self, make_stub=None):
        self._log = DeallocationLog(make_stub)
        self._log.settle()

    def close(self):
        """Leaves the interpreter as it was, so that it can end."""
        self._log.close()

    def answer(self, request_text):
        """The JSON reply to a JSON request.

        {"source", "name"?, "mode"?, "stack"?, "maxSteps"?, "stepsOnly"?} runs a program: {"records": [...]} or
        {"failure": {"kind": "syntax" | "observer", "message": ...}}.
        """
        try:
            request = json.loads(request_text)
            records = run_source(
                request["source"], request.get("name", "prog.py"), request.get("mode", "code"), request.get("stack", False), self._log,
                request.get("maxSteps", 100000), request.get("stepsOnly", False))
            return '{"records":[' + ",".join(records) + "]}"
        except SyntaxError as error:
            return json.dumps({"failure": {"kind": "syntax", "message": _compile_message(request) or "%s: %s" % (type(error).__name__, error)}})
        except BaseException as error:
            return json.dumps({"failure": {"kind": "observer", "message": "%s: %s" % (type(error).__name__, error)}})


def _compile_message(request):
    """What compiling the program says, with the name of its file, or None if it compiles."""
    try:
        compile(request["source"], request.get("name", "prog.py"), "exec", dont_inherit=True, optimize=0)
    except SyntaxError as error:
        return "%s: %s" % (type(error).__name__, error)
    return None


def serve():
    """Reads requests from standard input and writes replies to standard output, one line each, until the input ends.

    The first line written tells the interpreter's version. Each program runs in a copy of this process, which knows nothing of programs before,
    and in an empty folder of its own below the present one.
    Programs that write to descriptor 1 themselves are sent to standard error.
    """
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    replies.write(json.dumps({"python": platform.python_version()}) + "\n")
    replies.flush()
    server = Server()
    for number, line in enumerate(sys.stdin):
        child = os.fork()
        if child == 0:
            os.mkdir(str(number))
            os.chdir(str(number))
            replies.write(server.answer(line) + "\n")
            replies.flush()
            os._exit(0)
        if os.waitpid(child, 0)[1] != 0:
            replies.write(json.dumps({"failure": {"kind": "crash", "message": "the interpreter died"}}) + "\n")
            replies.flush()
    server.close()
