/** The shared words: what comes in from a citizen, what goes out to one, and the address of both. */
@NullMarked
package vn.hoiluat.message;

import org.jspecify.annotations.NullMarked;
