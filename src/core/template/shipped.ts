// The fingerprints of every version of the built-in templates that was ever shipped, by type, the current one last.

/** Kept complete by a test: a template that changes adds its new fingerprint behind the old ones. */
export const shippedTemplates: Readonly<Record<string, readonly string[]>> = {};
