/**
 * Tells programs of others, by signed calls to addresses that an administrator named, what happened: an entry was published,
 * changed or withdrawn, a case was answered. At least once each, in order for one entry, and never with what citizens wrote.
 */
@NullMarked
package vn.hoiluat.webhooks;

import org.jspecify.annotations.NullMarked;
