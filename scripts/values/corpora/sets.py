# The order of sets of ints whose hash is the same in all builds.
# uses sets_common
KINDS = (0, 5)
ROUNDS = 40
