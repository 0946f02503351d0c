/**
 * Local stand-ins of the platforms, for the demo, for training and as the counterpart of end-to-end tests. They exist in the
 * profile {@code sandbox} and in processes of their own, never beside real accounts.
 */
@NullMarked
package vn.hoiluat.sandbox;

import org.jspecify.annotations.NullMarked;
