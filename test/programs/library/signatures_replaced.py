# Signatures and parameters are replaced, compared and hashed by what they say.
import inspect
from inspect import Parameter, signature


def test(a, b: int = 3, *args, key=None) -> str:
    pass


sig = signature(test)
new = sig.replace(return_annotation='new')
print(new, new == sig, sig == signature(test))
p = sig.parameters['b']
q = p.replace(name='c', default=5)
print(q, p == q, p == p.replace(), repr(q))
fewer = sig.replace(parameters=[p, q])
print(fewer, len(fewer.parameters))
bound = sig.bind(1, key=2)
print(bound == sig.bind(1, key=2), bound == sig.bind(2))
