package vn.hoiluat.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.OfficersDesk;
import vn.hoiluat.flow.SilentPhone;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.Range;

@NullUnmarked
class CasePapersInMemoryTest {

    private static final byte[] SCAN = new byte[(5 << 20) / 2];

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final MovableClock clock = new MovableClock("2026-11-23T03:00:00Z");
    private final CaseFiles files = new CaseFiles(store, new Random(3), clock);
    private final OfficialLetters letters = new OfficialLetters(store, files, clock);
    private final OfficersDesk desk = new OfficersDesk(store, new SilentPhone());
    private Case one;
    private Case another;

    @BeforeEach
    void open() {
        new Random(5).nextBytes(SCAN);
        one = desk.open(1);
        another = desk.open(2);
    }

    @Test
    void file_largerThanOnePiece_comesOutAsItWentIn() {
        String id = files.keep(one, "cong-van", FileType.PDF, SCAN, "chi-hoa").block();

        StoredFile file = files.find(one, id).block();

        assertThat(file.pieces()).isEqualTo(3);
        assertThat(file.name()).isEqualTo("cong-van-" + one.code() + ".pdf");
        assertThat(files.content(id, file).block()).isEqualTo(SCAN);
    }

    @Test
    void file_ofAnotherCase_isNotFound() {
        String id = files.keep(one, "cong-van", FileType.PDF, SCAN, "chi-hoa").block();

        StepVerifier.create(files.find(another, id)).verifyComplete();
    }

    @Test
    void file_thatMissesAPiece_hasNoContent() {
        String id = files.keep(one, "cong-van", FileType.PDF, SCAN, "chi-hoa").block();
        StoredFile file = files.find(one, id).block();
        store.documents(FilePiece.KIND).delete(StoredFile.piece(id, 1), 1).block();

        StepVerifier.create(files.content(id, file)).verifyComplete();
    }

    @Test
    void letter_correctedWithoutAScan_keepsTheOldOne() {
        String scan = files.keep(one, "cong-van", FileType.PDF, SCAN, "chi-hoa").block();
        letters.record(one, "12/STP", LocalDate.of(2026, 11, 20), scan, "chi-hoa")
                .block();

        letters.record(one, "21/STP", LocalDate.of(2026, 11, 21), null, "anh-nam")
                .block();

        OfficialLetter letter = letters.of(one).block();
        assertThat(letter.number()).isEqualTo("21/STP");
        assertThat(letter.scan()).isEqualTo(scan);
        assertThat(letter.by()).isEqualTo("anh-nam");
    }

    @Test
    void letter_withANewScan_forgetsTheOldOne() {
        String old = files.keep(one, "cong-van", FileType.PDF, SCAN, "chi-hoa").block();
        letters.record(one, "12/STP", LocalDate.of(2026, 11, 20), old, "chi-hoa")
                .block();
        String next = files.keep(one, "cong-van", FileType.PDF, SCAN, "chi-hoa").block();

        letters.record(one, "12/STP", LocalDate.of(2026, 11, 20), next, "chi-hoa")
                .block();

        assertThat(files.find(one, old).blockOptional()).isEmpty();
        assertThat(letters.of(one).block().scan()).isEqualTo(next);
    }

    @Test
    void erasing_takesLettersFilesAndPieces_ofThePersonOnly() {
        String scan = files.keep(one, "cong-van", FileType.PDF, SCAN, "chi-hoa").block();
        letters.record(one, "12/STP", LocalDate.of(2026, 11, 20), scan, "chi-hoa")
                .block();
        String kept =
                files.keep(another, "cong-van", FileType.PNG, SCAN, "chi-hoa").block();

        assertThat(letters.erase(one.address()).block()).isEqualTo(1);
        assertThat(files.erase(one.address()).block()).isEqualTo(1);

        assertThat(letters.of(one).blockOptional()).isEmpty();
        assertThat(store.documents(FilePiece.KIND).count(Range.all(), 10).block())
                .isEqualTo(3);
        assertThat(files.find(another, kept).blockOptional()).isPresent();
    }
}
