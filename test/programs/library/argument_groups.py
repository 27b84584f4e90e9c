# Groups of arguments share what their parser holds.
import argparse

parser = argparse.ArgumentParser(prog='prog', description='what it does')
group = parser.add_argument_group('group', 'of some')
first = group.add_argument('--first', '-f', action='store_true')
either = parser.add_mutually_exclusive_group()
left = either.add_argument('--left', action='store_const', const=1)
right = either.add_argument('--right', type=int, default=[])
subparsers = parser.add_subparsers(dest='command')
run = subparsers.add_parser('run', help='runs')
speed = run.add_argument('speed', choices=['slow', 'fast'])
args = parser.parse_args(['-f', '--left', 'run', 'fast'])
print(args)
titles = [g.title for g in parser._action_groups if g.title]
parent = argparse.ArgumentParser(add_help=False)
shared = parent.add_argument('--shared')
child = argparse.ArgumentParser(prog='child', parents=[parent])
print(child.parse_args(['--shared', 'x']))
parser.set_defaults(extra=[])
try:
    parser.add_argument('--first')
except argparse.ArgumentError as e:
    print(e)
