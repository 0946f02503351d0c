package vn.hoiluat.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.agency.Agencies;
import vn.hoiluat.agency.Agency;
import vn.hoiluat.agency.KnownAgency;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.CaseSlip.State;
import vn.hoiluat.escalation.CaseSlip.Way;
import vn.hoiluat.flow.SilentPhone;
import vn.hoiluat.storage.DocumentStore;

/** Slips to another agency on every engine: what may follow what, one number each, and a link that lets one reply in. */
@NullUnmarked
public abstract class SlipsContract {

    private static final Agency POLICE =
            new Agency("Công an xã Tân Trịnh", "Thôn Vén, xã Tân Trịnh", "0219 3820 113", "7h30 đến 17h", "");
    private static final String LAW = "Điều 13 Luật Cư trú";

    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private OfficersDesk office;
    private CaseReferrals referrals;
    private CaseConsents consents;
    private SlipLinks links;
    private Agencies agencies;
    private Case opened;

    /** The store of this engine, empty. */
    protected abstract DocumentStore store();

    @BeforeEach
    void aCaseIsOpen() {
        DocumentStore store = store();
        office = new OfficersDesk(store, new SilentPhone(), clock);
        referrals = new CaseReferrals(
                store,
                office.register,
                office.dispatch,
                new SlipSettings(Duration.ofDays(15), 3, "PC-STP"),
                new Random(7),
                clock);
        consents = new CaseConsents(office.register, office.dispatch, new PlainLetters(), clock);
        links = new SlipLinks(office.register, clock);
        agencies = new Agencies(store, clock);
        opened = office.open(1);
        office.desk.claim(opened.id(), "lan").block();
    }

