import { strFromU8, strToU8 } from 'fflate';
import type { Files } from './files.ts';

const launchPage = 'index.html';
const policy = /<meta\s[^>]*http-equiv=["']?content-security-policy[^>]*>/gi;
const own = "connect-src 'self'";

/**
 * The player for cmi5: its page may connect to other origins, since the one of the LRS is known only at launch (cmi5 §8.1).
 * The player narrows that to the one that it is launched with. A page without a content security policy stays as it is.
 * @throws {Error} where the page has a policy that says nothing of connections
 */
export function openToLrs(player: Files): Files {
  const page = player.get(launchPage);
  if (!page) return player;
  const opened = strFromU8(page).replace(policy, (meta) => {
    if (!meta.includes(own)) {
      throw new Error(
        `The content security policy in ${launchPage} of the player has no ${own}, so that it can't be opened to the ` +
          'LRS of a cmi5 launch. Build the player again.',
      );
    }
    return meta.replace(own, `${own} https: http:`);
  });
  return new Map([...player, [launchPage, strToU8(opened)]]);
}
