import type { Endpoint } from 'payload'

/** Nobody has to confirm an address here; Payload answers it all the same, and looks for a field that there is not. */
export const noVerification: Omit<Endpoint, 'root'> = {
  path: '/verify/:token',
  method: 'post',
  handler: () =>
    Response.json(
      { errors: [{ message: 'Nobody has to confirm an address here.' }] },
      { status: 404 },
    ),
}
