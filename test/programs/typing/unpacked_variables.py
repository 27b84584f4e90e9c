from typing import Generic, TypeVarTuple, Unpack

Ts = TypeVarTuple('Ts')
unpacked = Unpack[Ts]
again = Unpack[Ts]
end = 0
generic = Generic[Unpack[Ts]]
end = 1
print(generic, unpacked, unpacked is again, type(unpacked).__name__)
end = 2
