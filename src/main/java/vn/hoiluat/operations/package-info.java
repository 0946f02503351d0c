/** What operators see of the running service: whether its parts work, and how much waits. */
@NullMarked
package vn.hoiluat.operations;

import org.jspecify.annotations.NullMarked;
