import adonisjs from '@adonisjs/vite/client'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    adonisjs({
      entryPoints: ['resources/css/app.css', 'resources/js/citizen.js', 'resources/js/staff.js'],
      reload: ['resources/views/**/*.edge'],
    }),
  ],
})
