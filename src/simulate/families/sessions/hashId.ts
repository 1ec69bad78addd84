/** FNV-1a of an id, 1 to 2^32 - 1: 0 is left for "none". */
export function hashId(id: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) value = Math.imul(value ^ id.charCodeAt(i), 0x01000193);
  // Ids of neighbouring posts differ in their last digit only: without this their hashes would come in steps.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0 || 1;
}
