/** The text of `getopt` (`Lib/getopt.py`). */
export const GETOPT_SOURCE = `
__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    def __init__(self, msg, opt=''):
        self.msg, self.opt = msg, opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _names(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def getopt(args, shortopts, longopts=[]):
    found = []
    longopts = _names(longopts)
    while args and args[0] != '-' and args[0][:1] == '-':
        if args[0] == '--':
            return found, args[1:]
        if args[0].startswith('--'):
            args = _long(found, args[0][2:], longopts, args[1:])
        else:
            args = _short(found, args[0][1:], shortopts, args[1:])
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    found = []
    rest = []
    longopts = _names(longopts)
    stops = shortopts.startswith('+')
    shortopts = shortopts[1:] if stops else shortopts
    while args:
        if args[0] == '--':
            rest += args[1:]
            break
        if args[0].startswith('--'):
            args = _long(found, args[0][2:], longopts, args[1:])
        elif args[0].startswith('-') and args[0] != '-':
            args = _short(found, args[0][1:], shortopts, args[1:])
        elif stops:
            rest += args
            break
        else:
            rest.append(args[0])
            args = args[1:]
    return found, rest


def _long(found, text, longopts, args):
    name, equals, value = text.partition('=')
    candidates = [option for option in longopts if option.startswith(name)]
    if not candidates:
        raise GetoptError('option --%s not recognized' % name, name)
    if name in candidates:
        option = name
    elif name + '=' in candidates:
        option = name + '='
    elif len(candidates) > 1:
        raise GetoptError('option --%s not a unique prefix' % name, name)
    else:
        option = candidates[0]
    if option.endswith('='):
        option = option[:-1]
        if not equals:
            if not args:
                raise GetoptError('option --%s requires argument' % option, option)
            value, args = args[0], args[1:]
    elif equals:
        raise GetoptError('option --%s must not have an argument' % option, option)
    found.append(('--' + option, value if equals or value else ''))
    return args


def _short(found, letters, shortopts, args):
    while letters != '':
        letter, letters = letters[0], letters[1:]
        at = shortopts.find(letter)
        if at < 0 or letter == ':':
            raise GetoptError('option -%s not recognized' % letter, letter)
        value = ''
        if shortopts.startswith(':', at + 1):
            if letters == '':
                if not args:
                    raise GetoptError('option -%s requires argument' % letter, letter)
                letters, args = args[0], args[1:]
            value, letters = letters, ''
        found.append(('-' + letter, value))
    return args
`;
