from fractions import Fraction
for value in Fraction(-355, 113), Fraction(1234567855, 1000), Fraction(1, 3000000):
    for spec in ".2f", ".3e", "g", ",.2f", ".1%", "*>20.6e", "+.3f", "012,.1f", "#g", "E", "^13.3f":
        try:
            print(value, spec, repr(format(value, spec)))
        except TypeError as error:
            print(error)
for value in Fraction(-355000, 113), Fraction(3):
    for spec in "", "_", ".^+10", "#", ",", "012", "d", "*<9":
        try:
            print(spec, repr(format(value, spec)))
        except (ValueError, TypeError) as error:
            print(error)
