numbers = [1000, 2000, 3000]
alias = numbers
alias.append(4000)
del numbers
print(alias)
alias = None
