import re
import sys
import warnings


text = ''.join(['a(b+)', '()'])
flags = 2
print(re.search(text, 'xabb').group(1), sys.getrefcount(text))
print(re.match(text, 'ABB', flags).group(), re.A | re.I | re.S | re.X | re.M)
print(re.findall('b+', 'abbxb'), [m.start() for m in re.finditer('b', 'abab')], re.fullmatch('a+', 'aa').span())
print(re.sub('b', lambda m: print('call', sys.getrefcount(m)) or 'c', 'abab', count=1), re.subn('b', 'd', 'abab'))
print(re.split('[,;]', 'a,b;c', maxsplit=1), re.escape('a.b'), re.escape(b'a+b'), re.escape('a b#'))
compiled = re.compile(text)
print(re.compile(compiled) is compiled, sys.getrefcount(compiled))
for wrong in (lambda: re.compile(compiled, re.I), lambda: re.compile(5), lambda: re.compile('(\n['), lambda: re.compile(b'*'),
              lambda: re.sub('a', 'b', 'c', count=1, flags=2, more=3), lambda: re.sub('a', 'b')):
    try:
        wrong()
    except (re.error, TypeError, ValueError) as error:
        print(type(error).__name__, error, sorted(vars(error).items()))
print(re.error('x', 'a\nb', 2), vars(re.error('x', 'a\nb', 2)), re.error('y'), vars(re.error('z', b'ab', 1)))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(re.sub('b', 'c', 'bbb', 1), re.split('b', 'abaB', 1, re.I), re.subn('B', 'c', 'bbb', 2, re.I))
print(len(caught), [str(one.message) for one in caught])
if sys.version_info >= (3, 13):
    for wrong in (lambda: re.sub('a', 'b', 'c', 1, count=2), lambda: re.sub('a', 'b', 'c', 1, 2, flags=3),
                  lambda: re.split('a', 'b', 1, 2, 3)):
        try:
            wrong()
        except TypeError as error:
            print(error)
print(re.I | re.M, re.A & re.A, re.NOFLAG, re.S ^ re.X, 2 | re.U, re.X.name, re.I.value, re.I in (re.I | re.M))
held = []


def word(scanner, token):
    print('word', token, sys.getrefcount(scanner))
    held.append(scanner.match)
    return token.upper()


scanner = re.Scanner([('[a-z]+', word), ('[0-9]+', lambda scanner, token: int(token)), (' +', None), ('!', 'mark')])
print(scanner.scan('ab 12 cd! ?x'), len(held))
print(re.Scanner([('a*', None)]).scan('aab'))
re.purge()
print(sys.getrefcount(compiled), sys.getrefcount(text))
