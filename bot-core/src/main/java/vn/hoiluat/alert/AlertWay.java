package vn.hoiluat.alert;

/** How an alert reaches somebody who has no console open. */
public enum AlertWay {
    EMAIL,
    /** As a message of the account that the person has linked. */
    ZALO
}
