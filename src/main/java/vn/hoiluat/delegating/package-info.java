/** The pages by which the right to approve is handed on for some days: by its holder, or by an administrator in the holder's name. */
@NullMarked
package vn.hoiluat.delegating;

import org.jspecify.annotations.NullMarked;
