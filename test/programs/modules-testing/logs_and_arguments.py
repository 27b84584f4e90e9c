# Logging, arguments and paths as tutorials use them: handlers of the program's own, and what they keep alive.
import argparse
import logging
import sys
from pathlib import PurePosixPath
from pprint import pprint


class Message:
    def __init__(self, words):
        self.words = words

    def __str__(self):
        return ' '.join(self.words)

    def __repr__(self):
        return 'Message(%r)' % self.words


class Keeping(logging.Handler):
    def __init__(self):
        super().__init__()
        self.texts = []

    def emit(self, record):
        self.texts.append(self.format(record))


logging.basicConfig(level=logging.INFO, stream=sys.stdout, format='%(levelname)s:%(name)s:%(message)s')
log = logging.getLogger('shop.cart')
keeping = Keeping()
keeping.setFormatter(logging.Formatter('[%(levelname)s] %(funcName)s %(message)s'))
log.addHandler(keeping)
message = Message(['two', 'apples'])


def add(item):
    log.info('added %s', item)
    log.debug('not shown %s', item)
    return [item]


cart = add(message)
print(keeping.texts, log.parent.name, log.getEffectiveLevel())
log.removeHandler(keeping)
keeping = None
parser = argparse.ArgumentParser(prog='shop')
parser.add_argument('item')
parser.add_argument('-n', '--number', type=int, default=1)
parser.add_argument('--gift', action='store_true')
options = parser.parse_args(['apple', '-n', '3', '--gift'])
print(options, options.number + 1)
path = PurePosixPath('/srv') / 'user' / 'notes.txt'
print(path.parent, path.suffix, path.with_suffix('.md'))
for above in path.parents:
    print(above)
messages = [Message(['a' * 20, 'b' * 20]), Message(['c' * 20]), Message(['d' * 30])]
pprint({'cart': messages, 'empty': []})
messages = cart = None
