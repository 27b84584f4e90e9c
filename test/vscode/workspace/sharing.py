shared = []
