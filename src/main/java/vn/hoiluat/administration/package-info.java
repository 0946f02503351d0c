/** Pages by which administrators look after the accounts of those who work here. */
@NullMarked
package vn.hoiluat.administration;

import org.jspecify.annotations.NullMarked;
