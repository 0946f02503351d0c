/**
 * What the stand-ins of all platforms share: the phones of citizens, faults to order, counters, and the posting of webhooks.
 * Nothing in here knows any one platform.
 */
@NullMarked
package vn.hoiluat.sandbox.standin;

import org.jspecify.annotations.NullMarked;
