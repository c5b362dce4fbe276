import env from '#start/env'

/** `embedded`: jobs run in this process. `bull`: they travel through Redis to any number of workers. */
export default {
  driver: env.get('QUEUE'),
  redis: {
    host: env.get('REDIS_HOST', '127.0.0.1'),
    port: env.get('REDIS_PORT', 6379),
    password: env.get('REDIS_PASSWORD'),
    db: env.get('REDIS_DB', 0),
  },
}
