/** The text that names a post as an object that others share: `platform:id`. */
export function postKey(platform: string, id: string): string {
  return `${platform}:${id}`;
}
