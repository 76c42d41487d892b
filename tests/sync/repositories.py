TESTS = []
LONGER = []
