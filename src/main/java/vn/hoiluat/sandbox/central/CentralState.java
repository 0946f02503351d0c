package vn.hoiluat.sandbox.central;

import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** All that the stand-in holds, in memory. Safe for use by many threads. */
final class CentralState {

    private final HeldRecords records;
    private final HeldQuestions questions = new HeldQuestions();
    private final boolean samples;
    private volatile String life = newLife();

    /**
     * A new state.
     *
     * @param samples whether it begins with the shipped records
     */
    CentralState(Clock clock, boolean samples) {
        this.records = new HeldRecords(clock);
        this.samples = samples;
        fill();
    }

    HeldRecords records() {
        return records;
    }

    HeldQuestions questions() {
        return questions;
    }

    /** Part of every cursor. */
    String life() {
        return life;
    }

    void clear() {
        records.clear();
        questions.clear();
        life = newLife();
        fill();
    }

    private void fill() {
        if (samples) {
            InputStream file = Objects.requireNonNull(CentralState.class.getResourceAsStream("records.json"));
            JsonMapper.shared()
                    .readTree(file)
                    .forEach(record ->
                            records.edit(record.path("external_id").asString(), record.path("noi_dung"), false));
        }
    }

    private static String newLife() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
