package vn.hoiluat.knowledge.golden;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Kind;

/**
 * A golden question of this installation.
 *
 * @param id of the document
 * @param isProtected whether nothing may be published that makes it fall
 * @param by login of who wrote it last
 */
public record KeptQuestion(String id, GoldenQuestion question, boolean isProtected, String by, Instant at) {

    /** How they are stored. */
    public static final Kind<KeptQuestion> KIND = new Kind<>("goldenQuestion", KeptQuestion.class, List.of());
}
