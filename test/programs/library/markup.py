import html
from html.parser import HTMLParser

s = html.escape("<a href='x'>Tom & \"Jerry\"</a>")
print(s)
print(html.unescape(s))
print(html.unescape("&eacute;&#233;&#xe9;&lt;&amp;lt;"))
print(html.escape('"q"', quote=False))


class MyHTMLParser(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []

    def handle_starttag(self, tag, attrs):
        print("Encountered a start tag:", tag, attrs)
        if tag == "a":
            self.links.append(dict(attrs).get("href"))

    def handle_endtag(self, tag):
        print("Encountered an end tag :", tag)

    def handle_data(self, data):
        print("Encountered some data  :", data)


parser = MyHTMLParser()
parser.feed("<html><head><title>Test</title></head><body><h1>Parse me!</h1><a href='/x' id=3>l</a><br/></body></html>")
parser.close()
print(parser.links)
import shlex

print(shlex.split("ls -l 'my file.txt' \"a b\" c\\ d"))
print(shlex.quote("it's here"), shlex.quote("plain"), shlex.quote(""))
print(shlex.join(["echo", "-n", "Multiple words"]))
command = shlex.split("git commit -m 'initial commit' # not a comment")
for part in command:
    print(part)
print(shlex.split("a b # c", comments=True))
try:
    shlex.split("unclosed 'quote")
except ValueError as e:
    print(e)
lexer = shlex.shlex("a = b + 'c d'")
for token in lexer:
    print(repr(token))
