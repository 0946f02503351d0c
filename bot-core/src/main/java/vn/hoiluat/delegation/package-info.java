/** Approving in somebody's place (ủy quyền duyệt): who gave the right to whom, for which days, and by what right a person approves now. */
@NullMarked
package vn.hoiluat.delegation;

import org.jspecify.annotations.NullMarked;
