package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A database of legal documents elsewhere, such as the state's. What it says is a hint for an officer, never law by itself: it
 * is taken into the register by {@link DocumentIntake}. Calls never block; they fail with {@link SourceUnavailableException} where
 * it gives no answer.
 */
public interface LegalDocumentSource {

    /** Whether there is one that may be asked. */
    boolean isOn();

    /** Documents with this number, however it is written; several bodies may have given out the same. */
    Mono<List<Found>> search(DocumentNumber number);

    /** One document, by the id it was found under. */
    Mono<Fetched> fetch(String id);

    /**
     * A document that was found.
     *
     * @param id what the other side calls it
     * @param type as written there: {@code Nghị định}; empty if it is not said
     * @param code how it says the document stands, null if it does not
     * @param issuedOn null if it does not say
     */
    record Found(
            String id,
            String type,
            String number,
            String issuer,
            String title,
            @Nullable ValidityCode code,
            @Nullable LocalDate issuedOn) {}

    /** What fetching came to. */
    sealed interface Fetched {

        /** The document, as far as it is told. */
        record Whole(OutsideDocument document) implements Fetched {}

        /** A consolidated text (văn bản hợp nhất) or a translation: for reading, never to be cited. */
        record ReferenceOnly(String title) implements Fetched {}

        /** There is none, or one without number, type or issuer. */
        record Missing() implements Fetched {}
    }

    /** No source: nothing is found. */
    LegalDocumentSource NONE = new LegalDocumentSource() {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public Mono<List<Found>> search(DocumentNumber number) {
            return Mono.just(List.of());
        }

        @Override
        public Mono<Fetched> fetch(String id) {
            return Mono.just(new Fetched.Missing());
        }
    };
}
