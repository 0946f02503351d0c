/**
 * What citizens were answered automatically, put together again from the record of the decision and the version of the entry
 * that was sent, with how it stands today.
 */
@NullMarked
package vn.hoiluat.answered;

import org.jspecify.annotations.NullMarked;
