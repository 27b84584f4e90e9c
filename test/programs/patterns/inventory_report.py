stock = [
    {"name of": "red apple", "price of": 1.25, "tags of": ["fruit kind"]},
    {"name of": "green pear", "price of": 2.5, "tags of": ["fruit kind", "fresh kind"]},
    {"name of": "old shoe", "price of": 9.75, "tags of": []},
]
by_tag = {}
for item in stock:
    for tag in item["tags of"]:
        by_tag.setdefault(tag, []).append(item)
cheap = [i["name of"] for i in stock if i["price of"] < 3]
total = sum(i["price of"] for i in stock)
dear = max(stock, key=lambda i: i["price of"])
lines = [f"{i['name of']:<12}{i['price of']:>8.2f}" for i in stock]
print("\n".join(lines))
stock.pop(0)
by_tag["fruit kind"].clear()
item = None
stock = None
by_tag = None
dear = None
cheap = lines = None
end = 0
