package vn.hoiluat.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the question-answer base.
 *
 * @param indexDirectory the folder of the search index; none: the index lives in memory and is built at every start
 * @param commitEvery how often the index is put on disk while entries change
 * @param searchTimeLimit longest wait for a search; after it the question goes to an officer
 * @param searchThreads threads for searching and indexing
 * @param searchQueue searches that may wait for a thread; more are refused and go to an officer
 * @param readingTable lines that are added to the tables of short forms, regional and everyday words; none: the shipped ones
 * @param place code of the province or commune whose fees and addresses hold here; none: what the unit at the top serves
 * @param learnCheckEvery how often it is looked whether there is something to learn from the base
 */
@ConfigurationProperties("hoiluat.knowledge")
public record KnowledgeProperties(
        @Nullable Path indexDirectory,
        @DefaultValue("30s") Duration commitEvery,
        @DefaultValue("2s") Duration searchTimeLimit,
        @DefaultValue("4") int searchThreads,
        @DefaultValue("1000") int searchQueue,
        @Nullable Path readingTable,
        @DefaultValue("") String place,
        @DefaultValue("5s") Duration learnCheckEvery) {

    public KnowledgeProperties {
        readingTable = readingTable == null || readingTable.toString().isEmpty() ? null : readingTable;
        if (searchThreads < 1 || searchQueue < 1) {
            throw new IllegalArgumentException("hoiluat.knowledge.search-threads is " + searchThreads
                    + " and search-queue " + searchQueue + ", expected 1 or more");
        }
    }
}
