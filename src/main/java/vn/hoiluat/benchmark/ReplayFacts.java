package vn.hoiluat.benchmark;

import java.time.Duration;

/**
 * What a run did to the service.
 *
 * @param questions how many citizens asked, each once
 * @param duplicates how many messages were posted a second time on purpose
 * @param retries how many postings had to be repeated because the service did not answer
 * @param kills how often the service was killed
 * @param posting from the first posting to the last acknowledgement
 * @param quiet from there until nothing was left to do
 */
record ReplayFacts(int questions, int duplicates, int retries, int kills, Duration posting, Duration quiet) {}
