/** What keeps the demo from going on, in the user's words; of a program that failed, the last lines that matter. */
export class DemoFailure extends Error {}
