/** The base of entries and documents that ships with the program, as JSON lines among its resources. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.starter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
