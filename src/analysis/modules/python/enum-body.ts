/** The namespace that the body of an enumeration fills: a text that is part of the module `enum`. */
export const ENUM_BODY = `

_own_sunders = {f'_{name}_' for name in (
    'order', 'generate_next_value', 'numeric_repr', 'missing', 'ignore', 'iter_member', 'iter_member_by_value',
    'iter_member_by_def', 'add_alias', 'add_value_alias')}


class _EnumDict(dict):
    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names, self._last_values, self._ignore = {}, [], []
        self._auto_called, self._cls_name = False, cls_name
        self._generate_next_value = None

    # Most values become members; names with underscores around them, descriptors and what is said not to be one do not.
    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _between(key, 1):
            if key not in _own_sunders and not key.startswith('_repr_'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_ignore_':
                self._ignore = value = list(value.replace(',', ' ').split() if isinstance(value, str) else value)
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError('_ignore_ cannot specify already set names: %r' % (already,))
            elif key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif _between(key, 2):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif isinstance(value, nonmember) and key not in self._ignore:
            value = value.value
        elif key not in self._ignore and not _is_descriptor(value) and not (
                _INNER_CLASSES_STAY and self._cls_name is not None and _is_internal_class(self._cls_name, value)):
            if key in self:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            if isinstance(value, member):
                value = value.value
            single = isinstance(value, auto)
            if single:
                value = (value,)
            if isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
                parts = []
                for part in value:
                    if isinstance(part, auto):
                        if part.value == _auto_null:
                            part.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
                            self._auto_called = True
                        part = part.value
                        self._last_values.append(part)
                    parts.append(part)
                value = parts[0] if single else tuple(parts)
            else:
                self._last_values.append(value)
            self._member_names[key] = None
        super().__setitem__(key, value)

    def update(self, members, *more_members):
        for name in getattr(members, 'keys', lambda: [])():
            self[name] = members[name]
        for name, value in more_members:
            self[name] = value
`;
