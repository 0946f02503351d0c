package vn.hoiluat.channels.messenger;

/** Payloads of buttons that exist on this channel only; those of replies are the core's. */
final class MessengerPayloads {

    /** The button a person presses who opens the chat for the first time. */
    static final String GET_STARTED = "#HL_BATDAU";

    /** A question offered before anything was said: its title is what the person asks. */
    static final String QUESTION = "#HL_CAUHOI";

    private MessengerPayloads() {}
}
