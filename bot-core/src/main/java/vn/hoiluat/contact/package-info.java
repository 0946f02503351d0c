/** Numbers that citizens left so that they hear of an answer: apart from the case, encrypted, gone when the case is closed. */
@NullMarked
package vn.hoiluat.contact;

import org.jspecify.annotations.NullMarked;
