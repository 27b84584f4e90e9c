# The order of sets on 64-bit builds.
# uses sets_common
KINDS = range(6)
ROUNDS = 90
