package vn.hoiluat.paper;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Keeps the files of cases in the store, so that one backup has them and erasing a citizen's data misses none. */
public final class CaseFiles implements PersonalDataHolder {

    /** Far below the 16 MB that MongoDB takes, also as base64. */
    private static final int PIECE = 1 << 20;

    private static final int ID_BYTES = 16;

    private final Documents<StoredFile> files;
    private final Documents<FilePiece> pieces;
    private final RandomGenerator random;
    private final Clock clock;

    /** The random generator must be unpredictable: ids are drawn from it. */
    public CaseFiles(DocumentStore store, RandomGenerator random, Clock clock) {
        files = store.documents(StoredFile.KIND);
        pieces = store.documents(FilePiece.KIND);
        this.random = random;
        this.clock = clock;
    }

    /** Stores a file whose content was checked before; its id. The file goes first, so that no piece is without one. */
    public Mono<String> keep(Case of, String purpose, FileType type, byte[] content, String by) {
        return Mono.defer(() -> keep(newId(), of, purpose, type, content, by));
    }

    /** Stores a file that the citizen sent, under an id that was drawn for it and has none. */
    public Mono<String> keep(String id, Case of, String purpose, FileType type, byte[] content) {
        return keep(id, of, purpose, type, content, StoredFile.BY_CITIZEN);
    }

    private Mono<String> keep(String id, Case of, String purpose, FileType type, byte[] content, String by) {
        return Mono.defer(() -> {
            int count = Math.max(1, Math.ceilDiv(content.length, PIECE));
            String name = purpose + "-" + of.code() + "." + type.ending();
            StoredFile file = new StoredFile(
                    of.id(), of.address().conversationId(), name, type, content.length, count, by, clock.instant());
            return files.insert(id, file)
                    .then(pieces.insertAll(Flux.range(0, count)
                            .map(i -> new Identified<>(StoredFile.piece(id, i), piece(content, i * PIECE)))))
                    .thenReturn(id);
        });
    }

    /** What is known of a file of this case, or empty. */
    public Mono<StoredFile> find(Case of, String fileId) {
        return files.find(fileId)
                .map(Versioned::value)
                .filter(file -> file.caseId().equals(of.id()));
    }

    /** The whole content of a file that was found; empty if it never came in whole. */
    public Mono<byte[]> content(String fileId, StoredFile file) {
        return Flux.range(0, file.pieces())
                .concatMap(i -> pieces.find(StoredFile.piece(fileId, i)))
                .map(found -> Base64.getDecoder().decode(found.value().base64()))
                .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray)
                .filter(content -> content.length == file.size());
    }

    /** Deletes a file with its pieces; 1, or 0 if there was none. */
    public Mono<Long> erase(String fileId) {
        return files.find(fileId).flatMap(found -> erase(found).thenReturn(1L)).defaultIfEmpty(0L);
    }

    @Override
    public Flux<PersonalItem> collect(Address person) {
        return files.all(of(person))
                .map(Versioned::value)
                .filter(file -> !file.isOfCitizen())
                .map(file -> new PersonalItem(file.at(), Sender.OFFICER, file.name()));
    }

    @Override
    public Mono<Long> erase(Address person) {
        return files.all(of(person))
                .collectList()
                .flatMapIterable(found -> found)
                .concatMap(found -> erase(found).thenReturn(1L))
                .reduce(0L, Long::sum);
    }

    private Mono<Void> erase(Versioned<StoredFile> file) {
        return Flux.range(0, file.value().pieces())
                .concatMap(i -> DocumentEraser.erase(pieces, StoredFile.piece(file.id(), i)))
                .then(DocumentEraser.erase(files, file.id()))
                .then();
    }

    private static Range of(Address person) {
        return Range.prefix(StoredFile.BY_CONVERSATION, person.conversationId() + " ");
    }

    private static FilePiece piece(byte[] content, int from) {
        byte[] bytes = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
        return new FilePiece(Base64.getEncoder().encodeToString(bytes));
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
