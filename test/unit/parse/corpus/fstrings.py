f''
f""
f'a'
F'a'
f'{x}'
f'a{x}b'
f'{x}{y}'
f'{{}}'
f'{{{x}}}'
f'{{a}}{b}}}'
f'{x!r}'
f'{x!s}{x!a}'
f'{x !r}'
f'{x:>10}'
f'{x!r:>10}'
f'{x:}'
f'{x:{y}}'
f'{x:>{y}.{z}}'
f'{x:a{y!r:b}c}'
f'{x:{y:{z}}}'
f'{x:%Y-%m-%d}'
f'{x:{"a"}b{"c"}}'
f'{x=}'
f'{x = }'
f'{ x = }'
f'{x  =  !r}'
f'{x=!s}'
f'{x=:>5}'
f'{x = !r:^{w}}'
f'{x=:=^5}'
f'a{x=}b{y=}c'
f'{x+y=}'
f'{f(a, b=1) = }'
f'{x == y}'
f'{x != y}'
f'{x!=y}'
f'{x <= y}'
f'{x >= y}'
f'{x == y = }'
f'{x:=5}'
f'{x:={w}}'
f'{x:=>{w}.{p}}'
f'{(x:=5)}'
f'{x, y}'
f'{x,}'
f'{*a, b}'
f'{ *a, }'
f'{x if y else z}'
f'{(lambda x: 1)}'
f'{(lambda x: {1: 2})(3)}'
f'{ {1, 2} }'
f'{ {"a": 1}["a"] }'
f'{[i for i in x]}'
f'{x[1:2]}'
f'{x["a"]}'
f"{x['a']}"
f'{x['a']}'
f'{f'{1}'}'
f"{f"{f"{1}"}"}"
f'{x:{f'{y}'}}'
f'{"a" "b"}'
f'{'\n'.join(x)}'
f'''{x}'''
f"""a
{x}
b"""
f'''{
x
}'''
f'''{
x  # comment
 = }'''
f'''{x:
 a}'''
f'''{x = }
{y
=
!r}'''
f'{
x
}'
f'{x  # comment
}'
f'\n{x}\t'
f'\\{x}'
f'\{x}'
f'\x41{x}\u20ac'
f'\N{DIGIT ONE}{x}\N{EM DASH}'
f'{x:\n}'
f'{x:\x41}'
rf'\n{x}\d'
fr'{x:\n}'
Rf'\{x}\\'
f'a' f'b'
f'a' 'b'
'a' f'{x}'
'a' f'{x}' 'b' 'c' f'd{y}'
f'' 'a' ''
'' f''
f'{x}' ''
'a{b}' f'c{d}e'
r'\n' f'\n'
u'a' f'b'
('a'
 f'b{x}'  # comment
 'c'
 f'{y}')
f'😀{x}é{y}'
f'{"😀"}{x}'
f'''é
{x}😀{y}'''
f"{x.y['z']!r:>{len(w)}}"
f'{x:{a}{b}c{d}}'
f'{x:{"{"}>10}'
f'{a[b'c']}'
f'{not x}'
f'{x and y or z}'
f'{-x ** 2}'
f'{x}'.format(y)
f'{x}' % y
print(f'{x}', f"{y}", sep=f'{z}')
def f():
    f'{yield}'
    f'{yield x}'
async def g():
    f'{await x}'
f'{x:!r}'
f'{x!r:!s}'
f'{x::}'
f'{d["a"]:{d["b"]}}'
f"{'a' if x else 'b'}"
f'{ x }'
f'{(x)}'
f'{(x, y)}'
f'{()}'
f'{...}'
f'{1.5:.1f}'
f'{"#"}'
f'{"#" = }'
f'{x:#x}'
f'{1+2 = # my comment
  }'
f'''{
x  # one
=  # two "
!r}'''
f'{x = # "
}{y}'
