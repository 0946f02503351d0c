package vn.hoiluat.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"segments", ".cfs", ".cfe", ".si"})
    void open_anyFileDamaged_startsAnew(String part) throws IOException {
        commitOne();
        Path file = fileWith(part);
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 0x55;
        Files.write(file, content);

        assertThatItStartsAnew();
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments", ".cfs", ".cfe", ".si"})
    void open_anyFileCutShort_startsAnew(String part) throws IOException {
        commitOne();
        Path file = fileWith(part);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 3));

        assertThatItStartsAnew();
    }

    @Test
    void open_fileMissing_startsAnew() throws IOException {
        commitOne();
        Files.delete(fileWith(".cfs"));

        assertThatItStartsAnew();
    }

    @Test
    void open_otherForm_mustBeBuilt() throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.setLiveCommitData(Map.of("form", "0", "token", "17").entrySet());
        }

        assertThatItStartsAnew();
    }

    private void commitOne() {
        try (KnowledgeIndex index = KnowledgeIndex.open(folder)) {
            index.put(entry("a:1", "Một?"));
            index.commit(new FeedToken("17"));
        }
    }

    private Path fileWith(String part) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().contains(part))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void assertThatItStartsAnew() {
        try (KnowledgeIndex index = KnowledgeIndex.open(folder)) {
            assertThat(index.snapshot()).isEmpty();
            assertThat(index.size()).isZero();
            index.put(entry("a:2", "Hai?"));
            index.commit(new FeedToken("18"));
        }
        try (KnowledgeIndex index = KnowledgeIndex.open(folder)) {
            assertThat(index.snapshot()).contains(new FeedToken("18"));
            assertThat(index.size()).isEqualTo(1);
        }
    }

    private static IndexedEntry entry(String key, String question) {
        return IndexedEntry.of(key, 1, Given.content(question, "Đáp."), List.of());
    }
}
