import base64
import binascii
import hashlib
import hmac
import uuid
import zlib

data = b"hello world"
print(hashlib.md5(data).hexdigest(), hashlib.sha1(data).hexdigest())
print(hashlib.sha256().digest_size, hashlib.md5().name)
print(hashlib.sha512(b"").hexdigest()[:16], hashlib.new("sha256", data).hexdigest()[:8])
encoded = base64.b64encode(data)
decoded = base64.b64decode(encoded)
print(encoded, decoded, base64.b64decode("aGk="), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b64encode(b"ab"))
print(base64.b32encode(b"hi there"), base64.b32decode(b"NBUSA5DIMVZGK==="), base64.b16encode(b"\x01\xab"))
print(binascii.hexlify(b"\x00\xff"), binascii.unhexlify("00ff"), binascii.crc32(data), zlib.crc32(data), zlib.adler32(data))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"))
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u.hex, u.version, u, repr(u), u == uuid.UUID(int=u.int))
print(hmac.new(b"key", data, hashlib.sha256).hexdigest()[:16])
for f in (lambda: hashlib.md5("text"), lambda: base64.b64decode("abc"), lambda: binascii.unhexlify("0"), lambda: base64.b64encode("text")):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def fingerprint(items):
    return hashlib.sha1("".join(map(repr, items)).encode()).hexdigest()[:10]


print(fingerprint([1, "two", 3.0]))
