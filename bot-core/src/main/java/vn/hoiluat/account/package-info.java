/** Registered platform applications, the channel accounts of units, and their secrets. */
@NullMarked
package vn.hoiluat.account;

import org.jspecify.annotations.NullMarked;
