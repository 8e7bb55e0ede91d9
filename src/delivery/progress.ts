/** What a build is doing, for whoever waits for it. */

export type Stage = 'pages' | 'pdf' | 'compression';

/** Called before the first piece (`done` 0) and after each. */
export type OnProgress = (stage: Stage, done: number, of: number) => void;
