/** The question-answer base as the rest of the program sees it; the only package of this module that knows Spring. */
@NullMarked
package vn.hoiluat.knowledge;

import org.jspecify.annotations.NullMarked;
