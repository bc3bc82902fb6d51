/** The contracts of this repository that the app is made of where the user names none. */
export const DEFAULT_FOLDERS: readonly string[] = ['contracts/dsj-2026-030', 'contracts/smart-water-2026'];
