/** The functions of the module `logging`, which use the root logger. */
import { oldWarn } from './logging-levels.ts';

/** A function that logs with the root logger, which is given a handler if it has none. */
const rootFunction = (method: string, parameters = '', given = ''): string => `

def ${method}(${parameters}msg, *args, **kwargs):
    if len(root.handlers) == 0:
        basicConfig()
    root.${method}(${given}msg, *args, **kwargs)
`;

/** The last part of the text of `logging`. */
export const LOGGING_FUNCTIONS = `

root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


def basicConfig(**kwargs):
    take = kwargs.pop
    force, encoding, errors = take('force', False), take('encoding', None), take('errors', 'backslashreplace')
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if len(root.handlers) > 0:
        return
    handlers = take('handlers', None)
    if handlers is not None:
        if 'stream' in kwargs or 'filename' in kwargs:
            raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    elif 'stream' in kwargs and 'filename' in kwargs:
        raise ValueError("'stream' and 'filename' should not be specified together")
    else:
        filename, mode = take('filename', None), take('filemode', 'a')
        if filename:
            handler = FileHandler(filename, mode, encoding=encoding, errors=errors)
        else:
            stream = take('stream', None)
            handler = StreamHandler(stream)
        handlers = [handler]
    dates, style = take('datefmt', None), take('style', '%')
    if style not in _STYLES:
        raise ValueError(_style_error)
    wanted = take('format', _STYLES[style][1])
    formatter = Formatter(wanted, dates, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = take('level', None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError('Unrecognised argument(s): ' + ', '.join(kwargs))


def getLogger(name=None):
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)
${rootFunction('critical')}

def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)
${rootFunction('error')}

def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)
${rootFunction('warning')}

${oldWarn('function')}${rootFunction('info')}${rootFunction('debug')}${rootFunction('log', 'level, ', 'level, ')}

def disable(level=CRITICAL):
    root.manager.disable = level
    root.manager._clear_cache()


# What was made last is closed first.
def shutdown(handlerList=_handlerList):
    for reference in reversed(handlerList[:]):
        try:
            handler = reference()
            if handler:
                try:
                    handler.acquire()
                    if getattr(handler, 'flushOnClose', True):
                        handler.flush()
                    handler.close()
                except (OSError, ValueError):
                    pass
                finally:
                    handler.release()
        except:
            if raiseExceptions:
                raise


def captureWarnings(capture):
    pass
`;
