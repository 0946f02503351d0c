package vn.hoiluat.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.attachment.CitizenFile.State;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseAttachments;
import vn.hoiluat.escalation.CaseMessage;
import vn.hoiluat.escalation.CaseStep;
import vn.hoiluat.escalation.OfficersDesk;
import vn.hoiluat.flow.SilentPhone;
import vn.hoiluat.intake.StoredEvent;
import vn.hoiluat.intake.StoredIntake;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.paper.CaseFiles;
import vn.hoiluat.paper.FileType;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Versioned;
import vn.hoiluat.wording.ShippedWordings;

/** What becomes of the files of citizens, on every engine. */
@NullUnmarked
public abstract class AttachmentsContract {

    private static final String LINK = "https://f1.zdn.vn/a.jpg";
    private static final byte[] SENT = "as it was sent".getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEPT = new byte[(3 << 20) / 2];

    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final AtomicInteger fetches = new AtomicInteger();
    private final Map<String, FetchedFile> server = new ConcurrentHashMap<>();
    private CheckedFile verdict = new CheckedFile.Good(FileType.JPEG, KEPT, new byte[] {1, 2, 3});
    private DocumentStore store;
    private OfficersDesk desk;
    private CaseFiles contents;
    private CitizenFiles files;
    private Attachments attachments;
    private Case open;

    /** The store of this engine, empty. */
    protected abstract DocumentStore store();

    @BeforeEach
    void begin() {
        new Random(7).nextBytes(KEPT);
        store = store();
        desk = new OfficersDesk(store, new SilentPhone());
        contents = new CaseFiles(store, new Random(1), clock);
        files = new CitizenFiles(store, contents, new Random(2), clock);
        attachments = node();
        new Accounts(store)
                .seed(new ChannelAccount(
                        "zalo-a",
                        Channel.ZALO,
                        "app",
                        "oa",
                        "Sở Tư pháp",
                        AddressForm.ONG_BA,
                        true,
                        Map.of(),
                        Map.of()))
                .block();
        server.put(LINK, new FetchedFile.Content(SENT));
        open = desk.open(1);
        desk.conversations.change(open.address(), c -> c.takenFor(open.id())).block();
    }

    @Test
    void picture_isFetchedOnce_andItsLinkForgotten() {
        send("p1", InboundKind.IMAGE, LINK, "sổ hồng.jpg");

        sweep();
        sweep();

        CitizenFile file = file("p1");
        assertThat(file.state()).isEqualTo(State.READY);
        assertThat(file.size()).isEqualTo(KEPT.length);
        assertThat(file.link()).isNull();
        assertThat(fetches).hasValue(1);
        assertThat(content(file)).isEqualTo(KEPT);
        assertThat(files.preview(open, file.fileId()).block()).containsExactly(1, 2, 3);
        assertThat(message("p1").attachment()).isEqualTo(new Attachment(null, "sổ hồng.jpg", 0));
        assertThat(event("p1").attachment().url()).isNull();
        assertThat(steps()).contains("file-kept");
    }

    @Test
    void whatWasSentToTheBotAlone_orIsSoundOrFilm_isNeverFetched() {
        accept(event("alone", InboundKind.IMAGE, LINK, null));
        send("voice", InboundKind.AUDIO, LINK, null);

        sweep();

        assertThat(fetches).hasValue(0);
        assertThat(files.of(open).collectList().block()).isEmpty();
    }

