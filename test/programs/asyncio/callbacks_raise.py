import asyncio
def bad(fut):
    raise ValueError("in callback")
def good(fut):
    print("good", fut.result())
async def main():
    loop = asyncio.get_running_loop()
    handler = []
    loop.set_exception_handler(lambda lp, ctx: handler.append(sorted(ctx)))
    fut = loop.create_future()
    fut.add_done_callback(bad)
    fut.add_done_callback(good)
    fut.set_result(1)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(len(handler))
asyncio.run(main())
async def quiet():
    fut = asyncio.get_running_loop().create_future()
    fut.add_done_callback(bad)
    fut.set_result(2)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return fut
f = asyncio.run(quiet())
end = f.result()
