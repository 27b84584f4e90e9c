import contextvars

var = contextvars.ContextVar("var", default=42)
print(var.get())
print(var.name)
token = var.set("new value")
print(var.get())
var.reset(token)
print(var.get())

request_id = contextvars.ContextVar("request_id")
try:
    request_id.get()
except LookupError as e:
    print("not set", type(e).__name__)
print(request_id.get("fallback"))


def main():
    request_id.set("spam")
    print(request_id.get())
    print(ctx[request_id])


request_id.set("ham")
ctx = contextvars.copy_context()
ctx.run(main)
print(ctx[request_id])
print(request_id.get())
print(request_id in ctx, len(ctx) >= 1)


class User:
    def __init__(self, name):
        self.name = name


current_user = contextvars.ContextVar("current_user", default=None)
t = current_user.set(User("ann"))
print(current_user.get().name)
print(t.old_value is contextvars.Token.MISSING)
current_user.reset(t)
print(current_user.get())
import asyncio
import contextvars

client_addr_var = contextvars.ContextVar("client_addr")
counter = contextvars.ContextVar("counter", default=0)


def render_goodbye():
    client_addr = client_addr_var.get()
    return f"Good bye, client @ {client_addr}"


async def handle_request(addr):
    client_addr_var.set(addr)
    await asyncio.sleep(0)
    counter.set(counter.get() + 1)
    return render_goodbye(), counter.get()


async def main():
    counter.set(10)
    results = await asyncio.gather(handle_request("a:1"), handle_request("b:2"))
    for r in results:
        print(r)
    print(counter.get(), client_addr_var.get("none"))
    t = asyncio.create_task(handle_request("c:3"))
    print(await t)


asyncio.run(main())
print(counter.get())
