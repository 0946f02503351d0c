/** How citizens are reached beside the conversation: telephone numbers. */
@NullMarked
package vn.hoiluat.contact;

import org.jspecify.annotations.NullMarked;
