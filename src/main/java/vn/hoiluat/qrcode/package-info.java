/** Codes that cameras read, for sheets and pages. */
@NullMarked
package vn.hoiluat.qrcode;

import org.jspecify.annotations.NullMarked;
