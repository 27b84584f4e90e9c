/** Modules on addresses and markup of the internet. */
import type { ModuleTable } from '../module-model.ts';
import { HTML_PARSER_SOURCE, HTML_SOURCE } from '../python/html.ts';
import { urlParsingSource } from '../python/url-parsing.ts';

export const internetModules: ModuleTable = {
  urllib: { source: '', isPackage: true },
  'urllib.parse': { source: urlParsingSource },
  html: { source: HTML_SOURCE, isPackage: true },
  'html.parser': { source: HTML_PARSER_SOURCE },
};
