/** `hashlib`, `hmac`, `secrets` and `uuid` (`Lib/hashlib.py` and the others). */

/** `hashlib`: digests of known bytes; those of other algorithms are not known. */
export const HASHLIB_SOURCE = `
import _digests
from _unknown_values import value as _value, thing as _thing, is_thing as _is_thing

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224', 'sha3_256',
                         'sha3_384', 'sha3_512', 'shake_128', 'shake_256'}
algorithms_available = algorithms_guaranteed
_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128), 'sha512': (64, 128)}


class HASH:
    __slots__ = ('name', '_data')

    def __init__(self, name, data=b''):
        self.name = name
        self._data = b''
        self.update(data)

    digest_size = property(lambda self: _SIZES[self.name][0])
    block_size = property(lambda self: _SIZES[self.name][1])

    def update(self, data, /):
        if _is_thing(data):
            data = _value(bytes)
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('object supporting the buffer API required')
        self._data += bytes(data)

    def digest(self):
        return getattr(_digests, self.name)(self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, self._data)

    def __repr__(self):
        return _value(str)


def md5(string=b'', *, usedforsecurity=True):
    return HASH('md5', string)


def sha1(string=b'', *, usedforsecurity=True):
    return HASH('sha1', string)


def sha224(string=b'', *, usedforsecurity=True):
    return HASH('sha224', string)


def sha256(string=b'', *, usedforsecurity=True):
    return HASH('sha256', string)


def sha384(string=b'', *, usedforsecurity=True):
    return HASH('sha384', string)


def sha512(string=b'', *, usedforsecurity=True):
    return HASH('sha512', string)


def new(name, data=b'', **kwargs):
    lower = name.lower()
    if lower in _SIZES:
        return HASH(lower, data)
    if lower in algorithms_guaranteed:
        return _thing()
    raise ValueError('unsupported hash type ' + name)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    return _value(bytes)


def scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64):
    return _value(bytes)
`;

/** `hmac` over the digests of `hashlib`. */
export const HMAC_SOURCE = `
import hashlib


class HMAC:
    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError('key: expected bytes or bytearray, but got %r' % type(key).__name__)
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        self._make = digestmod if callable(digestmod) else (lambda data=b'': hashlib.new(digestmod, data))
        self._inner = self._make()
        self._outer = self._make()
        size = self._inner.block_size
        if len(key) > size:
            key = self._make(key).digest()
        key = bytes(key).ljust(size, b'\\0')
        self._outer.update(bytes(b ^ 0x5C for b in key))
        self._inner.update(bytes(b ^ 0x36 for b in key))
        if msg is not None:
            self.update(msg)

    digest_size = property(lambda self: self._inner.digest_size)
    name = property(lambda self: 'hmac-' + self._inner.name)

    def update(self, msg):
        self._inner.update(msg)

    def digest(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b):
    return a == b
`;

/** `secrets`: values that are not known. */
export const SECRETS_SOURCE = `
from random import SystemRandom
from hmac import compare_digest
from _unknown_values import value as _value

DEFAULT_ENTROPY = 32
_sysrand = SystemRandom()
randbits = _sysrand.getrandbits
choice = _sysrand.choice


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError('Upper bound must be positive.')
    return _value(int)


def token_bytes(nbytes=None):
    return _value(bytes)


def token_hex(nbytes=None):
    return _value(str)


def token_urlsafe(nbytes=None):
    return _value(str)
`;

/** `uuid`: those made of a name are known, the others are not. */
export const UUID_SOURCE = `
import hashlib
from _unknown_values import value as _value, is_thing as _is_thing

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    'reserved for NCS compatibility', 'specified in RFC 4122', 'reserved for Microsoft compatibility',
    'reserved for future definition']


class UUID:
    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
        if _is_thing(hex):
            int = _value(_integer)
        elif hex is not None:
            hex = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(hex) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = _integer(hex, 16)
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = _integer.from_bytes(bytes, 'big')
        if int is None:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if version is not None:
            int &= ~(0xC000 << 48)
            int |= 0x8000 << 48
            int &= ~(0xF000 << 64)
            int |= version << 76
        object.__setattr__(self, 'int', int)

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    hex = property(lambda self: '%032x' % self.int)
    bytes = property(lambda self: self.int.to_bytes(16, 'big'))
    urn = property(lambda self: 'urn:uuid:' + str(self))
    version = property(lambda self: (self.int >> 76) & 0xF if self.variant == RFC_4122 else None)
    time_low = property(lambda self: self.int >> 96)
    node = property(lambda self: self.int & 0xFFFFFFFFFFFF)

    @property
    def variant(self):
        bits = (self.int >> 61) & 7
        return RESERVED_NCS if bits < 4 else RFC_4122 if bits < 6 else RESERVED_MICROSOFT if bits == 6 else RESERVED_FUTURE

    def __str__(self):
        hex = '%032x' % self.int
        return '%s-%s-%s-%s-%s' % (hex[:8], hex[8:12], hex[12:16], hex[16:20], hex[20:])

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def __int__(self):
        return self.int

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)


_integer = int
NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')


def uuid1(node=None, clock_seq=None):
    return UUID(int=_value(int), version=1)


def uuid4():
    return UUID(int=_value(int), version=4)


def uuid3(namespace, name):
    data = name.encode('utf-8') if isinstance(name, str) else name
    return UUID(bytes=hashlib.md5(namespace.bytes + data).digest(), version=3)


def uuid5(namespace, name):
    data = name.encode('utf-8') if isinstance(name, str) else name
    return UUID(bytes=hashlib.sha1(namespace.bytes + data).digest()[:16], version=5)


def getnode():
    return _value(int)
`;
