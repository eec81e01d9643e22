// The few web globals that Node, a utility process and the page all have; shared code may use these and no others.
// Declared here because `tsconfig.shared.json` compiles without the DOM and without Node's types.
declare class URL {
  constructor(url: string, base?: string);
  static canParse?(url: string): boolean;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly href: string;
  readonly searchParams: { get(name: string): string | null };
}
/** Throws for what is no base64. */
declare function atob(digits: string): string;
/** Throws for a letter beyond U+00FF. */
declare function btoa(binary: string): string;
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
