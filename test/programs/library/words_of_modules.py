# Words of the program that modules of the library use, too: the strs are shared from the import on.
methods = ['inclusive', 'exclusive', 'weighted_mode_of_mine']
report = {'store_const': 1, 'subcommands': 2, 'ledger_of_orders': 3}


def describe(kind, label='unix_line'):
    names = [kind, label, 'ranked']
    return names


before = describe('exclusive')
import statistics
import csv
import argparse

after = describe('exclusive')
mine = methods[2]
theirs = methods[0]
key = next(iter(report))
print(before == after, before[0] is after[0], mine, theirs, key)
print(statistics.mean([1, 2, 3]), csv.QUOTE_ALL, argparse.SUPPRESS)


class Ranking:
    kind = 'ranked'
    missing = 'no_place'

    def __init__(self):
        self.kind = 'inclusive'


ranking = Ranking()
kind, missing = ranking.kind, ranking.missing
print(hasattr(kind, '__get__'), kind, missing)
del methods
