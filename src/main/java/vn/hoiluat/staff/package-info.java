/** The page of one's own account: how somebody who works here is told of cases. */
@NullMarked
package vn.hoiluat.staff;

import org.jspecify.annotations.NullMarked;
