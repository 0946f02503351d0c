/** All entries of the base, drafts too, as those who look after it list and search them. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
