import type { PythonComplex } from '../../../src/analysis/values/complex.ts';
import { complexRepr } from '../../../src/analysis/values/complex.ts';
import { formatComplex, formatFloat, formatInteger, formatText } from '../../../src/analysis/values/format-values.ts';
import type { PythonInteger } from '../../../src/analysis/values/integers.ts';
import { type Float, testGolden } from './golden.ts';

describe('format specifications', () => {
  testGolden('formats', (behaviour) => ({
    float: (value: Float, text: string) => formatFloat(value.value, text, { behaviour, typeName: 'float' }),
    int: (value: PythonInteger, text: string) => formatInteger(value, text, { behaviour, typeName: 'int' }),
    str: (value: string, text: string) => formatText(value, text, { behaviour, typeName: 'str' }),
    complex: (value: PythonComplex, text: string) =>
      text === '' ? complexRepr(value) : formatComplex(value, text, { behaviour, typeName: 'complex' }),
    bool: (value: boolean, text: string) => formatInteger(Number(value), text, { behaviour, typeName: 'bool' }),
  }));
});
