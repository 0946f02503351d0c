package vn.hoiluat.attachment;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseMessage;
import vn.hoiluat.intake.StoredEvent;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.Sender;
import vn.hoiluat.paper.CaseFiles;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** What is known of the files that citizens sent, with their small pictures; the contents are among the files of cases. */
public final class CitizenFiles implements PersonalDataHolder {

    private static final int ID_BYTES = 16;

    private final Documents<CitizenFile> files;
    private final Documents<FilePreview> previews;
    private final Documents<StoredEvent> events;
    private final CaseFiles contents;
    private final RandomGenerator random;
    private final Clock clock;

    /** The random generator must be unpredictable: ids of contents are drawn from it. */
    public CitizenFiles(DocumentStore store, CaseFiles contents, RandomGenerator random, Clock clock) {
        files = store.documents(CitizenFile.KIND);
        previews = store.documents(FilePreview.KIND);
        events = store.documents(StoredEvent.KIND);
        this.contents = contents;
        this.random = random;
        this.clock = clock;
    }

    /** The files of a case with the ids of the events they came with, oldest first. */
    public Flux<Identified<CitizenFile>> of(Case c) {
        return files.all(Range.prefix(CitizenFile.BY_CASE, c.id() + " "))
                .map(found -> new Identified<>(found.id(), found.value()));
    }

    /** The small picture of a file of this case, a JPEG; empty if there is none. */
    public Mono<byte[]> preview(Case c, String fileId) {
        return find(c, fileId)
                .filter(found -> found.value().pictured())
                .flatMap(found -> previews.find(fileId))
                .map(found -> Base64.getDecoder().decode(found.value().base64()));
    }

    Mono<Versioned<CitizenFile>> find(Case c, String fileId) {
        return files.all(Range.prefix(CitizenFile.BY_CASE, c.id() + " "))
                .filter(found -> found.value().fileId().equals(fileId))
                .next();
    }

    /** Notes that a file belongs to a case; it is to be looked after from then on. What was noted before stays. */
    Mono<Versioned<CitizenFile>> note(Case c, CaseMessage message, Duration wait) {
        Attachment attachment = message.attachment();
        CitizenFile file = new CitizenFile(
                c.id(),
                c.address(),
                message.kind(),
                attachment == null ? null : attachment.name(),
                attachment == null ? null : attachment.url(),
                newId(),
                CitizenFile.State.WAITING,
                null,
                null,
                0,
                false,
                0,
                clock.instant().plus(wait),
                message.sentAt());
        return files.insert(message.eventId(), file).then(files.find(message.eventId()));
    }

    Mono<Versioned<CitizenFile>> claim(Duration lease) {
        return files.claim(CitizenFile.DUE, clock.instant(), lease);
    }

    /** Writes what became of a file; false if somebody else wrote in between, or it was erased. */
    Mono<Boolean> write(Versioned<CitizenFile> before, CitizenFile after) {
        return files.replace(before.id(), before.version(), after);
    }

    /** Keeps content and small picture, then says so; nothing of it stays if the file was erased or deleted meanwhile. */
    Mono<Boolean> keep(Versioned<CitizenFile> file, Case c, CheckedFile.Good good, CitizenFile ready) {
        String id = file.value().fileId();
        byte @Nullable [] preview = good.preview();
        Mono<Boolean> pictured = preview == null
                ? Mono.just(true)
                : previews.insert(id, new FilePreview(Base64.getEncoder().encodeToString(preview)));
        return forget(file.value())
                .then(contents.keep(id, c, "tep", good.type(), good.content()))
                .then(pictured)
                .then(write(file, ready))
                .flatMap(done -> done ? Mono.just(true) : forget(file.value()).thenReturn(false));
    }

    /** Deletes content and small picture. */
    Mono<Void> forget(CitizenFile file) {
        return contents.erase(file.fileId())
                .then(DocumentEraser.erase(previews, file.fileId()))
                .then();
    }

    @Override
    public Flux<PersonalItem> collect(Address person) {
        return files.all(of(person))
                .map(Versioned::value)
                .filter(file -> file.state() == CitizenFile.State.READY && file.name() != null)
                .map(file -> new PersonalItem(file.at(), Sender.CITIZEN, String.valueOf(file.name())));
    }

    /** The records go first: what is being kept meanwhile then finds none and is dropped by who keeps it. */
    @Override
    public Mono<Long> erase(Address person) {
        return files.all(of(person))
                .collectList()
                .flatMapIterable(found -> found)
                .concatMap(found -> DocumentEraser.erase(files, found.id())
                        .flatMap(count -> forget(found.value()).thenReturn(count)))
                .reduce(0L, Long::sum);
    }

    /** One that is being fetched meanwhile is dropped by who fetched it. */
    @Override
    public Mono<Void> takeBack(Address person, String providerMessageId) {
        return files.all(of(person))
                .filterWhen(found -> events.find(found.id())
                        .map(event ->
                                providerMessageId.equals(event.value().event().providerMessageId()))
                        .defaultIfEmpty(false))
                .concatMap(found -> files.modify(found.id(), file -> file.ended(CitizenFile.State.DELETED, null))
                        .then(forget(found.value())))
                .then();
    }

    Mono<Void> erase(Versioned<CitizenFile> file) {
        return DocumentEraser.erase(files, file.id()).then(forget(file.value()));
    }

    private static Range of(Address person) {
        return Range.prefix(CitizenFile.BY_CONVERSATION, person.conversationId() + " ");
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
