/** What is on paper about cases, or came with them: signed letters and files. */
@NullMarked
package vn.hoiluat.paper;

import org.jspecify.annotations.NullMarked;
