/** How generic classes take their types: a text that is part of the module `typing`. */
export const GENERIC_ARGUMENTS = `
def _has_default(param):
    return sys.version_info >= (3, 13) and hasattr(param, 'has_default') and param.has_default()


def _preparation(param):
    if isinstance(param, ParamSpec):
        return MethodType(_paramspec_prepare_subst, param)
    if sys.version_info >= (3, 13):
        return MethodType(_typevar_prepare_subst, param)
    return None


def _typevar_prepare_subst(self, alias, args):
    if _has_default(self) and alias.__parameters__.index(self) == len(args):
        return *args, self.__default__
    return args


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    place = params.index(self)
    if len(args) <= place:
        raise TypeError(f'Too few arguments for {alias}')
    # A single list of parameters needs no brackets.
    if len(params) == 1 and (len(args) != 1 or not _is_parameter_list(args[0])):
        return (args,)
    if isinstance(args[place], list):
        return *args[:place], tuple(args[place]), *args[place + 1:]
    return args


def _check_generic(cls, parameters, elen):
    given = len(parameters)
    if elen == 0:
        raise TypeError(f'{cls} is not a generic class')
    if given != elen:
        amount = 'few' if given < elen else 'many'
        raise TypeError(f'Too {amount} arguments for {cls}; actual {given}, expected {elen}')


def _is_parameter_list(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec)) or getattr(arg, '__origin__', None) is Concatenate
`;
