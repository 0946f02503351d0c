package vn.hoiluat.channels.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import vn.hoiluat.attachment.FileProblem;

/** Why a call was not served; the words for people are in the message file under {@link #key()}. */
enum WebProblem {
    /** The body is not JSON in UTF-8, or not an object of ours. */
    UNREADABLE(HttpStatus.BAD_REQUEST),
    /** {@code clientId} is missing or not 8 to 64 letters, digits and dashes. */
    CLIENT_ID(HttpStatus.BAD_REQUEST),
    /** There are no words in it. */
    EMPTY(HttpStatus.BAD_REQUEST),
    /** {@code payload} is not one of a button of ours. */
    PAYLOAD(HttpStatus.BAD_REQUEST),
    /** The place to go on from is not one that was given out. */
    PLACE(HttpStatus.BAD_REQUEST),
    /** The browser keeps no cookie, so there is nobody to answer. */
    NO_VISITOR(HttpStatus.UNAUTHORIZED),
    /** Not sent by our own page. */
    FOREIGN(HttpStatus.FORBIDDEN),
    /** No such account on the web, or it is off. */
    NO_ACCOUNT(HttpStatus.NOT_FOUND),
    /** More characters than one message may have. */
    TOO_LONG(HttpStatus.CONTENT_TOO_LARGE),
    /** More bytes than any message needs. */
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** The body did not come. */
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
    /** Not {@code application/json}. */
    NOT_JSON(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** Too many messages, or pages, in too short a time. */
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    /** A file, and no officer has anything to do with this visitor. */
    NO_CASE(HttpStatus.CONFLICT),
    FILE_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** Cannot be read, or is not what it begins like. */
    FILE_DAMAGED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Scripts, macros, other files inside. */
    FILE_ACTIVE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Behind a password. */
    FILE_LOCKED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Too many pixels. */
    FILE_PIXELS(HttpStatus.CONTENT_TOO_LARGE),
    FILE_MALWARE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A picture of an identity card; nothing of it was kept. */
    IDENTITY_CARD(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The store is down; the same call may be made again. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    WebProblem(HttpStatus status) {
        this.status = status;
    }

    /** What a page is told of a file that was refused. */
    static WebProblem of(FileProblem problem) {
        return switch (problem) {
            case TYPE -> FILE_TYPE;
            case TOO_LARGE -> FILE_TOO_LARGE;
            case ACTIVE -> FILE_ACTIVE;
            case LOCKED -> FILE_LOCKED;
            case TOO_MANY_PIXELS -> FILE_PIXELS;
            case MALWARE -> FILE_MALWARE;
            case IDENTITY_CARD -> IDENTITY_CARD;
            case DAMAGED, FOREIGN, GONE, UNREACHABLE, OLD -> FILE_DAMAGED;
        };
    }

    HttpStatus status() {
        return status;
    }

    /** The key of its sentence, and its name for programs: {@code too-many}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
