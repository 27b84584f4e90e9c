"""Docstring."""
''
""
'a'
"a'b"
'a"b'
'a\'b'
"a\"b"
'''a
b'''
"""a
  "b" ""c""
"""
r'\n'
r'\\'
r"\""
r'''\
'''
u'a'
U"a"
'\a\b\f\n\r\t\v\\\'\"'
'\0\1\12\123\1234\377\8\9'
'\x41\x7f\xff'
'\u0041\u20ac\ud800'
'\U0001F600\U00000041'
'\N{DIGIT ONE}\N{greek small letter alpha}\N{EM DASH}\N{SNOWMAN}\N{LATIN SMALL LETTER E WITH ACUTE}'
'\d\w\.\[\ '
'a\
b'
"a\
  b\
c"
'a' 'b'
'a' "b" '''c''' r'\d'
('a'
 'b'  # comment
 "c")
'a' \
    'b'
b''
b'abc'
B"abc"
br'\x00'
Rb'\x00'
rB"\""
b'\x00\xff\n\'\0\377\N\u1234\8'
b'a' b'b' rb'\n'
b'''a
b'''
'é€😀'
x = '😀' + y
'😀', z, 'é', w
'''é
😀''' + v
f('a' 'b', 'c')
'#not a comment'
"a" if "b" else "c"
'{not a field}'
'%s' % x
'tab	in it'
