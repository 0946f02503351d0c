package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.indexing.IndexFollower;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.localdata.LocalData;
import vn.hoiluat.knowledge.localdata.LocalDatum;
import vn.hoiluat.knowledge.search.EntrySearcher;

/** A fee that an entry refers to, as citizens of the province that this installation serves are told it. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalDataOnChannelsTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String NAME = "lệ phí đặt lu nước";
    private static final String QUESTION = "Đặt lu nước mưa trước nhà phải nộp lệ phí bao nhiêu?";
    private static final List<String> FEES = List.of("8.000", "7.000", "9.000", "5.000");

    private RunningService service;
    private LocalData data;
    private int asked;

    @BeforeAll
    void start(@TempDir Path folder) {
        service = RunningService.start(folder, "--hoiluat.knowledge.place=08");
        data = service.parts(LocalData.class).getFirst();
        await().atMost(LONGEST)
                .until(() ->
                        service.parts(IndexFollower.class).getFirst().state().isReady());
        publish();
        await().atMost(LONGEST)
                .until(() -> service.parts(EntrySearcher.class).getFirst().search(QUESTION, null, 1).stream()
                        .anyMatch(hit -> hit.key().equals("local:lu-nuoc")));
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void fee_isThatOfTheProvince_elseTheGeneralOne_andNeverAnExpiredOrAnothersOne() {
        LocalDatum ours = add("08", "8.000 đồng", null);
        add("08", "7.000 đồng", LocalDate.of(2026, 1, 1));
        add("01", "9.000 đồng", null);
        LocalDatum general = add("", "5.000 đồng", null);

        assertThat(feesSaid()).containsExactly("8.000", "8.000");

        data.takeBack(ours.id()).block();
        assertThat(feesSaid()).containsExactly("5.000", "5.000");

        data.takeBack(general.id()).block();
        assertThat(feesSaid()).isEmpty();
        assertThat(lastSaid)
                .allSatisfy(
                        text -> assertThat(text).contains("HD-").doesNotContain("{", "vừa thay đổi", "vua thay doi"));
        assertThat(lastSaid.getFirst()).contains("mức phí, địa chỉ hoặc giờ làm việc tại địa phương");
        assertThat(lastSaid.getLast()).contains("con thieu so lieu cua dia phuong");
    }

    private final List<String> lastSaid = new ArrayList<>();

    /** What fees a citizen who never wrote before is told on Zalo and one is told by SMS. */
    private List<String> feesSaid() {
        asked++;
        lastSaid.clear();
        lastSaid.add(said("zalo", "900000000000000070" + asked));
        lastSaid.add(said("sms", "8491234567" + asked));
        return lastSaid.stream()
                .flatMap(text -> FEES.stream().filter(text::contains))
                .toList();
    }

    private String said(String channel, String person) {
        service.post(
                "/sandbox/" + channel + "/phone/" + person + "/messages",
                ("{\"text\":\"" + QUESTION + "\"}").getBytes(StandardCharsets.UTF_8));
        await().atMost(LONGEST)
                .until(() -> onPhone(channel, person).stream()
                        .anyMatch(text -> text.contains("HD-") || FEES.stream().anyMatch(text::contains)));
        return String.join("\n", onPhone(channel, person));
    }

    private List<String> onPhone(String channel, String person) {
        return channel.equals("sms") ? service.onSmsPhone(person) : service.onPhone(channel, person);
    }

    private LocalDatum add(String place, String text, @Nullable LocalDate until) {
        return data.add(NAME, place, text, new Validity(null, until), "Nghị quyết", "chi-duyet")
                .block();
    }

    private void publish() {
        Entries entries = service.parts(Entries.class).getFirst();
        EntryContent like = entries.find("starter:02-01").block().newest().content();
        String answer = "Nộp {" + NAME + "} tại xã.";
        EntryContent content = new EntryContent(
                like.field(),
                QUESTION,
                List.of(),
                answer,
                answer,
                like.citations(),
                List.of(),
                like.validity(),
                null,
                null,
                List.of(),
                false);
        entries.write(new Proposal(
                        "local",
                        "lu-nuoc",
                        content,
                        new Provenance("officer", null),
                        EntryStatus.PENDING_REVIEW,
                        null,
                        "an-bien-tap"))
                .block();
        entries.modify(
                        "local:lu-nuoc",
                        entry -> entry.after(1, new EntryStep(EntryDeed.PUBLISHED, Instant.EPOCH, "chi-duyet", null)))
                .block();
    }
}
