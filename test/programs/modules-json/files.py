import json

data = {"a": [1, 2, {"b": "c"}], "d": "é"}


class Sink:
    def __init__(self):
        self.chunks = []
        self.write = self.chunks.append


class Source:
    def __init__(self, text):
        self.text = text

    def read(self):
        return self.text


sink = Sink()
json.dump(data, sink)
json.dump(data, sink, indent=1, sort_keys=True)
print("".join(sink.chunks))
print(json.load(Source('{"k": [true]}')))
