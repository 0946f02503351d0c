package vn.hoiluat.channels.sms.smpp;

/** What one submit_sm came to. */
sealed interface SmppAnswer {

    /** The carrier took it; the id is empty if it gave none. */
    record Taken(String id) implements SmppAnswer {}

    /** The carrier answered with another command_status than 0. */
    record Turned(int status) implements SmppAnswer {}

    /** It surely did not leave. */
    record NotSent(String reason) implements SmppAnswer {}

    /** It left, or may have left, and no answer came. */
    record Lost(String reason) implements SmppAnswer {}
}
