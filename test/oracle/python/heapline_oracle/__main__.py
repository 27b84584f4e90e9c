"""Command line: raw records of programs, or the server."""
import argparse
import os

from .run import run_source
from .serve import serve


def main():
    parser = argparse.ArgumentParser(prog="heapline_oracle")
    parser.add_argument("file", nargs="*")
    parser.add_argument("--serve", action="store_true", help="answer requests on standard input")
    parser.add_argument("--mode", default="code", choices=["code", "script", "pyc"])
    parser.add_argument("--stack", action="store_true", help="also show evaluation stacks")
    parser.add_argument("--max-steps", type=int, default=100000)
    arguments = parser.parse_args()
    if arguments.serve:
        serve()
        return
    for path in arguments.file:
        with open(path, encoding="utf-8") as file:
            source = file.read()
        for record in run_source(source, os.path.basename(path), arguments.mode, arguments.stack, max_steps=arguments.max_steps):
            print(record)


main()
