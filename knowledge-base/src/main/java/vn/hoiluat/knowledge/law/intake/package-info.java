/** Brings legal documents in: tables of documents and of relations, files of articles, whole texts that somebody pasted. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.law.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
