/** The sentences people read, from message files. */
@NullMarked
package vn.hoiluat.wording;

import org.jspecify.annotations.NullMarked;
