/** `pickle` (`Lib/pickle.py`), which takes nearly everything from `_pickle`. */
export const PICKLE_SOURCE = `
import _pickle
from _pickle import Pickler, Unpickler, dump, dumps, load, loads, HIGHEST_PROTOCOL, DEFAULT_PROTOCOL, format_version


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _error in (PickleError, PicklingError, UnpicklingError):
    _error.__module__ = '_pickle'
_pickle._set_errors(PicklingError, UnpicklingError)
_pickle.PickleError, _pickle.PicklingError, _pickle.UnpicklingError = PickleError, PicklingError, UnpicklingError

compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
`;
