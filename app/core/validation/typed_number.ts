/** A number as people type it: full-width digits, spaces, dashes and full stops are forgiven. Never used on names. */
export function typedNumber(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s\-‐-―.]/g, '')
}
