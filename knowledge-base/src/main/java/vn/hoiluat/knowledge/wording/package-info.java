/** Sentences of the knowledge base for officers and administrators, from a message file. */
@NullMarked
package vn.hoiluat.knowledge.wording;

import org.jspecify.annotations.NullMarked;
