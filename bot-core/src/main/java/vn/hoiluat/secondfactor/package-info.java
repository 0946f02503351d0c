/** What somebody needs besides a password: codes of an app on the phone, and codes on paper for the day the phone is gone. */
@NullMarked
package vn.hoiluat.secondfactor;

import org.jspecify.annotations.NullMarked;
