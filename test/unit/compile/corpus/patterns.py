def match(x):
    match x:
        case 1 | 2: return 1
        case "a" | -1 | 1+2j | None | True: return 2
        case [a, b, *rest]: return a, b, rest
        case [a, *_, b] if a: return b
        case (1, _, _): return 3
        case []: return 4
        case {"k": v, 1: [w], **rest}: return v, w, rest
        case {}: return 5
        case Point(x=0, y=yy): return yy
        case Point(a, [b, c], z=d) as whole: return whole
        case C(): return 6
        case mod.const: return 7
        case [Point(x=0) as p, {"q": q}]: return p, q
        case (a, b) | [b, a, _]: return a, b
        case str() as s: return s
        case _: return 8
match a, b:
    case x, y: print(x, y)
match c:
    case d: print(d)
match e:
    case 1:
        print(1)
        print(2)
    case 2: pass
def no_default(x):
    match x:
        case 1: pass
    match x:
        case [1]: y = 1
        case z if z: y = 2
    return y
