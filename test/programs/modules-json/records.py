import json

inventory = '''
{
  "items": [
    {"sku": "A-1", "qty": 3, "price": 2.5, "tags": ["new", "red"]},
    {"sku": "B-2", "qty": 0, "price": 10, "tags": []},
    {"sku": "C-3", "qty": 7, "price": 1.25, "tags": ["old"]}
  ],
  "currency": "EUR"
}
'''
store = json.loads(inventory)
total = 0
for item in store["items"]:
    value = item["qty"] * item["price"]
    total += value
    if item["qty"] == 0:
        item["sold_out"] = True
print(total, store["currency"])
by_sku = {item["sku"]: item for item in store["items"]}
available = [sku for sku, item in by_sku.items() if not item.get("sold_out")]
print(available)
tags = sorted({tag for item in store["items"] for tag in item["tags"]})
print(tags)
del store
best = max(by_sku.values(), key=lambda item: item["price"])
by_sku.clear()
print(json.dumps(best, sort_keys=True))
config = {"debug": False, "levels": [1, 2, 3]}
saved = json.dumps(config)
config = json.loads(saved)
config["levels"].append(4)
print(config)
