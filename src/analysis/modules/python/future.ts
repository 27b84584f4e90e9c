/** The module `__future__`. */

/** Its features, in its order: since when they can be asked for, since when they are there, and the flag of the compiler. */
const FEATURES: readonly (readonly [name: string, optional: string, mandatory: string | null, flag: number])[] = [
  ['nested_scopes', '2.1.0 beta 1', '2.2.0 alpha 0', 0x10],
  ['generators', '2.2.0 alpha 1', '2.3.0 final 0', 0],
  ['division', '2.2.0 alpha 2', '3.0.0 alpha 0', 0x20000],
  ['absolute_import', '2.5.0 alpha 1', '3.0.0 alpha 0', 0x40000],
  ['with_statement', '2.5.0 alpha 1', '2.6.0 alpha 0', 0x80000],
  ['print_function', '2.6.0 alpha 2', '3.0.0 alpha 0', 0x100000],
  ['unicode_literals', '2.6.0 alpha 2', '3.0.0 alpha 0', 0x200000],
  ['barry_as_FLUFL', '3.1.0 alpha 2', '4.0.0 alpha 0', 0x400000],
  ['generator_stop', '3.5.0 beta 1', '3.7.0 alpha 0', 0x800000],
  ['annotations', '3.7.0 beta 1', null, 0x1000000],
];

/** A release as the tuple that `sys.version_info` would be. */
function releaseTuple(release: string | null): string {
  if (release === null) return 'None';
  const [numbers = '', level = '', serial = ''] = release.split(' ');
  return `(${[...numbers.split('.'), `'${level}'`, serial].join(', ')})`;
}

/** The module's text. */
export const futureSource = `
class _Feature:
    def __init__(self, optionalRelease, mandatoryRelease, compiler_flag):
        self.optional, self.mandatory, self.compiler_flag = optionalRelease, mandatoryRelease, compiler_flag

    def getOptionalRelease(self):
        return self.optional

    def getMandatoryRelease(self):
        return self.mandatory

    def __repr__(self):
        return '_Feature' + repr((self.optional, self.mandatory, self.compiler_flag))


all_feature_names = [${FEATURES.map(([name]) => `'${name}'`).join(', ')}]
__all__ = ['all_feature_names', *all_feature_names]
${FEATURES.map(([name, optional, mandatory, flag]) => `${name} = _Feature(${releaseTuple(optional)}, ${releaseTuple(mandatory)}, ${flag})`).join('\n')}
`;
