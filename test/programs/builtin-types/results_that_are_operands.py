s = "some text here"
u = "plain"
class S(str): pass
z = S("sub text")
for name, f in [
    ('fmt1', lambda: "{}".format(s)), ('fmt2', lambda: "{0}".format(s)), ('fmt3', lambda: "{:}".format(s)), ('fmt4', lambda: "{!s}".format(s)),
    ('fmt5', lambda: "{:s}".format(s)), ('fmt6', lambda: "{a}".format(a=s)), ('fmt7', lambda: "{:5}".format(s)), ('fmt8', lambda: "{}".format(z)),
    ('fs1', lambda: f"{s}"), ('fs2', lambda: f"{s!s}"), ('fs3', lambda: f"{s:5}"), ('fs4', lambda: f"{s}" f""), ('fs5', lambda: f"{z}"),
    ('pc1', lambda: "%s" % s), ('pc2', lambda: "%s" % (s,)), ('pc3', lambda: "%(a)s" % {'a': s}), ('pc4', lambda: "%5s" % s), ('pc5', lambda: "%.50s" % s), ('pc6', lambda: "%s" % z),
    ('str', lambda: str(s)), ('strz', lambda: str(z)), ('format', lambda: format(s)), ('format2', lambda: format(s, '5')), ('formatz', lambda: format(z)),
    ('join1', lambda: ''.join([s])), ('join2', lambda: ','.join((s,))), ('join3', lambda: ''.join([s, ''])), ('joinz', lambda: ''.join([z])),
    ('strip', lambda: s.strip()), ('replace', lambda: s.replace('q', 'r')), ('lower', lambda: s.lower()), ('upper', lambda: 'ABCDEF'.upper()),
    ('slice', lambda: s[:]), ('slice2', lambda: s[0:]), ('slice3', lambda: s[0:100]), ('slice4', lambda: s[::1]), ('mul', lambda: s * 1), ('add', lambda: s + ''), ('add2', lambda: '' + s),
    ('ljust', lambda: s.ljust(3)), ('center', lambda: s.center(2)), ('zfill', lambda: s.zfill(2)), ('expandtabs', lambda: s.expandtabs()),
    ('split', lambda: u.split()[0]), ('split2', lambda: u.split(',')[0]), ('rsplit', lambda: u.rsplit(',')[0]), ('splitlines', lambda: u.splitlines()[0]),
    ('part', lambda: u.partition(',')[0]), ('rpart', lambda: u.rpartition(',')[2]), ('rmp', lambda: s.removeprefix('q')), ('rms', lambda: s.removesuffix('q')),
    ('trans', lambda: s.translate({})), ('zslice', lambda: z[:]), ('zstrip', lambda: z.strip()), ('casefold', lambda: s.casefold()), ('cap', lambda: 'Abc'.capitalize()),
]:
    r = f()
    print(name, r is s, r is u, r is z, type(r).__name__, repr(r))
t = (1, 2, 3)
b = b'some bytes'
fz = frozenset([1, 2])
n = 123456
fl = 1.5
c = 1j
ba = bytearray(b'x')
for name, o, f in [('tuple', t, lambda: tuple(t)), ('tslice', t, lambda: t[:]), ('tmul', t, lambda: t * 1), ('tadd', t, lambda: t + ()), ('tadd2', t, lambda: () + t),
   ('bytes', b, lambda: bytes(b)), ('bslice', b, lambda: b[:]), ('bmul', b, lambda: b * 1), ('badd', b, lambda: b + b''), ('bstrip', b, lambda: b.strip()), ('brep', b, lambda: b.replace(b'q', b'')),
   ('blower', b, lambda: b.lower()), ('bjoin', b, lambda: b''.join([b])), ('bljust', b, lambda: b.ljust(2)), ('bsplit', b, lambda: b.split(b',')[0]), ('bpart', b, lambda: b.partition(b',')[0]), ('btrans', b, lambda: b.translate(None)),
   ('frozen', fz, lambda: frozenset(fz)), ('fcopy', fz, lambda: fz.copy()), ('fune', fz, lambda: fz | set()), ('funion', fz, lambda: fz.union()), ('fand', fz, lambda: fz & fz),
   ('int', n, lambda: int(n)), ('pos', n, lambda: +n), ('round', n, lambda: round(n)), ('abs', n, lambda: abs(n)), ('index', n, lambda: n.__index__()), ('conj', n, lambda: n.conjugate()), ('real', n, lambda: n.real), ('nadd', n, lambda: n + 0), ('nmul', n, lambda: n * 1), ('nor', n, lambda: n | 0), ('nshift', n, lambda: n << 0), ('nfloor', n, lambda: n // 1), ('npow', n, lambda: n ** 1), ('trunc', n, lambda: n.__trunc__()), ('num', n, lambda: n.numerator), ('air', n, lambda: n.as_integer_ratio()[0]), ('min', n, lambda: min(n, n)), ('mod', n, lambda: n % 10**9), ('dm', n, lambda: divmod(n, 10**9)[1]), ('rnd2', n, lambda: round(n, 2)),
   ('float', fl, lambda: float(fl)), ('fpos', fl, lambda: +fl), ('fconj', fl, lambda: fl.conjugate()), ('freal', fl, lambda: fl.real), ('fabs', fl, lambda: abs(fl)), ('fadd', fl, lambda: fl + 0), ('frnd', fl, lambda: round(fl, 5)),
   ('complex', c, lambda: complex(c)), ('cpos', c, lambda: +c), ('sorted', t, lambda: sorted(t)), ('rng', t, lambda: range(3)[:])]:
    print(name, f() is o)
r = range(3)
print(r[:] is r, list(r) is r, iter(r) is r, slice(1) is slice(1))
print(int(True) is True, int(5) is 5, bool(1) is True, str('') is '')
d = {}
print(d.copy() is d, dict(d) is d, (d | d) is d, set() | set() is set())
