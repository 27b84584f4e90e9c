import argparse
import csv
import getopt
import pprint
import sched
import shlex
import sys
import textwrap


class Shown:
    def __str__(self):
        print('str', sys.getrefcount(self))
        return 'shown, "it"'

    def __repr__(self):
        print('repr', sys.getrefcount(self))
        return 'Shown()'


class Names:
    def __iter__(self):
        print('names', sys.getrefcount(self))
        return iter(['a', 'b', 'c'])

    def __len__(self):
        print('len', sys.getrefcount(self))
        return 3

    def __getitem__(self, place):
        print('get', sys.getrefcount(self), place)
        return ['a', 'b', 'c'][place]


shown = Shown()
lines = (['x,y\n', '\n', '1,2\n', '3\n', '4,5,6,7\n'])
reader = csv.DictReader(lines, restkey='rest', restval=shown)
print(reader.fieldnames, reader.line_num)
for row in reader:
    print(row.get('x'), reader.line_num)
row = None
reader = csv.DictReader(['1,2', '', '3,4,5'], Names(), dialect='excel-tab')
for row in reader:
    print(row)
print(csv.DictReader([]).fieldnames)
print(csv.list_dialects())


class Priority:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print('lt', sys.getrefcount(self), sys.getrefcount(other))
        return self.n < other.n

    def __eq__(self, other):
        return self.n == other.n


now = [0]


def clock():
    return now[0]


def wait(seconds):
    print('wait', seconds)
    now[0] += seconds


def act(thing, key=None):
    print('act', sys.getrefcount(thing))


scheduler = sched.scheduler(clock, wait)
first = Priority(1)
event = scheduler.enter(5, first, act, (shown,), {'key': first})
scheduler.enter(5, Priority(2), act, (shown,))
scheduler.enterabs(1, Priority(0), act, argument=(event,))
print([one.time for one in scheduler.queue], scheduler.empty())
print(scheduler.run(blocking=False))
scheduler.cancel(event)
event = None
scheduler.run()
print(scheduler.empty(), sys.getrefcount(first), sys.getrefcount(shown))
print(getopt.getopt(['-a', '-bx', '--long=1', '--', 'rest'], 'ab:', ['long=']), getopt.gnu_getopt(['x', '-a', '-', 'y'], 'a'))
try:
    getopt.getopt(['-z'], 'a')
except getopt.GetoptError as error:
    print(error, error.opt)
print(getopt.getopt(['-', 'a'], 'a'), getopt.getopt(['--'], 'a'), getopt.getopt([], 'a'))
lexer = shlex.shlex('a "b c" d', posix=True)
print(list(lexer), list(vars(lexer)))
lexer.push_token('x')
print(lexer.get_token(), shlex.split('a b #c'), shlex.split('a #c', comments=True), shlex.join(['a b', "c'd"]))
print(vars(textwrap.TextWrapper(5, max_lines=2)))
for text in ['  a\n   b\n\n  c', '\ta\n  b', '', ' \n ', '\t\ta\n\t b', 'a\n b']:
    print(repr(textwrap.dedent(text)))
for arguments in [{'indent': -1}, {'depth': 0}, {'width': 0}]:
    try:
        pprint.PrettyPrinter(**arguments)
    except ValueError as error:
        print(error)
print(list(vars(pprint.PrettyPrinter())))
pprint.pprint([shown] * 3, width=12)


class Own(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print('own', values, option_string, sys.getrefcount(self))
        setattr(namespace, self.dest, shown)


def number(text):
    print('number', text)
    return int(text)


parser = argparse.ArgumentParser(prog='P', exit_on_error=False, conflict_handler='resolve')
group = parser.add_argument_group('g', 'about')
group.add_argument('-a', '--all', action='store_true')
group.add_argument('-a', '--any', type=number, default='7')
both = parser.add_mutually_exclusive_group()
both.add_argument('-x', action=Own)
both.add_argument('-y', action='append')
parser.add_argument('place', nargs='*', choices=['p', 'q', 'r'])
parser.set_defaults(place='p', other=shown)
print(parser.get_default('place'), parser.get_default('other') is shown, parser.get_default('none'))
found = parser.parse_args(['-x', 'value', 'p', 'q'])
print(found, 'other' in found, found == argparse.Namespace())
for arguments in [['-x', '1', '-y', '2'], ['-a', 'z'], ['-a']]:
    try:
        print(parser.parse_args(arguments))
    except argparse.ArgumentError as error:
        print(error)
try:
    both.add_argument('must')
except ValueError as error:
    print(error)
try:
    argparse.ArgumentParser(conflict_handler='x')
except ValueError as error:
    print(error)
strict = argparse.ArgumentParser(prog='Q')
strict.add_argument('-b')
try:
    strict.add_argument('-b')
except argparse.ArgumentError as error:
    print(error)
print(repr(argparse.Action(['-q'], 'q', default=shown)), argparse.Namespace(**{'a b': shown, 'c': 1}))
end = 0
