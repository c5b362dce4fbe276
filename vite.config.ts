import adonisjs from '@adonisjs/vite/client'
import { defineConfig } from 'vite'

export default defineConfig({
  // Citizens come with the WebView their phone was sold with.
  build: { target: ['chrome87', 'safari14'] },
  plugins: [
    adonisjs({
      entryPoints: ['resources/css/app.css', 'resources/js/citizen.js', 'resources/js/staff.js'],
      reload: ['resources/views/**/*.edge'],
    }),
  ],
})
