declare module 'caniuse-lite' {
  interface Caniuse {
    readonly features: Readonly<Record<string, string>>;
    feature(packed: string): {
      /** By engine and version: `y`, `n`, `a` (in part), with `x` where it needs a prefix. */
      readonly stats: Readonly<Record<string, Readonly<Record<string, string>>>>;
    };
  }
  const caniuse: Caniuse;
  export default caniuse;
}
