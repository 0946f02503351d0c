/** The directory of help lines: when they are open, what they cost, when somebody last called to check. */
@NullMarked
package vn.hoiluat.hotline;

import org.jspecify.annotations.NullMarked;
