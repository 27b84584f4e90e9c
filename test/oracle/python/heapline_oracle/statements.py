"""Which statement a line belongs to."""
import ast


def statements_of(source):
    """line -> (number, first line) of the innermost statement that covers it; a compound statement owns its header only.

    Decorators belong to the definition they decorate, and an except clause counts as a statement.
    """
    result = {}
    number = 0
    todo = [ast.parse(source)]
    while todo:                       # breadth first: inner statements overwrite outer ones
        node = todo.pop(0)
        todo.extend(ast.iter_child_nodes(node))
        if isinstance(node, (ast.stmt, ast.excepthandler)):
            number += 1
            first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
            for line in range(first, node.end_lineno + 1):
                result[line] = (number, first)
    return result
