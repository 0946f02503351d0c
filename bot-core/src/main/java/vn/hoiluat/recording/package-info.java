/** Cases that officers record (ghi nhận): what citizens said on the telephone, at the counter or in a letter. */
@NullMarked
package vn.hoiluat.recording;

import org.jspecify.annotations.NullMarked;
