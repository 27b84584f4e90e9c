/** The classes of `io` that others are registered with (`Lib/io.py`). */

/** The text of a module that `io` imports when one of the classes is asked for. */
export const ioBasesSource = `
from abc import ABCMeta
from io import StringIO, BytesIO, TextIOWrapper
from _io import _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase


class IOBase(_IOBase, metaclass=ABCMeta):
    __module__ = 'io'


class RawIOBase(_RawIOBase, IOBase):
    __module__ = 'io'


class BufferedIOBase(_BufferedIOBase, IOBase):
    __module__ = 'io'


class TextIOBase(_TextIOBase, IOBase):
    __module__ = 'io'


BufferedIOBase.register(BytesIO)
TextIOBase.register(StringIO)
TextIOBase.register(TextIOWrapper)
`;
