/** `base64` (`Lib/base64.py`) over `binascii`. */
export const BASE64_SOURCE = `
import binascii
from binascii import a2b_base64, b2a_base64

_URL = bytes.maketrans(b'+/', b'-_')
_PLAIN = bytes.maketrans(b'-_', b'+/')
_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def _bytes_from(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, not %r' % s.__class__.__name__) from None


def b64encode(s, altchars=None):
    encoded = b2a_base64(s, newline=False)
    return encoded if altchars is None else encoded.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    s = _bytes_from(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_bytes_from(altchars), b'+/'))
    return a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(_URL)


def urlsafe_b64decode(s):
    return b64decode(_bytes_from(s).translate(_PLAIN))


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes_from(s)
    if casefold:
        s = s.upper()
    if not all(c in b'0123456789ABCDEF' for c in s):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def b32encode(s):
    s = bytes(s)
    left = len(s) % 5
    if left:
        s += bytes(5 - left)
    result = bytearray()
    for i in range(0, len(s), 5):
        number = int.from_bytes(s[i:i + 5], 'big')
        for shift in range(35, -1, -5):
            result.append(_B32[(number >> shift) & 31])
    padding = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[left]
    if padding:
        result[-padding:] = b'=' * padding
    return bytes(result)


def b32decode(s, casefold=False, map01=None):
    s = _bytes_from(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if casefold:
        s = s.upper()
    digits = s.rstrip(b'=')
    padding = len(s) - len(digits)
    number = 0
    for c in digits:
        place = _B32.find(c)
        if place < 0:
            raise binascii.Error('Non-base32 digit found')
        number = number * 32 + place
    if padding not in {0, 1, 3, 4, 6}:
        raise binascii.Error('Incorrect padding')
    number <<= 5 * padding
    size = len(s) // 8 * 5
    return number.to_bytes(size, 'big')[:len(digits) * 5 // 8]


def encodebytes(s):
    pieces = []
    for i in range(0, len(s), 57):
        pieces.append(binascii.b2a_base64(s[i:i + 57]))
    return b''.join(pieces)


def decodebytes(s):
    return a2b_base64(s)
`;
