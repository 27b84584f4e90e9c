import string
import textwrap
import keyword

letters = string.ascii_lowercase
print(letters[:5], string.digits, len(string.printable), len(string.punctuation))
print(string.capwords('hello big world'))
shift = 3
table = str.maketrans(letters, letters[shift:] + letters[:shift])
print('hello'.translate(table))
template = string.Template('$who likes ${what}, costs $$5')
values = {'who': 'ann', 'what': 'tea'}
text = template.substitute(values)
print(text)
print(template.safe_substitute(who='bob'))
try:
    template.substitute(who='x')
except KeyError as error:
    print('KeyError', error)
story = 'The quick brown fox jumps over the lazy dog and well-known runs away from everything.'
for line in textwrap.wrap(story, width=30):
    print(line)
print(textwrap.fill(story, 40, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(story, width=35))
block = '''
    first
      second
    third
'''
print(textwrap.dedent(block))
print(textwrap.indent('one\n\ntwo', '> '))
print(keyword.iskeyword('for'), keyword.iskeyword('name'))
