/** Takes what a channel verified and stores it once, before the platform is answered. */
@NullMarked
package vn.hoiluat.intake;

import org.jspecify.annotations.NullMarked;
