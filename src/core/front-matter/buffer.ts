// Stands in the web bundle for Node's Buffer, which gray-matter wants for a copy of its input that nobody reads.

/** Injected by esbuild.js wherever a module of the bundle names `Buffer`. */
export const Buffer = { from: (input: string): string => input };
