/** Who did and read what of citizens' data: a chain of records that shows when somebody has meddled with it. */
@NullMarked
package vn.hoiluat.audit;

import org.jspecify.annotations.NullMarked;
