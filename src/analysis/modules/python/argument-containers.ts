/** What arguments are added to: the common base of parsers and groups, and the groups (`Lib/argparse.py`, _ActionsContainer, _ArgumentGroup). */

/** Makes a group and keeps it. */
const addsGroup = (name: string, kind: string, list: string, parameters: string) => `
    def ${name}(self, ${parameters}):
        group = ${kind}(self, ${parameters})
        self.${list}.append(group)
        return group
`;

/** What a group does with an action: it hands it on to another container, then to its own list. */
const groupAction = (name: string, to: string, listed: string, ifRequired = '') => `
    def ${name}(self, action):${ifRequired && `\n        if action.required:\n            raise ValueError('${ifRequired}')`}
        ${to}.${name}(action)
        self._group_actions.${listed}(action)${listed === 'append' ? '\n        return action' : ''}
`;

/** The part of the text of `argparse` between its actions and its parser. */
export const ARGUMENT_CONTAINERS = `

class _ActionsContainer(object):
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.argument_default = description, argument_default
        self.prefix_chars, self.conflict_handler, self._registries = prefix_chars, conflict_handler, {}
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError(f'invalid conflict_resolution value: {conflict_handler!r}')
        self._actions, self._option_string_actions = [], {}
        self._action_groups, self._mutually_exclusive_groups, self._defaults = [], [], {}

    def register(self, registry_name, value, object):
        self._registries[registry_name, value] = object

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        own = [action.default for action in self._actions if action.dest == dest]
        return next((default for default in own if default is not None), self._defaults.get(dest))

    def add_argument(self, *args, **kwargs):
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument, did you mean metavar?')
            dest = args[0] if args else kwargs.pop('dest')
            if 'required' in kwargs:
                raise TypeError("'required' is an invalid argument for positionals")
            nargs = kwargs.get('nargs')
            kwargs['required'] = nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0)
            options = []
        else:
            options = list(args)
            for option in options:
                if option[0] not in chars:
                    raise ValueError('invalid option string %r: must start with a character %r' % (option, chars))
            dest = kwargs.pop('dest', None)
            if dest is None:
                long = [option for option in options if len(option) > 1 and option[1] in chars]
                dest = (long or options)[0].lstrip(chars)
                if not dest:
                    raise ValueError('dest= is required for options like %r' % options[0])
                dest = dest.replace('-', '_')
        if 'default' not in kwargs:
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        kind = kwargs.pop('action', None)
        kind = self._registries.get(('action', kind), kind)
        action_class = _ACTIONS.get(kind, kind) if kind is None or isinstance(kind, str) else kind
        if not callable(action_class):
            raise ValueError('unknown action "%s"' % (action_class,))
        action = action_class(option_strings=options, dest=dest, **kwargs)
        if action.type is not None and not callable(action.type):
            raise ValueError('%r is not callable' % (action.type,))
        return self._add_action(action)

${addsGroup('add_argument_group', '_ArgumentGroup', '_action_groups', '*args, **kwargs')}
${addsGroup('add_mutually_exclusive_group', '_MutuallyExclusiveGroup', '_mutually_exclusive_groups', '**kwargs')}
    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        self._option_string_actions.update(dict.fromkeys(action.option_strings, action))
        return action

    def _check_conflict(self, action):
        known, conflicts = self._option_string_actions, []
        for option in action.option_strings:
            if option in known:
                other = known[option]  # a traceback has this frame
                conflicts.append((option, other))
        if not conflicts:
            return
        if self.conflict_handler == 'error':
            options = ', '.join([option for option, other in conflicts])
            raise ArgumentError(action, f"conflicting option string{'s' if len(conflicts) > 1 else ''}: {options}")
        for option, other in conflicts:
            other.option_strings.remove(option)
            known.pop(option, None)
            if not other.option_strings:
                other.container._remove_action(other)

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        groups = {group.title: group for group in self._action_groups}
        chosen = {}
        for group in container._action_groups:
            if group.title not in groups:
                groups[group.title] = self.add_argument_group(title=group.title, description=group.description,
                                                              conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                chosen[action] = groups[group.title]
        for group in container._mutually_exclusive_groups:
            exclusive = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                chosen[action] = exclusive
        for action in container._actions:
            chosen.get(action, self)._add_action(action)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        for shared in ('conflict_handler', 'prefix_chars', 'argument_default'):
            kwargs.setdefault(shared, getattr(container, shared))
        super().__init__(description=description, **kwargs)
        self.title, self._group_actions = title, []
        for shared in ('_registries', '_actions', '_option_string_actions', '_defaults', '_mutually_exclusive_groups'):
            setattr(self, shared, getattr(container, shared))

${groupAction('_add_action', 'super()', 'append')}${groupAction('_remove_action', 'super()', 'remove')}

class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required, self._container = required, container
${groupAction('_add_action', 'self._container', 'append', 'mutually exclusive arguments must be optional')}
${groupAction('_remove_action', 'self._container', 'remove')}`;
