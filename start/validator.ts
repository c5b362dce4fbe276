import vine, { SimpleMessagesProvider } from '@vinejs/vine'
