/** The people who work here: their accounts, what their roles allow, and the sessions they are signed in by. */
@NullMarked
package vn.hoiluat.people;

import org.jspecify.annotations.NullMarked;
