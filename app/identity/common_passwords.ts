/** Passwords of ten characters or more that every guessing list begins with; shorter ones are refused anyway. */
const COMMON = new Set(
  `1234567890 0123456789 0987654321 9876543210 1234567891 12345678910 123456789a a123456789 123456789q
  qwertyuiop qwerty12345 qwerty123456 1q2w3e4r5t 1qaz2wsx3edc 1qazxsw23edc q1w2e3r4t5 qazwsxedcr
  asdfghjkl1 asdfghjkl123 zxcvbnm123 password12 password123 password1234 passw0rd123 p@ssw0rd123
  admin12345 admin123456 administrator admin@1234 admin@12345 root123456 test123456 abc1234567
  abc123456789 abcd123456 abcdefghij abcde12345 aa12345678 aa123456789 qq123456789 woaini1314
  woaini5201314 5201314520 1314520520 iloveyou123 iloveyou520 changeme123 letmein123 welcome123
  welcome1234 sunshine123 dragon123456 superman123 football123 1122334455 1111122222 11112222333
  147258369a 1472583690 7894561230 0147258369 159357258456`.split(/\s+/)
)

/** True for what an attacker tries first: a known one, one sign repeated, or a run of digits. */
export function isCommonPassword(password: string): boolean {
  return (
    COMMON.has(password.toLowerCase()) ||
    /^(.{1,3})\1+$/s.test(password) ||
    '01234567890123456789 98765432109876543210'.includes(password)
  )
}
