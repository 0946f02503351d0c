/**
 * What a question that is being typed may become: questions of published entries, found in the search index by the words typed
 * so far, read from the store at the moment they are shown.
 */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.suggestions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
