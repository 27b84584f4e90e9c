class Bag:
    pass


class Row:
    def __init__(self, **fields):
        for key, value in fields.items():
            setattr(self, key, value)


keys = ['alpha_a', 'beta_b', 'gamma_c', 'delta_d', 'epsilon_e', 'zeta_z', 'eta_h', 'theta_t']
bags = [Bag() for _ in range(3)]
for bag in bags:
    for key in keys:
        setattr(bag, key, 0)
        seen = key
for key in keys:
    got = getattr(bags[0], key)
row = Row(alpha_a=1, beta_b=2, gamma_c=3, delta_d=4, epsilon_e=5, zeta_z=6, eta_h=7)
row2 = Row(alpha_a=1, beta_b=2, gamma_c=3, delta_d=4, epsilon_e=5, zeta_z=6, eta_h=7)
first, second, fifth = keys[0], keys[1], keys[4]
for bag in bags:
    for key in keys[::2]:
        delattr(bag, key)
        seen = key
first, second, fifth = keys[0], keys[1], keys[4]
bag = Bag()
for key in keys:
    bag.__dict__[key] = 1
    seen = key
first, second, fifth = keys[0], keys[1], keys[4]
