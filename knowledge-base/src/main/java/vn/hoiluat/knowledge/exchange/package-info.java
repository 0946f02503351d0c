/** Entries in and out as files: JSON lines, JSON and spreadsheets, with every row checked before one is written. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
