names = ["a", "b"]
d = {"k": [1]}
print(f"{d["k"]} {", ".join(names)}")
print(f"{f"{f"{names[0]}"}"}")
print(f"{
    d  # comment
    ["k"]
}")
print(f"{'\n'.join(names)}")
print(f"{d["k"][0]:>{"5"}}")
x = f'{'same' + 'quotes'}'
print(x)