    @Test
    void guide_answersTheCase_withoutALegalBasis_andTheHistoryNamesTheAgency() {
        Case guided = done(referrals
                .guide(opened.id(), "lan", POLICE.name(), "Xin ông bà hỏi Công an xã Tân Trịnh.", "")
                .block());

        assertThat(guided.status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(guided.answer().kind()).isEqualTo(CaseLetter.Kind.GUIDANCE);
        assertThat(guided.history().getLast()).satisfies(step -> {
            assertThat(step.what()).isEqualTo("guided");
            assertThat(step.note()).isEqualTo("Công an xã Tân Trịnh");
        });
    }

    @Test
    void issue_withoutConsent_isRefused() {
        assertThat(issue(now())).isInstanceOf(CaseChange.NoConsent.class);
        consents.ask(opened, "lan", request("")).block();
        assertThat(issue(now())).isInstanceOf(CaseChange.NoConsent.class);
        assertThat(now().slip().state()).isEqualTo(State.ASKED);
    }

    @Test
    void ask_keepsWhatWasAsked_andStopsTheClock_untilTheSlipIsIssued() {
        consents.ask(opened, "lan", request("0912345678")).block();
        Case asked = now();
        agree();
        String token = token();

        assertThat(asked.status()).isEqualTo(CaseStatus.WAITING_CITIZEN);
        assertThat(asked.deadline().pausedAt()).isEqualTo(clock.instant());
        assertThat(asked.slip().consent()).satisfies(consent -> {
            assertThat(consent.text()).isEqualTo("chuyển đến Công an xã Tân Trịnh?");
            assertThat(consent.by()).isEqualTo("lan");
            assertThat(consent.at()).isEqualTo(clock.instant());
        });
        Case issued = now();
        assertThat(issued.status()).isEqualTo(CaseStatus.WAITING_AGENCY);
        assertThat(issued.deadline().pausedAt())
                .as("waiting for an agency does not stop it")
                .isNull();
        assertThat(issued.letters().getLast().text()).isEqualTo("Đã chuyển.");
        assertThat(issued.slip()).satisfies(slip -> {
            assertThat(slip.state()).isEqualTo(State.ISSUED);
            assertThat(slip.issued().number()).isEqualTo("01/PC-STP");
            assertThat(slip.issued().date()).isEqualTo("2026-11-23");
            // 24/11 is a holiday
            assertThat(slip.issued().receiptDue()).isEqualTo("2026-11-27T10:00:00Z");
            assertThat(slip.link().hash()).doesNotContain(token);
            assertThat(slip.phone().value()).isEqualTo("0912345678");
        });
    }

    @Test
    void personalNumbersInTheQuestion_areMasked() {
        SlipRequest request = new SlipRequest(POLICE, "Tôi số căn cước 001099012345 hỏi về hộ khẩu", "", "");

        assertThat(request.question()).doesNotContain("001099012345");
    }

    @Test
    void asking_again_endsWhatWasAskedBefore() {
        consents.ask(opened, "lan", request("")).block();
        consents.ask(now(), "lan", request("0912345678")).block();

        assertThat(now().slips()).extracting(CaseSlip::state).containsExactly(State.WITHDRAWN, State.ASKED);
    }

    @Test
    void record_completesWhatWasAskedOnTheChannel() {
        consents.ask(opened, "lan", request("")).block();

        done(consents.record(now(), "lan", null, Way.PHONE, "bà Hoa, gọi lại số đã để lại")
                .block());

        assertThat(now().status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(now().slip().consent().answer()).satisfies(answer -> {
            assertThat(answer.agreed()).isTrue();
            assertThat(answer.way()).isEqualTo(Way.PHONE);
            assertThat(answer.by()).isEqualTo("lan");
        });
    }

    @Test
    void numbers_areCountedInEachUnitAndYear() {
        agree();
        token();
        Case another = office.open(2);
        office.desk.claim(another.id(), "nam").block();
        agree(another, "nam");

        referrals.issue(found(another), "nam", "", "Đã chuyển.").block();

        assertThat(found(another).slip().issued().number()).isEqualTo("02/PC-STP");
    }

    @Test
    void close_whileTheSlipIsOnItsWay_isRefused_untilReceiptIsRecorded() {
        agree();
        token();

        assertThat(office.desk.close(opened.id(), "lan", "đã chuyển").block())
                .isInstanceOf(CaseChange.NotReceived.class);
        done(referrals
                .receive(opened.id(), "lan", Way.PHONE, "anh Bình, trực ban")
                .block());

        assertThat(now().slip().receipt().who()).isEqualTo("anh Bình, trực ban");
        assertThat(done(office.desk.close(opened.id(), "lan", "đã chuyển").block())
                        .status())
                .isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void reply_byTheLink_comesToOurOfficer_andToNobodyElse() {
        agree();
        String token = token();
        int letters = now().letters().size();

        SlipLinks.Outcome outcome = links.reply(
                        token, "Không cần xác nhận nữa.", LAW, "Nguyễn Văn Bình, Phó trưởng công an xã")
                .block();

        assertThat(outcome).isEqualTo(SlipLinks.Outcome.DONE);
        assertThat(now().status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(now().letters()).hasSize(letters);
        assertThat(now().slip()).satisfies(slip -> {
            assertThat(slip.state()).isEqualTo(State.REPLIED);
            assertThat(slip.reply().legalBasis()).isEqualTo(LAW);
            assertThat(slip.receipt().way()).isEqualTo(Way.LINK);
        });
        assertThat(links.reply(token, "Khác.", LAW, "Ai đó, công an").block()).isEqualTo(SlipLinks.Outcome.BEFORE);
        assertThat(now().slip().reply().text()).isEqualTo("Không cần xác nhận nữa.");
    }

    @Test
    void link_typedFromPaper_isFound_aWrongOneIsNot() {
        agree();
        String token = token();

        assertThat(links.find(token.toUpperCase(Locale.ROOT).replace("-", " ")).block())
                .isNotNull();
        assertThat(links.find("aaaaaaa-aaaaaaa-aaaaaaa-aaaaaaa").block()).isNull();
        assertThat(links.receive("aaaaaaa", "x, y").block()).isEqualTo(SlipLinks.Outcome.GONE);
    }

    @Test
    void link_ends_isReplaced_andIsGoneWithTheSlip() {
        agree();
        String first = token();
        clock.advance(Duration.ofDays(15));

        assertThat(links.find(first).block().works()).isFalse();
        assertThat(links.receive(first, "Bình, công an").block()).isEqualTo(SlipLinks.Outcome.GONE);
        String second = referrals.renew(opened.id(), "lan").block().token();
        assertThat(links.find(first).block()).isNull();
        assertThat(links.receive(second, "Bình, công an").block()).isEqualTo(SlipLinks.Outcome.DONE);
        done(referrals.withdraw(opened.id(), "lan", "công dân đổi ý").block());
        assertThat(links.find(second).block()).isNull();
        assertThat(now().status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @Test
    void manyReplies_atOnce_oneStays() {
        agree();
        String token = token();

        List<SlipLinks.Outcome> outcomes = Flux.fromStream(
                        IntStream.range(0, 16).boxed())
                .parallel(4)
                .runOn(Schedulers.parallel())
                .flatMap(n -> n % 2 == 0
                        ? links.reply(token, "Trả lời " + n, LAW, "Người " + n + ", công an")
                        : links.receive(token, "Người " + n + ", công an"))
                .sequential()
                .collectList()
                .block();

        assertThat(outcomes).doesNotContain(SlipLinks.Outcome.GONE);
        assertThat(now().history())
                .filteredOn(step -> step.what().equals("slip-replied"))
                .hasSize(1);
        assertThat(now().history())
                .filteredOn(step -> step.what().equals("slip-received"))
                .hasSizeLessThan(2);
    }

    @Test
    void agencies_areSuggestedByWordsWithoutMarks_inTheirUnitOnly_asTheyWereUsedLast() {
        agencies.used("u1", POLICE).block();
        clock.advance(Duration.ofMinutes(1));
        agencies.used("u1", new Agency("Văn phòng đăng ký đất đai", "", "", "", ""))
                .block();
        clock.advance(Duration.ofMinutes(1));
        agencies.used("u1", new Agency("CÔNG AN xã Tân Trịnh", "Chuyển đến thôn Mới", "113", "", ""))
                .block();
        agencies.used("u2", new Agency("Công an phường", "", "", "", "")).block();

        List<KnownAgency> all = agencies.like("u1", "", 8).block();
        assertThat(all)
                .extracting(known -> known.agency().name())
                .containsExactly("CÔNG AN xã Tân Trịnh", "Văn phòng đăng ký đất đai");
        assertThat(agencies.like("u1", "cong an tan", 8).block())
                .singleElement()
                .satisfies(known -> assertThat(known.agency().address()).isEqualTo("Chuyển đến thôn Mới"));
        agencies.forget("u2", all.getFirst().id()).block();
        assertThat(agencies.like("u1", "", 8).block()).hasSize(2);
        agencies.forget("u1", all.getFirst().id()).block();
        assertThat(agencies.like("u1", "", 8).block()).hasSize(1);
    }

    private void agree() {
        agree(opened, "lan");
    }

    private void agree(Case c, String officer) {
        done(consents.record(c, officer, request("0912345678"), Way.COUNTER, "bà Hoa")
                .block());
    }

    private String token() {
        CaseReferrals.Linked linked =
                referrals.issue(now(), "lan", "", "Đã chuyển.").block();
        return Objects.requireNonNull(linked.token());
    }

    private CaseChange issue(Case c) {
        return referrals.issue(c, "lan", "", "Đã chuyển.").block().change();
    }

    private Case now() {
        return found(opened);
    }

    private Case found(Case c) {
        return Objects.requireNonNull(office.register.find(c.id()).block());
    }

    private static Case done(CaseChange change) {
        assertThat(change).isInstanceOf(CaseChange.Done.class);
        return ((CaseChange.Done) change).changed();
    }

    private static SlipRequest request(String phone) {
        return new SlipRequest(POLICE, "Tôi cần giấy xác nhận cư trú thì xin ở đâu?", "", phone);
    }
}
