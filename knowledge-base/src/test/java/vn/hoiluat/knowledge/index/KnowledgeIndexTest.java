package vn.hoiluat.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.storage.FeedToken;

class KnowledgeIndexTest {

    @TempDir
    Path folder;

    @Test
    void put_isSeenAfterRefresh() {
        try (KnowledgeIndex index = KnowledgeIndex.inMemory()) {
            index.put(entry("a:1", "Một?"));
            assertThat(index.size()).isZero();

            index.refresh();

            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void put_again_replaces() {
        try (KnowledgeIndex index = KnowledgeIndex.inMemory()) {
            index.add(List.of(entry("a:1", "Một?"), entry("a:2", "Hai?")));
            index.put(entry("a:1", "Ba?"));
            index.remove("a:2");
            index.refresh();

            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void clear_leavesSearchesAloneUntilRefresh() {
        try (KnowledgeIndex index = KnowledgeIndex.inMemory()) {
            index.put(entry("a:1", "Một?"));
            index.refresh();

            index.clear();

            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void open_afterCommit_hasTheSnapshotAndItsPlace() {
        try (KnowledgeIndex index = KnowledgeIndex.open(folder)) {
            assertThat(index.snapshot()).isEmpty();
            index.put(entry("a:1", "Một?"));
            index.commit(new FeedToken("17"));
            index.put(entry("a:2", "Chưa ghi?"));
        }

        try (KnowledgeIndex index = KnowledgeIndex.open(folder)) {
            assertThat(index.snapshot()).contains(new FeedToken("17"));
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void open_withoutAnyCommit_mustBeBuilt() {
        KnowledgeIndex.open(folder).close();

        try (KnowledgeIndex index = KnowledgeIndex.open(folder)) {
            assertThat(index.snapshot()).isEmpty();
        }
    }

    @Test
    void open_damagedSnapshot_startsAnew() throws IOException {
        try (KnowledgeIndex index = KnowledgeIndex.open(folder)) {
            index.put(entry("a:1", "Một?"));
            index.commit(new FeedToken("17"));
        }
        try (var files = Files.list(folder)) {
            Path segments = files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .findFirst()
                    .orElseThrow();
            Files.write(segments, new byte[] {1, 2, 3});
        }

        try (KnowledgeIndex index = KnowledgeIndex.open(folder)) {
            assertThat(index.snapshot()).isEmpty();
            assertThat(index.size()).isZero();
        }
    }

    private static IndexedEntry entry(String key, String question) {
        return IndexedEntry.of(key, 1, Given.content(question, "Đáp."), List.of());
    }
}
