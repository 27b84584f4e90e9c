/** What arguments are added to: the common base of parsers and groups, and the groups (`Lib/argparse.py`, _ActionsContainer, _ArgumentGroup). */

/** The part of the text of `argparse` between its actions and its parser. */
export const ARGUMENT_CONTAINERS = `

class _ActionsContainer(object):
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {}
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError('invalid conflict_resolution value: %r' % conflict_handler)
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}

    def register(self, registry_name, value, object):
        self._registries[registry_name, value] = object

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

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

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
        return action

    def _check_conflict(self, action):
        conflicts = []
        for option in action.option_strings:
            if option in self._option_string_actions:
                conflict = self._option_string_actions[option]
                conflicts.append((option, conflict))
        if not conflicts:
            return
        if self.conflict_handler == 'error':
            names = ', '.join([option for option, conflict in conflicts])
            raise ArgumentError(action, 'conflicting option string%s: %s' % ('s' if len(conflicts) > 1 else '', names))
        for option, conflict in conflicts:
            conflict.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not conflict.option_strings:
                conflict.container._remove_action(conflict)

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
        kwargs.setdefault('conflict_handler', container.conflict_handler)
        kwargs.setdefault('prefix_chars', container.prefix_chars)
        kwargs.setdefault('argument_default', container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        self._registries = container._registries
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)
`;
