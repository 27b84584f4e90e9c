/**
 * The VS Code versions that are served and tested, from the npm package `code-server`, which carries a complete VS Code server.
 * To move to another version: change version and integrity (`npm view code-server@VERSION dist.integrity`) and run `npm test`.
 */

/**
 * A VS Code host.
 * @typedef {object} HostRecord
 * @property {string} vscode version of VS Code
 * @property {import('../lib/npm.mjs').PinnedPackage} codeServer
 * @property {string} node Node version that this VS Code was made for
 */

/** @typedef {'newest' | 'oldest'} HostName */

/** @type {Readonly<Record<HostName, HostRecord>>} */
export const HOSTS = {
  newest: {
    vscode: '1.139.1',
    codeServer: {
      name: 'code-server',
      version: '4.139.1',
      integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    },
    node: '24.21.0',
  },
  /** The version in package.json's `engines.vscode`. */
  oldest: {
    vscode: '1.96.4',
    codeServer: {
      name: 'code-server',
      version: '4.96.4',
      integrity: 'sha512-w+ZpsKVKEFJ7ELe1fYejTn0gIT8kUtOppmXxUcBLPtKGokLY2Cfbi+JbmPK9CFoczP6jPKyh6iXdN/nt6WoSew==',
    },
    node: '20.20.2',
  },
};

/**
 * Integrity of the npm packages `node-<os>-<arch>`, which carry a Node, by "<os>-<arch>@<version>". Where a platform is not listed the
 * running Node is used.
 * @type {Readonly<Record<string, string>>}
 */
export const NODE_INTEGRITY = {
  'linux-x64@24.21.0':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-x64@20.20.2':
    'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
  'linux-arm64@24.21.0':
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'linux-arm64@20.20.2':
    'sha512-LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==',
  'darwin-x64@20.20.2':
    'sha512-uMVQFOdSjr/iYrfksIp5p4795m7FTAWVGaoMQGsYaSW9XMsUsqfd+yJU8KdOLd7UUuBlUX2sTdHVV5LNmmS7mw==',
  'win-x64@24.21.0': 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  'win-x64@20.20.2': 'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
};

/**
 * Search in files needs ripgrep, which old releases download while installing; this package carries the binaries.
 * @type {import('../lib/npm.mjs').PinnedPackage}
 */
export const RIPGREP = {
  name: '@vscode/ripgrep-universal',
  version: '1.18.0',
  integrity: 'sha512-kgrAVy1L/v/8erAjo+I720ifTf7o4rvYUwgsuEu97XAEBtPT9sk3HhcSgFpxMydvNmwdJtXo9/AVee7JjocTrg==',
};
