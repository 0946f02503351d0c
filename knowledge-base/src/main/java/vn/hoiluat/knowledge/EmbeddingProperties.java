package vn.hoiluat.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of search by meaning.
 *
 * @param directory the folder of a model that the operator brings; none: entries are found by words alone
 * @param timeLimit longest wait for the model; after it a question is searched by words alone
 * @param weight what nearness in meaning counts beside the words, 0 to 1
 */
@ConfigurationProperties("hoiluat.knowledge.embedding")
record EmbeddingProperties(
        @Nullable Path directory,
        @DefaultValue("300ms") Duration timeLimit,
        @DefaultValue("0.6") double weight) {

    EmbeddingProperties {
        directory = directory == null || directory.toString().isEmpty() ? null : directory;
    }
}
