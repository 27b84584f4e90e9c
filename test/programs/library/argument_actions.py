# Actions are held by their parser and their group; a formatter of help keeps them until a collection.
import argparse

parser = argparse.ArgumentParser(prog='PROG', add_help=False)
action = parser.add_argument('--foo', help='foo help')
other = parser.add_argument('--bar', '-b', type=int)
spot = parser.add_argument('place')
args = parser.parse_args(['--foo', 'x', 'here'])
print(args)
parser.format_help()
usage = parser.format_usage()
