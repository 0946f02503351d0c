package vn.hoiluat.knowledge.catalogue;

import vn.hoiluat.knowledge.entry.Entry;

/** An entry with how it stands today. */
public record ListedEntry(Entry entry, EntryStanding standing) {}
