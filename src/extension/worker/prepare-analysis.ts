// For the time until src/analysis/analyze.ts is there: the sample of the tests answers. Not to be shipped.
import { analyzeSample } from '../../../test/sample/sample-analysis.ts';
import type { PrepareAnalysis } from './analysis-service.ts';

export const prepareAnalysis: PrepareAnalysis = async () => analyzeSample;
