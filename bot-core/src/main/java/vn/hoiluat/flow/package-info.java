/** The whole way of a message, in order. */
@NullMarked
package vn.hoiluat.flow;

import org.jspecify.annotations.NullMarked;
