/** Opens an address in the user's browser. */
import { spawn } from 'node:child_process';

/**
 * Opens the address where there is a desktop; does nothing elsewhere, or where it cannot be done.
 * @param {string} address
 */
export function openInBrowser(address) {
  const opener = openerOfDesktop();
  if (!opener) return;
  const [command, ...args] = opener;
  // The browser is the user's own: it stays open when we end.
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}

/** @returns {[string, ...string[]] | undefined} */
function openerOfDesktop() {
  if (process.env.CI || process.env.SSH_CONNECTION) return undefined;
  switch (process.platform) {
    case 'darwin':
      return ['open'];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler'];
    default:
      return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
  }
}
