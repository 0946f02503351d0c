/**
 * A stand-in of Meta's platform for pages: the message interface of the Graph API, signed webhooks with retries, the phones of
 * citizens, and faults to order. It shares our reading of the platform's documents, so it proves agreement with that only.
 */
@NullMarked
package vn.hoiluat.sandbox.messenger;

import org.jspecify.annotations.NullMarked;
