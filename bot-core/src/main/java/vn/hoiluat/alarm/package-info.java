/** What a person must look at: danger, overdue cases, replies that did not arrive. */
@NullMarked
package vn.hoiluat.alarm;

import org.jspecify.annotations.NullMarked;
