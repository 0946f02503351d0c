package vn.hoiluat.console;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import vn.hoiluat.storage.StorageException;

/** Tells officers, in words, why a call could not be done (RFC 9457). */
@RestControllerAdvice(
        assignableTypes = {
            AlikeCasesApi.class,
            AttachmentApi.class,
            CannedApi.class,
            CaseApi.class,
            CaseActionApi.class,
            CaseEventsApi.class,
            CasePresenceApi.class,
            ColleagueApi.class,
            ContactApi.class,
            DeliveryApi.class,
            EntryApi.class,
            FilterApi.class,
            InPlaceApi.class,
            LetterApi.class,
            PaperApi.class,
            RatingApi.class,
            PreviewApi.class,
            RecordApi.class,
            ReferralApi.class,
            SlipApi.class,
            WayApi.class
        })
final class CaseProblems {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    CaseProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail cannotBeDone(CaseProblemException e) {
        ProblemDetail problem = ProblemDetail.forStatus(e.status());
        problem.setTitle(messages.getMessage(e.key(), e.arguments(), VIETNAMESE));
        problem.setProperty("problem", e.problem());
        e.facts().forEach(problem::setProperty);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notReadable(ServerWebInputException e) {
        return cannotBeDone(new CaseProblemException(HttpStatus.BAD_REQUEST, "unreadable"));
    }

    @ExceptionHandler
    ProblemDetail notJson(UnsupportedMediaTypeStatusException e) {
        return cannotBeDone(new CaseProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-json"));
    }

    @ExceptionHandler
    ProblemDetail storeDown(StorageException e) {
        return cannotBeDone(new CaseProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"));
    }
}
