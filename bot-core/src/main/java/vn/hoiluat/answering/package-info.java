/** The port to the question-answer base, and the policy that turns candidates into a decision. */
@NullMarked
package vn.hoiluat.answering;

import org.jspecify.annotations.NullMarked;
