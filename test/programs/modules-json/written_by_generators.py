import io
import json
import sys


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'Thing(%s)' % self.name


class Number(float):
    def __ne__(self, other):
        print('ne', sys.getrefcount(self))
        return float(self) != other

    def __eq__(self, other):
        print('eq', sys.getrefcount(self))
        return float(self) == other

    __hash__ = float.__hash__


class Text(str):
    def __lt__(self, other):
        print('lt', sys.getrefcount(self))
        return str(self) < str(other)


class Encoder(json.JSONEncoder):
    def default(self, o):
        print('default', sys.getrefcount(o), sys._getframe(1).f_code.co_name)
        if o.name == 'bad':
            return super().default(o)
        if o.name == 'raise':
            raise KeyError(o)
        return [o.name, {'inner': 1}]


class File:
    def __init__(self):
        self.lines = []

    def write(self, *texts):
        print('write', texts, sys.getrefcount(self))
        self.lines.extend(texts)


thing = Thing('a')
document = {'one': [1, thing, [], {}, None, True, 2.5], Text('two'): {'x': thing}, 'three': (False, 'é')}
for options in ({}, {'indent': 2}, {'indent': '-', 'sort_keys': True}, {'separators': (',', ':')}, {'ensure_ascii': False},
                {'check_circular': False}):
    print(json.dumps(document, cls=Encoder, **options))
    file = File()
    json.dump(document, file, cls=Encoder, **options)
    print(''.join(file.lines))
print(json.dumps([Number(2.5), {'a': Number(1)}], indent=1))
file = File()
json.dump([Number(2.5), {Number(1): 1, None: 2, True: 3, 4: 5}], file)
for wrong in ([Thing('bad')], {'a': Thing('bad')}, [[{'a': [Thing('raise')]}]], {1j: 2}, [float('nan')], [float('-inf')]):
    for way in (lambda: json.dumps(wrong, cls=Encoder, allow_nan=False), lambda: json.dump(wrong, File(), cls=Encoder, allow_nan=False, indent=1)):
        try:
            way()
        except (TypeError, ValueError, KeyError) as error:
            kept = error
            print(type(error).__name__, str(error), getattr(error, '__notes__', None))
            trace = error.__traceback__
            names = []
            while trace is not None:
                names.append(trace.tb_frame.f_code.co_name)
                trace = trace.tb_next
            print(names)
loop = []
loop.append({'a': loop})
for way in (lambda: json.dumps(loop), lambda: json.dump(loop, File()), lambda: json.dumps(loop, indent=1)):
    try:
        way()
    except ValueError as error:
        print(error, getattr(error, '__notes__', None))
print(json.dumps({(1, 2): 3, 'a': 4}, skipkeys=True), list(
    json.JSONEncoder(skipkeys=True, indent=1).iterencode({(1, 2): 3, 'a': [1, [2]]})))
steps = json.JSONEncoder(default=lambda o: o.name).iterencode([thing, {'k': thing}])
print([next(steps) for step in 'ab'], sys.getrefcount(thing))
steps.close()
print(sys.getrefcount(thing))
print(json.dumps('text'), json.dumps(Text('é'), ensure_ascii=False), json.dumps(5), json.dumps(None))
print(vars(json.JSONEncoder(indent=2)).keys(), vars(json.JSONDecoder()).keys())


def pairs(found):
    print('pairs', found, sys.getrefcount(found))
    return found


def hook(found):
    print('hook', found, sys.getrefcount(found))
    return found


print(json.loads('{"a": {"b": 1.5, "c": [2, NaN]}}', object_hook=hook, parse_float=Text, parse_int=str, parse_constant=repr))
print(json.loads(b'{"a": {"b": 1.5}}', object_pairs_hook=pairs))
print(json.loads('[1, "\\u00e9"]'.encode('utf-16')), json.loads(bytearray('[2]'.encode('utf-32'))))
for codec in ('utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be'):
    print(json.loads('[1]'.encode(codec)), json.detect_encoding('[1]'.encode(codec)))
for wrong in ('', '[1', '[1] 2', '{"a"}', '\ufeff1', 5, '{1: 2}', '"\x01"', '[1,]', 'nul'):
    try:
        json.loads(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error, vars(error) if hasattr(error, '__dict__') else None)
print(json.JSONDecoder().raw_decode('[1] 2'), json.load(io.StringIO('{"a": 1}')))


class Decoder(json.JSONDecoder):
    def decode(self, s, **more):
        print('decode', s)
        return super().decode(s, **more)


print(json.loads('[1]', cls=Decoder))
