// The model file as the bundler embeds it: its bytes.
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
