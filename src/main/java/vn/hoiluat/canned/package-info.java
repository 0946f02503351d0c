/** Canned answers (câu mẫu) that a unit's officers write and share, beside those that ship with the console. */
@NullMarked
package vn.hoiluat.canned;

import org.jspecify.annotations.NullMarked;
