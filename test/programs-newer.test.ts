/** Every test program, simulated for the versions after the two oldest, against what real CPython recorded. */
import { PYTHON_VERSIONS } from '../src/analysis/versions/python-version.ts';
import { describePrograms } from './agreement/program-tests.ts';

describePrograms(PYTHON_VERSIONS.slice(2));
