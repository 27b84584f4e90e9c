from collections import UserDict


class TextKeys(UserDict):
    def __missing__(self, key):
        if isinstance(key, str):
            raise KeyError(key)
        return self[str(key)]

    def __contains__(self, key):
        return str(key) in self.data

    def __setitem__(self, key, item):
        self.data[str(key)] = item


texts = TextKeys([("2", ["two"])])
print(texts[2], 2 in texts, texts.get(1, "none"), texts.get(2))
fallback = []
print(texts.get("x", fallback) is fallback)
