/** Fees, addresses and the like, which differ from place to place and from year to year: entries name them, and each day has its value. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.localdata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
