package vn.hoiluat.answering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A citation of a candidate, resolved against the register of legal documents.
 *
 * @param text as citizens read it, from small to large: {@code khoản 1 Điều 18 Luật Hộ tịch (60/2014/QH13)}
 * @param endedOn the day it stopped being law, or changed in part; null if it is in force or the day is not known
 */
public record CitedProvision(
        String text, CitationStatus status, @Nullable LocalDate endedOn) {}
