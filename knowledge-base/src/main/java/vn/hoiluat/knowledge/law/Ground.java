package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.CitationStatus;

/**
 * How a cited provision stands on a day.
 *
 * @param since the day it came to stand so; null if that is not known, or it is in force
 * @param by what brought that about, null if it lies in the document itself
 */
public record Ground(
        CitationStatus status,
        @Nullable LocalDate since,
        @Nullable LegalRelation by) {

    static Ground of(CitationStatus status) {
        return new Ground(status, null, null);
    }

    static Ground since(CitationStatus status, @Nullable LocalDate since) {
        return new Ground(status, since, null);
    }
}
