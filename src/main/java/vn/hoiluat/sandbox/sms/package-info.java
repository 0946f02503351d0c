/**
 * A stand-in of eSMS: the interface that texts are handed to, delivery reports, citizens' texts to a short code with their
 * sign, the phones, and faults to order. It shares our reading of eSMS's documents, so it proves agreement with that only.
 */
@NullMarked
package vn.hoiluat.sandbox.sms;

import org.jspecify.annotations.NullMarked;
