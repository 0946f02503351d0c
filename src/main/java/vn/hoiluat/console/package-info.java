/** What officers work with: until there are pages for them, calls to see, claim, answer and close cases. */
@NullMarked
package vn.hoiluat.console;

import org.jspecify.annotations.NullMarked;
