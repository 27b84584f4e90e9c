import argparse

parser = argparse.ArgumentParser(prog="prog", description="Process some integers.")
parser.add_argument("integers", metavar="N", type=int, nargs="+", help="an integer for the accumulator")
parser.add_argument("--sum", dest="accumulate", action="store_const", const=sum, default=max, help="sum the integers")
parser.add_argument("-v", "--verbose", action="count", default=0)
args = parser.parse_args(["--sum", "7", "-1", "42", "-vv"])
print(args.accumulate(args.integers), args.verbose)
p = argparse.ArgumentParser(prog="git")
p.add_argument("--foo", action="store_true")
sub = p.add_subparsers(dest="command", required=True)
a = sub.add_parser("commit", help="commit help")
a.add_argument("-m", "--message", default="none")
b = sub.add_parser("push")
b.add_argument("remote", choices=["origin", "up"])


def run_commit(ns):
    return "commit " + ns.message


def run_push(ns):
    return "push " + ns.remote


a.set_defaults(func=run_commit)
b.set_defaults(func=run_push)
for argv in (["commit", "-m", "hi"], ["--foo", "push", "origin"]):
    ns = p.parse_args(argv)
    print(ns.command, ns.foo, ns.func(ns))
try:
    p.parse_args(["push", "nowhere"])
except SystemExit as e:
    print("exit", e.code)
g = argparse.ArgumentParser(prog="x", add_help=False)
group = g.add_mutually_exclusive_group()
group.add_argument("--a", type=float)
group.add_argument("--b", action="append", nargs=2)
known, rest = g.parse_known_args(["--b", "1", "2", "--b", "3", "4", "extra"])
print(known, rest, vars(known)["a"])
ns = argparse.Namespace(x=1)
print(ns, ns == argparse.Namespace(x=1), "x" in ns)
