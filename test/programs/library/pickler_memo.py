# A pickler keeps what it has written in its memo, from one dump to the next.
import io
import pickle

basket = ['apple pie', 'pear']
label = 'a label'
stream = io.BytesIO()
pickler = pickle.Pickler(stream)
pickler.dump(basket)
size = stream.tell()
pickler.dump(basket)
print(stream.tell() < 2 * size)
pickler.dump((label, basket))
stream.seek(0)
reader = pickle.Unpickler(stream)
first = reader.load()
print(first, len(stream.getvalue()) > size)
pickler.clear_memo()
label = None
pickler.dump(basket)
del pickler
print(basket)
