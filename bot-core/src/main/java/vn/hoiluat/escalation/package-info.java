/** Cases: questions handed to officers, with a code, a due date, a history. */
@NullMarked
package vn.hoiluat.escalation;

import org.jspecify.annotations.NullMarked;