    @Test
    void twoNodes_keepOneFile() {
        send("p1", InboundKind.IMAGE, LINK, null);

        Flux.range(0, 8)
                .flatMap(i -> Mono.defer(() -> node().sweep()).subscribeOn(Schedulers.boundedElastic()))
                .then()
                .block(Duration.ofSeconds(30));

        assertThat(file("p1").state()).isEqualTo(State.READY);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void serverThatFails_isAskedAgain_alsoByTheNextProcess() {
        server.put(LINK, new FetchedFile.RetryLater("status 500"));
        send("p1", InboundKind.IMAGE, LINK, null);

        sweep();
        assertThat(file("p1").state()).isEqualTo(State.WAITING);
        server.put(LINK, new FetchedFile.Content(SENT));
        attachments = node();
        sweep();
        assertThat(fetches).hasValue(1);
        clock.advance(Duration.ofSeconds(31));
        sweep();

        assertThat(file("p1").state()).isEqualTo(State.READY);
    }

    @Test
    void serverThatFailsAndFails_isGivenUp_andTheCitizenAskedToSendAgain() {
        server.put(LINK, new FetchedFile.RetryLater("status 500"));
        send("p1", InboundKind.IMAGE, LINK, null);

        for (int i = 0; i < 10; i++) {
            sweep();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(fetches).hasValue(7);
        assertThat(file("p1").problem()).isEqualTo(FileProblem.UNREACHABLE);
        assertThat(steps()).contains("file-failed");
        assertThat(said()).singleElement().asString().startsWith("Chưa tải được tệp vừa gửi.");
    }

    @Test
    void nodeThatDiedWhileItFetched_isFollowedByAnother() {
        send("p1", InboundKind.IMAGE, LINK, null);
        attachments = node(new NeverFetching());
        attachments.sweep().timeout(Duration.ofMillis(300), Mono.empty()).block();

        attachments = node();
        clock.advance(Duration.ofMinutes(6));
        sweep();

        assertThat(file("p1").state()).isEqualTo(State.READY);
    }

    @Test
    void fileThatIsRefused_isNotKept_andTheCitizenToldWhatIsTaken() {
        verdict = new CheckedFile.Refused(FileProblem.ACTIVE);
        send("p1", InboundKind.FILE, LINK, "don.docx");

        sweep();
        sweep();

        CitizenFile file = file("p1");
        assertThat(file.state()).isEqualTo(State.REFUSED);
        assertThat(content(file)).isNull();
        assertThat(said())
                .singleElement()
                .asString()
                .contains("vì tệp có macro, mã lệnh hoặc tệp khác bên trong. Chỉ nhận ảnh JPEG, PNG, tệp PDF và Word")
                .contains("không quá 10 MB");
    }

    @Test
    void identityCard_leavesNothingBehind_andTheCitizenIsToldWhy() {
        verdict = new CheckedFile.Refused(FileProblem.IDENTITY_CARD);
        send("p1", InboundKind.IMAGE, LINK, "NGUYEN VAN THU.jpg");

        sweep();

        assertThat(file("p1").name()).isNull();
        assertThat(message("p1").attachment()).isNull();
        assertThat(event("p1").attachment()).isNull();
        assertThat(said()).singleElement().asString().startsWith("Ảnh giấy tờ vừa gửi không được lưu.");
    }

    @Test
    void officerDeletes_atOnce_withTheReasonInTheHistory() {
        send("p1", InboundKind.IMAGE, LINK, "can cuoc.jpg");
        sweep();
        CitizenFile before = file("p1");

        assertThat(attachments.delete(open, before.fileId(), "chi-hoa", true).block())
                .isTrue();
        assertThat(attachments.delete(open, before.fileId(), "anh-nam", true).block())
                .isFalse();

        assertThat(content(before)).isNull();
        assertThat(files.preview(open, before.fileId()).block()).isNull();
        assertThat(file("p1").name()).isNull();
        assertThat(event("p1").attachment()).isNull();
        CaseStep last = now().history().getLast();
        assertThat(last.what()).isEqualTo("identity-deleted");
        assertThat(last.who()).isEqualTo("chi-hoa");
        assertThat(said()).singleElement().asString().startsWith("Ảnh giấy tờ vừa gửi không được lưu.");
    }

    @Test
    void fileOfACaseThatEnded_isDeletedAfterItsTime_notBefore() {
        send("p1", InboundKind.IMAGE, LINK, null);
        sweep();
        desk.desk.close(open.id(), "chi-hoa", "xong").block();

        for (int day = 0; day < 29; day++) {
            clock.advance(Duration.ofDays(1));
            sweep();
        }
        assertThat(file("p1").state()).isEqualTo(State.READY);
        clock.advance(Duration.ofDays(2));
        sweep();

        assertThat(file("p1").state()).isEqualTo(State.DELETED);
        assertThat(file("p1").problem()).isEqualTo(FileProblem.OLD);
        assertThat(content(file("p1"))).isNull();
    }

    @Test
    void fileOfAnOpenCase_staysForAsLongAsItTakes() {
        send("p1", InboundKind.IMAGE, LINK, null);
        sweep();

        clock.advance(Duration.ofDays(400));
        sweep();

        assertThat(file("p1").state()).isEqualTo(State.READY);
    }

    @Test
    void erasure_takesRecordContentAndPicture() {
        send("p1", InboundKind.IMAGE, LINK, null);
        sweep();
        CitizenFile before = file("p1");

        assertThat(files.erase(open.address()).block()).isEqualTo(1);

        assertThat(content(before)).isNull();
        assertThat(files.preview(open, before.fileId()).block()).isNull();
        assertThat(files.of(open).collectList().block()).isEmpty();
    }

    @Test
    void messageThatIsTakenBack_takesItsFileAlong_alsoOneThatIsBeingFetched() {
        send("p1", InboundKind.IMAGE, LINK, null);
        send("p2", InboundKind.IMAGE, LINK + "?2", null);
        server.put(LINK + "?2", new FetchedFile.Content(SENT));
        sweep();
        CitizenFile first = file("p1");
        send("p3", InboundKind.IMAGE, LINK, null);
        attachments =
                node((channel, link) -> files.takeBack(open.address(), "p3").thenReturn(new FetchedFile.Content(SENT)));

        files.takeBack(open.address(), "p1").block();
        sweep();

        assertThat(file("p1").state()).isEqualTo(State.DELETED);
        assertThat(content(first)).isNull();
        assertThat(file("p2").state()).isEqualTo(State.READY);
        assertThat(file("p3").state()).isEqualTo(State.DELETED);
        assertThat(content(file("p3"))).isNull();
    }

    @Test
    void erasureWhileAFileIsFetched_leavesNothing() {
        send("p1", InboundKind.IMAGE, LINK, null);
        attachments = node(
                (channel, link) -> files.erase(open.address()).thenReturn((FetchedFile) new FetchedFile.Content(SENT)));

        sweep();

        assertThat(contents.erase(open.address()).block()).isZero();
        assertThat(files.of(open).collectList().block()).isEmpty();
    }

    @Test
    void fileThatCameWithItsContent_isKeptOnce_andOneNamedAfterACardNotLookedAt() {
        InboundEvent event = event("w1", InboundKind.FILE, null, "don.pdf");

        assertThat(attachments.take(open, event, SENT).block()).isInstanceOf(CheckedFile.Good.class);
        assertThat(attachments.take(open, event, SENT).block()).isInstanceOf(CheckedFile.Good.class);
        CheckedFile card = attachments
                .take(open, event("w2", InboundKind.IMAGE, null, "cccd mat truoc.jpg"), SENT)
                .block();

        assertThat(file("w1").state()).isEqualTo(State.READY);
        assertThat(content(file("w1"))).isEqualTo(KEPT);
        assertThat(card).isEqualTo(new CheckedFile.Refused(FileProblem.IDENTITY_CARD));
        assertThat(files.of(open).count().block()).isEqualTo(1);
    }

    @Test
    void openCase_isTheConversations() {
        assertThat(attachments.openCase(open.address()).map(Case::id).block()).isEqualTo(open.id());
        assertThat(attachments
                        .openCase(new Address(Channel.ZALO, "zalo-a", "nobody"))
                        .block())
                .isNull();
    }

    /** A server that takes the call and says nothing. */
    private static final class NeverFetching implements FileSource {

        @Override
        public Mono<FetchedFile> fetch(Channel channel, String link) {
            return Mono.never();
        }
    }

    private Attachments node() {
        return node((channel, link) -> Mono.fromSupplier(() -> {
            fetches.incrementAndGet();
            return server.get(link);
        }));
    }

    private Attachments node(FileSource source) {
        return new Attachments(
                files,
                new CaseAttachments(store, desk.register, clock),
                source,
                content -> Mono.just(verdict),
                event -> event.attachment() != null
                        && String.valueOf(event.attachment().name()).contains("cccd"),
                new FileReplies(
                        desk.conversations,
                        desk.outbound,
                        desk.courier,
                        new Accounts(store),
                        new ShippedWordings(),
                        clock),
                new AttachmentSettings(10 << 20, Duration.ofDays(30)),
                clock);
    }

    private void send(String id, InboundKind kind, String link, String name) {
        InboundEvent event = event(id, kind, link, name);
        accept(event);
        desk.continuation.append(open.id(), List.of(event)).block();
    }

    private void accept(InboundEvent event) {
        new StoredIntake(store, e -> false, e -> {}).accept(event).block();
    }

    private InboundEvent event(String id, InboundKind kind, String link, String name) {
        Instant now = clock.instant();
        return new InboundEvent(id, kind, open.address(), "", null, new Attachment(link, name, 0), id, now, now);
    }

    private void sweep() {
        attachments.sweep().block(Duration.ofSeconds(30));
    }

    private CitizenFile file(String eventId) {
        return files.of(now())
                .filter(found -> found.id().equals(eventId))
                .map(Identified::value)
                .blockFirst();
    }

    private byte[] content(CitizenFile file) {
        return contents.find(open, file.fileId())
                .flatMap(stored -> contents.content(file.fileId(), stored))
                .block();
    }

    private Case now() {
        return desk.register.find(open.id()).block();
    }

    private List<String> steps() {
        return now().history().stream().map(CaseStep::what).toList();
    }

    private CaseMessage message(String eventId) {
        return now().messages().stream()
                .filter(m -> m.eventId().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    private InboundEvent event(String eventId) {
        return store.documents(StoredEvent.KIND).find(eventId).block().value().event();
    }

    private List<String> said() {
        return desk
                .conversations
                .find(open.address().conversationId())
                .map(Versioned::value)
                .map(Conversation::outbox)
                .blockOptional()
                .orElse(List.of())
                .stream()
                .map(Part::text)
                .toList();
    }
}
