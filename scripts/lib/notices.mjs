/** The licence texts of the packages that go into the bundles. */
import { readdirSync, readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/**
 * Gives the notices of every package that one of the files belongs to.
 * @param {readonly string[]} files paths from the root, with slashes
 */
export function thirdPartyNotices(files) {
  const names = new Set();
  for (const file of files) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
    if (name) names.add(name);
  }
  return [...names]
    .sort()
    .map(noticeOf)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} name of a package */
function noticeOf(name) {
  const folder = inProject('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const texts = readdirSync(folder).filter((file) => /^licen[cs]e([-.]|$)/i.test(file));
  return [
    `${name} ${version} (${license})\n`,
    ...texts.map((file) => `${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`),
  ].join('\n');
}
