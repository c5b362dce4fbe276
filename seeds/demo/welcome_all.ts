import { appUrl, isDemo } from '#config/app'
import { welcome } from '#core/welcome'
import { say } from '#core/words'
import { demoLogins } from '#identity/queries/demo_logins'
import { DEMO_PASSWORD } from '#seeds/loaders/01_district_seeder'

/** The banner of a web server that listens; the logins only where the demo is. */
export async function welcomeAll(): Promise<string> {
  // Who starts at / has no desk here: other organs come by the API.
  const logins = isDemo ? (await demoLogins()).filter(({ page }) => page !== '/') : []

  return welcome({
    address: appUrl,
    logins: logins.map(({ role, username, page }) => ({
      role: say(`identity.roles.${role}`),
      account: username,
      password: DEMO_PASSWORD,
      page,
    })),
  })
}
