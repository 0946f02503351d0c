package vn.hoiluat.alert;

/** What came of handing an alert over. Refusals of the outside world are values; details hold no personal data. */
public sealed interface AlertResult {

    /** It was taken. */
    record Sent() implements AlertResult {}

    /** It is on its way by the channel's own delivery, which says later what came of it. */
    record UnderWay() implements AlertResult {}

    /** It was not taken now. */
    record RetryLater(String detail) implements AlertResult {}

    /** It will not be taken, however often it is tried. */
    record Refused(String detail) implements AlertResult {}
}
