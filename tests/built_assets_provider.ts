import ViteProvider from '@adonisjs/vite/vite_provider'

/** Tests see the built assets, as people do; the framework would start its development server. */
export default class extends ViteProvider {
  async start() {}
  async shutdown() {}
}
