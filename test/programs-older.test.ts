/** Every test program, simulated for the two oldest versions, against what real CPython recorded. */
import { PYTHON_VERSIONS } from '../src/analysis/versions/python-version.ts';
import { describePrograms } from './agreement/program-tests.ts';

describePrograms(PYTHON_VERSIONS.slice(0, 2));
