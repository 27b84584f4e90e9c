import sys
from html.parser import HTMLParser


class Parser(HTMLParser):
    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            print(self.getpos(), tag, name, value)
        where = self.getpos()
        print(where, tag, self.get_starttag_text(), sys.getrefcount(attrs))

    def handle_endtag(self, tag):
        print('end', tag, self.getpos(), sys.getrefcount(tag))

    def handle_data(self, data):
        print('data', data, self.getpos())

    def handle_comment(self, data):
        print('comment', data, sys.getrefcount(data))

    def handle_decl(self, decl):
        print('decl', decl, sys.getrefcount(decl))

    def handle_pi(self, data):
        print('pi', data, sys.getrefcount(data))


parser = Parser()
parser.feed("""<!DOCTYPE html>
<p class="one two" id='three'
   hidden data=plain&amp;simple>Some text &lt;here
<!-- a comment --><?instruction here><br title=""/>
<script>if (a < b) { x = "</p>"; }</script></p>tail &am""")
parser.feed("""p; more <i""")
parser.feed("""mg src=x.png>""")
parser.close()
print(parser.getpos(), parser.rawdata)
end = 0
