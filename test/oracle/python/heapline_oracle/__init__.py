"""True reference counts of a Python program at every executed line, read from the running CPython.

Pure Python and ctypes. Works unchanged on native CPython 3.11 to 3.14 (x86-64; 3.14 needs its dealloc stub only) and on CPython
compiled to WebAssembly. The observer never disturbs what it observes:

* The trace function is installed with the C API (PyEval_SetTrace); sys.settrace would copy the locals of every frame into a dict.
* Locals of functions are read from the interpreter frame as raw addresses; dict namespaces give up their reference at once.
* Two passes: the first gathers addresses and lets go of everything, the second reads ob_refcnt at those addresses. So nothing has to
  be corrected afterwards: in the second pass the observer holds no reference to an object of the program, frames excepted.
* Deallocations are logged by a stub in front of tp_dealloc that runs no Python.

    python3 -m heapline_oracle FILE...        prints the raw records as JSON Lines
    python3 -m heapline_oracle --serve        answers requests, one JSON object per line
"""
