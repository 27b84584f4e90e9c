/** `ArgumentParser` of `argparse` (`Lib/argparse.py`). */
import type { VersionBehaviour } from '../../versions.ts';
import { argumentActions } from './argparse.ts';
import { ARGUMENT_CONTAINERS } from './argument-containers.ts';

/** The text of `argparse`. */
export function argparseSource({ library }: VersionBehaviour): string {
  const steps = `\n\n_DEFERS_EMPTY = ${library.defersEmptyPositionals ? 'True' : 'False'}\n`;
  // Before, the parser of the subcommand took the name of the other one, which its frame then held no more.
  const text = argumentActions(library.deprecatesArguments);
  const actions = library.parsesArgumentsInTwoSteps ? text : text.replace(/\bsubparser(?= =|\.)/g, 'parser');
  const parser = ARGUMENT_PARSER.replace('SECOND_STEP', library.parsesArgumentsInTwoSteps ? SECOND_STEP : '');
  return actions + ARGUMENT_CONTAINERS + steps + parser;
}

/** One frame keeps the arguments as they were given, the next one makes a list of them. */
const SECOND_STEP = `        return self._parse_known_args2(args, namespace, intermixed=False)

    def _parse_known_args2(self, args, namespace, intermixed):
`;

const ARGUMENT_PARSER = String.raw`

class _Sections(object):
    pass


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                 add_help=True, allow_abbrev=True, exit_on_error=True, **kwargs):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = _long_text() if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.add_help = fromfile_prefix_chars, add_help
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        if add_help:
            prefix = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(prefix + 'h', prefix * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def __repr__(self):
        return _long_text()

    def _add_action(self, action):
        if action.option_strings:
            self._optionals._add_action(action)
        else:
            self._positionals._add_action(action)
        return action

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ValueError('cannot have multiple subparser arguments')
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'), kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        kwargs.setdefault('parser_class', type(self))
        if kwargs.get('prog') is None:
            kwargs['prog'] = self.prog
        kind = kwargs.pop('action', _SubParsersAction)
        action = kind(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def parse_args(self, args=None, namespace=None):
        found, unrecognized = self.parse_known_args(args, namespace)
        if unrecognized:
            self.error('unrecognized arguments: %s' % ' '.join(unrecognized))
        return found

    def parse_known_args(self, args=None, namespace=None):
SECOND_STEP        args = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                extras = self._parse(args, namespace)
            except ArgumentError as err:
                self.error(str(err))
        else:
            extras = self._parse(args, namespace)
        if hasattr(namespace, '_unrecognized_args'):
            extras.extend(namespace._unrecognized_args)
            delattr(namespace, '_unrecognized_args')
        return namespace, extras

    parse_intermixed_args = parse_args
    parse_known_intermixed_args = parse_known_args

    def _find_option(self, arg):
        if not arg or arg[0] not in self.prefix_chars:
            return None
        if arg in self._option_string_actions:
            return self._option_string_actions[arg], arg, None
        if len(arg) == 1:
            return None
        if '=' in arg:
            option, value = arg.split('=', 1)
            if option in self._option_string_actions:
                return self._option_string_actions[option], option, value
        found = []
        if arg[1] in self.prefix_chars:
            if self.allow_abbrev:
                option, equals, value = arg.partition('=')
                found = [(self._option_string_actions[known], known, value if equals else None)
                         for known in self._option_string_actions if known.startswith(option)]
        elif arg[:2] in self._option_string_actions:
            found = [(self._option_string_actions[arg[:2]], arg[:2], arg[2:])]
        if len(found) > 1:
            raise ArgumentError(None, 'ambiguous option: %s could match %s' % (arg, ', '.join([f[1] for f in found])))
        if found:
            return found[0]
        if _is_negative(arg) and not any(map(_is_negative, self._option_string_actions)):
            return None
        if ' ' in arg:
            return None
        return None, arg, None

    def _parse(self, args, namespace):
        extras = []
        seen = set()
        conflicts = {}
        for group in self._mutually_exclusive_groups:
            for action in group._group_actions:
                conflicts.setdefault(action, []).extend(other for other in group._group_actions if other is not action)
        seen_actions = []

        def take(action, strings, option_string=None):
            seen.add(action)
            values = self._get_values(action, strings)
            if values is not action.default:
                seen_actions.append(action)
                for other in conflicts.get(action, []):
                    if other in seen_actions:
                        raise ArgumentError(action, 'not allowed with argument %s' % _name_of(other))
            if values is not SUPPRESS:
                action(self, namespace, values, option_string)

        def take_option(index):
            action, option_string, explicit = kinds[index]
            index += 1
            if action is None:
                extras.append(args[index - 1])
                return index
            match, taken = self._match_argument, []
            while explicit is not None and action.nargs == 0:
                if option_string[1:2] in self.prefix_chars or len(option_string) > 2 or not explicit:
                    raise ArgumentError(action, 'ignored explicit argument %r' % explicit)
                taken.append((action, [], option_string))
                option_string = option_string[0] + explicit[0]
                explicit = explicit[1:] or None
                if option_string not in self._option_string_actions:
                    raise ArgumentError(action, 'ignored explicit argument %r' % (option_string[1:] + (explicit or '')))
                action = self._option_string_actions[option_string]
            if explicit is not None:
                strings = [explicit]
            else:
                available = 0
                while index + available < len(args) and kinds[index + available] is None:
                    available += 1
                end = index + match(action, available)
                strings = args[index:end]
                index = end
            taken.append((action, strings, option_string))
            for action, strings, option_string in taken:
                take(action, strings, option_string)
            return index

        kinds = []
        only_arguments = False
        for arg in args:
            if only_arguments:
                kinds.append(None)
            elif arg == '--':
                kinds.append('--')
                only_arguments = True
            else:
                kinds.append(self._find_option(arg))
        positionals = [action for action in self._actions if not action.option_strings]
        index = 0
        while True:
            run = 0
            while index + run < len(args) and (kinds[index + run] is None or kinds[index + run] == '--'):
                run += 1
            texts = [arg for arg, kind in zip(args[index:index + run], kinds[index:index + run]) if kind != '--']
            match = self._match
            counts = match(positionals, len(texts), index + run < len(args))
            place = 0
            rest_taken = False
            for action, count in zip(positionals, counts):
                if action.nargs in (PARSER, REMAINDER) and (count or action.nargs == REMAINDER):
                    take(action, [arg for arg in args[index + place:]])
                    rest_taken = True
                    break
                take(action, texts[place:place + count])
                place += count
            positionals = positionals[len(counts):]
            match = None
            if rest_taken:
                break
            extras.extend(texts[place:])
            index += run
            if index >= len(args):
                break
            index = take_option(index)
        required = []
        for action in self._actions:
            if action not in seen:
                if action.required:
                    required.append(_name_of(action))
                elif (action.default is not None and isinstance(action.default, str) and hasattr(namespace, action.dest)
                      and action.default is getattr(namespace, action.dest)):
                    setattr(namespace, action.dest, self._get_value(action, action.default))
        if required:
            raise ArgumentError(None, 'the following arguments are required: %s' % ', '.join(required))
        for group in self._mutually_exclusive_groups:
            if group.required and not any(action in seen_actions for action in group._group_actions):
                names = [_name_of(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, 'one of the arguments %s is required' % ' '.join(names))
        return extras

    def _match_argument(self, action, available):
        least, most = _bounds(action.nargs)
        if available < least:
            raise ArgumentError(action, _count_message(action.nargs))
        return available if most is None else min(available, most)

    def _match(self, positionals, available, goes_on):
        for last in range(len(positionals), 0, -1):
            bounds = [_bounds(action.nargs) for action in positionals[:last]]
            least = sum(low for low, high in bounds)
            if least > available or (available == 0 and goes_on):
                continue
            counts = []
            left = available - least
            for low, high in bounds:
                more = left if high is None else min(left, high - low)
                counts.append(low + more)
                left -= more
            while _DEFERS_EMPTY and goes_on and counts and counts[-1] == 0:
                counts.pop()
            return counts
        return []

    def _get_values(self, action, strings):
        if not strings and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
        elif not strings and action.nargs == ZERO_OR_MORE and not action.option_strings:
            value = strings if action.default is None else action.default
        elif len(strings) == 1 and action.nargs in (None, OPTIONAL):
            value = self._get_value(action, strings[0])
            self._check_value(action, value)
        elif action.nargs == REMAINDER:
            value = [self._get_value(action, string) for string in strings]
        elif action.nargs == PARSER:
            value = [self._get_value(action, string) for string in strings]
            self._check_value(action, value[0])
        elif action.nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, string) for string in strings]
            for item in value:
                self._check_value(action, item)
        return value

    def _get_value(self, action, string):
        type_func = self._registries.get(('type', action.type), action.type)
        if type_func is None:
            return string
        try:
            return type_func(string)
        except ArgumentTypeError as refused:
            text = str(refused)
            raise ArgumentError(action, text)
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {string!r}')

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, _long_text())

    def format_usage(self):
        return _long_text()

    def format_help(self):
        # A formatter and its sections hold each other, and the actions shown, until a collection.
        formatter = _Sections()
        formatter.sections = []
        for group in self._action_groups:
            shown = [([action], formatter) for action in group._group_actions if action.help is not SUPPRESS]
            formatter.sections.append(shown)
        return _long_text()

    def print_usage(self, file=None):
        (sys.stdout if file is None else file).write(_long_text())

    def print_help(self, file=None):
        (sys.stdout if file is None else file).write(self.format_help())

    def exit(self, status=0, message=None):
        if message:
            sys.stderr.write(message)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))


def _is_negative(text):
    digits = text[1:].replace('.', '', 1)
    return text[:1] == '-' and digits.isdigit()


def _bounds(nargs):
    if nargs is None:
        return 1, 1
    if nargs == OPTIONAL:
        return 0, 1
    if nargs in (ZERO_OR_MORE, REMAINDER, SUPPRESS):
        return 0, None
    if nargs in (ONE_OR_MORE, PARSER):
        return 1, None
    return nargs, nargs


def _count_message(nargs):
    if nargs is None:
        return 'expected one argument'
    if nargs == OPTIONAL:
        return 'expected at most one argument'
    if nargs == ONE_OR_MORE:
        return 'expected at least one argument'
    return 'expected 1 argument' if nargs == 1 else 'expected %s arguments' % nargs
`;
