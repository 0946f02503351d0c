/**
 * A stand-in of the Zalo OA platform: token endpoint, message interfaces, signed webhooks with retries, the phones of
 * citizens, and faults to order. It shares our reading of the platform's documents, so it proves agreement with that only.
 */
@NullMarked
package vn.hoiluat.sandbox.zalo;

import org.jspecify.annotations.NullMarked;
