/**
 * Returns a copy of `bytes` in memory of its own. `bytes.slice()` is no copy where the bytes are a Node `Buffer`: it is
 * another view of the same memory.
 */
export const copyBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/**
 * Returns a copy of `bytes` as an `ArrayBuffer` that begins and ends with them. The `buffer` of bytes that another made
 * is the memory that they lie in, which may begin earlier and end later: lint refuses it everywhere else.
 */
export const copyToBuffer = (bytes: Uint8Array): ArrayBuffer => copyBytes(bytes).buffer;
