/**
 * Facebook pages: signed webhooks in, messages and private replies to comments out, and the state of the pages' tokens. What
 * the platform's documents leave open or change from year to year is a setting.
 */
@NullMarked
package vn.hoiluat.channels.messenger;

import org.jspecify.annotations.NullMarked;
