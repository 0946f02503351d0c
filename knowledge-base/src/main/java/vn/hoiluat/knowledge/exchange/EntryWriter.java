package vn.hoiluat.knowledge.exchange;

import java.io.Closeable;
import java.io.IOException;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.usage.Usage;

/** Writes entries one after the other. For one thread at a time. */
interface EntryWriter extends Closeable {

    void write(Entry entry, EntryVersion version, Usage usage) throws IOException;
}
