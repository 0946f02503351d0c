package vn.hoiluat.indexing;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoiluat.storage.FeedToken;

/** The state in which an index was last put on disk, and the place in the change feed it stood for. */
final class Snapshot {

    private static final Logger log = LoggerFactory.getLogger(Snapshot.class);

    private static final String FORM_KEY = "form";
    private static final String TOKEN_KEY = "token";

    private Snapshot() {}

    /** What is stored with a commit. */
    static Map<String, String> data(String form, FeedToken token) {
        return Map.of(FORM_KEY, form, TOKEN_KEY, token.value());
    }

    /**
     * Null if there is none, if it is of another form, or if it is damaged. Every file is read and its checksum compared, since
     * damage would otherwise only be met by a search. What is damaged is deleted: it would keep even a new index from being
     * opened.
     */
    static @Nullable FeedToken read(Directory directory, String form) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return null;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            Map<String, String> data = reader.getIndexCommit().getUserData();
            String token = data.get(TOKEN_KEY);
            return form.equals(data.get(FORM_KEY)) && token != null ? new FeedToken(token) : null;
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException e) {
            log.warn("The index on disk cannot be read and is built anew: {}", e.getMessage());
            empty(directory);
            return null;
        }
    }

    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }
}
