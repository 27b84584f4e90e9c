/** How generic classes take their types (`Lib/typing.py`, _paramspec_prepare_subst and _check_generic): a text that is part of the module `typing`. */
export const GENERIC_ARGUMENTS = `
def _preparation(param):
    if isinstance(param, ParamSpec):
        return MethodType(_paramspec_prepare_subst, param)
    if sys.version_info >= (3, 13):
        return MethodType(_typevar_prepare_subst, param)
    return None


def _typevar_prepare_subst(self, alias, args):
    return args


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    i = params.index(self)
    if i >= len(args):
        raise TypeError(f'Too few arguments for {alias}')
    if len(params) == 1 and not (len(args) == 1 and _is_parameter_list(args[0])):
        args = (args,)
    elif isinstance(args[i], list):
        args = (*args[:i], tuple(args[i]), *args[i+1:])
    return args


def _check_generic(cls, parameters, elen):
    if not elen:
        raise TypeError(f'{cls} is not a generic class')
    alen = len(parameters)
    if alen != elen:
        raise TypeError(f"Too {'many' if alen > elen else 'few'} arguments for {cls}; actual {alen}, expected {elen}")


def _is_parameter_list(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec)) or getattr(arg, '__origin__', None) is Concatenate
`;
