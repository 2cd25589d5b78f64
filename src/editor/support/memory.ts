// Where the extension keeps what it must know before it is loaded: keys of VS Code's memory.

/** Of the user's: that a journal is to be made in this folder once the window has reloaded with it. */
export const CREATE_AFTER_RELOAD = 'createJournalIn';

/** Of the workspace's: the folders that are journals themselves, as URIs. */
export const ROOT_JOURNALS = 'rootJournals';
