package vn.hoiluat.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CasePapers;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.escalation.CaseStep;
import vn.hoiluat.escalation.CaseThreads;
import vn.hoiluat.escalation.OfficersDesk;
import vn.hoiluat.flow.SilentPhone;
import vn.hoiluat.intake.StoredEvent;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.people.Scope;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.Range;

@NullUnmarked
class RecordingsInMemoryTest {

    private static final Address PHONE = new Address(Channel.ZALO, "zalo-a", "84912345678");

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final OfficersDesk office = new OfficersDesk(store, new SilentPhone());
    private final Recordings recordings = new Recordings(
            store,
            office.register,
            office.desk,
            new CasePapers(office.register, OfficersDesk.CLOCK),
            OfficersDesk.CLOCK);

    @Test
    void recorded_isTheOfficersAtOnce_inTheOfficersUnit() {
        Scope scope = new Scope(Set.of("xa-b", "xa-a"), Set.of());

        Case c = recordings.open(recording("khoa-0001", null), "chi-hoa", scope).block();

        assertThat(c.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(c.officer()).isEqualTo("chi-hoa");
        assertThat(c.unit()).isEqualTo("xa-a");
        assertThat(c.reason()).isEqualTo(HandOverReason.RECORDED_CALL);
        assertThat(c.considered()).containsExactly(new EntryRef("starter", "1", 1));
        assertThat(c.address().channel()).isEqualTo(Channel.OFFICE);
    }

    @Test
    void sameKey_makesOneCase() {
        Case first = recordings
                .open(recording("khoa-0001", PHONE), "chi-hoa", Scope.ALL)
                .block();

        Case second = recordings
                .open(recording("khoa-0001", PHONE), "chi-hoa", Scope.ALL)
                .block();

        assertThat(second).isEqualTo(first);
        assertThat(store.documents(Case.KIND).count(Range.all(), 10).block()).isEqualTo(1);
    }

    @Test
    void question_isMasked_standsInTheThread_andIsNotLeftForTheBot() {
        Case c = recordings
                .open(recording("khoa-0001", null), "chi-hoa", Scope.ALL)
                .block();

        assertThat(c.question()).doesNotContain("0912345678");
        assertThat(new CaseThreads(store).of(c).block()).hasSize(1).allSatisfy(m -> {
            assertThat(m.text()).isEqualTo(c.question());
            assertThat(m.ofCase()).isTrue();
        });
        assertThat(store.documents(StoredEvent.KIND)
                        .count(Range.of(StoredEvent.PENDING), 10)
                        .block())
                .isZero();
    }

    @Test
    void copy_goesToTheNumberThatAgreed_andConsentStandsInTheHistory() {
        Case c = recordings
                .open(recording("khoa-0001", PHONE), "chi-hoa", Scope.ALL)
                .block();

        office.desk.answer(c.id(), "chi-hoa", "Nộp tại UBND cấp xã.", "Điều 37").block();

        assertThat(office.conversations
                        .find(PHONE.conversationId())
                        .block()
                        .value()
                        .outbox())
                .singleElement()
                .satisfies(part -> assertThat(part.text()).contains("Nộp tại UBND cấp xã."));
        assertThat(c.history()).extracting(CaseStep::what).containsExactly("opened", "consented", "claimed");
        assertThat(c.history()).extracting(CaseStep::who).contains("chi-hoa");
    }

    @Test
    void key_ofAnotherForm_isRefused() {
        assertThatThrownBy(() -> recording("ngắn", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Recording recording(String key, Address copyTo) {
        return new Recording(
                key,
                ContactWay.CALL,
                copyTo,
                "Ly hôn ở đâu, số của tôi 0912345678?",
                "",
                List.of(new EntryRef("starter", "1", 1)),
                false);
    }
}
