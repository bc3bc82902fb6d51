/**
 * The `user_data` of a server: who it is when it first boots, and nothing else. Changed user data would replace the server, so
 * what may change later (accounts, rules, agents) is fetched at run time and the attribute is ignored afterwards.
 */
export function firstBootIdentity(hostname: string): string {
  return `#cloud-config\nhostname: ${hostname}\n`;
}
