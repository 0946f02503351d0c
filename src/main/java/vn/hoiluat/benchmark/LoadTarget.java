package vn.hoiluat.benchmark;

import java.time.Duration;
import java.util.OptionalLong;

/** A service under load, and the phones its replies go to. */
interface LoadTarget {

    /** The way in. */
    Posting posting();

    /** The way out. */
    Phones phones();

    /** How long the service waits on purpose before it answers. */
    Duration debounce();

    /** The memory the service holds now, in bytes; empty if it cannot be told. */
    OptionalLong residentBytes();
}
