package vn.hoiluat.recording;

import vn.hoiluat.answering.HandOverReason;

/** How somebody turned to the office without any of its channels. */
public enum ContactWay {
    CALL(HandOverReason.RECORDED_CALL),
    VISIT(HandOverReason.RECORDED_VISIT),
    LETTER(HandOverReason.RECORDED_LETTER);

    private final HandOverReason reason;

    ContactWay(HandOverReason reason) {
        this.reason = reason;
    }

    /** Why such a case is with officers. */
    HandOverReason reason() {
        return reason;
    }
}
