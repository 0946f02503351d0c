/**
 * The Ministry's central Q&A database and how the base is kept in step with it, both ways. The adapters behind the port turn
 * trouble of the network into values; nothing here knows how records travel.
 */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.central;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
