/** Limits by token buckets in the memory of this node: what one visitor or one network address may ask for. */
@NullMarked
package vn.hoiluat.throttling;

import org.jspecify.annotations.NullMarked;
