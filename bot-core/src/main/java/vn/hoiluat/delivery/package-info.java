/** The only door out, for bot, officer and system alike: parts, limits, retries, refusals. */
@NullMarked
package vn.hoiluat.delivery;

import org.jspecify.annotations.NullMarked;
