/** One citizen on one channel account: who owns it, what waits for an answer, what waits to be sent. */
@NullMarked
package vn.hoiluat.conversation;

import org.jspecify.annotations.NullMarked;
