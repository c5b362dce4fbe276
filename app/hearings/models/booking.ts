import { BookingSchema } from '#database/schema'

/** Half an hour of a room or of a person. The unique key refuses the second one. */
export default class Booking extends BookingSchema {}
