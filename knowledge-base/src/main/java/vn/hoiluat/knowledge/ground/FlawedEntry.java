package vn.hoiluat.knowledge.ground;

import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.law.CitationFlaw;

/**
 * A published entry with a citation that resolves to no provision.
 *
 * @param text the citation as citizens read it
 */
public record FlawedEntry(Entry entry, String text, CitationFlaw flaw) {}
