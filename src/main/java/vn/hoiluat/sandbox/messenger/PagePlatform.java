package vn.hoiluat.sandbox.messenger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.PhoneInput;
import vn.hoiluat.sandbox.standin.PhoneMessage;
import vn.hoiluat.sandbox.standin.PhoneMessage.From;
import vn.hoiluat.sandbox.standin.PhoneMessage.PhoneButton;
import vn.hoiluat.sandbox.standin.PhonePlatform;
import vn.hoiluat.sandbox.standin.Phones;

/** What the platform does with what people do on their phones and in the page's inbox. Safe for use by many threads. */
final class PagePlatform implements PhonePlatform {

    /** The page's inbox has an application of its own. */
    private static final String INBOX_APP = "263902037430900";

    private final MessengerStandInProperties properties;
    private final Phones phones;
    private final PageComments comments;
    private final PagePosting posting;
    private final Counters stats;
    private final Clock clock;

    PagePlatform(
            MessengerStandInProperties properties,
            Phones phones,
            PageComments comments,
            PagePosting posting,
            Counters stats,
            Clock clock) {
        this.properties = properties;
        this.phones = phones;
        this.comments = comments;
        this.posting = posting;
        this.stats = stats;
        this.clock = clock;
    }

    @Override
    public @Nullable String account(@Nullable String named) {
        return pageOf(pageId -> named == null || pageId.equals(named));
    }

    /** The platform's id of the first page that is as asked, null if there is none. */
    @Nullable
    String pageOf(Predicate<String> isMeant) {
        return properties.pages().stream()
                .map(MessengerStandInProperties.Page::pageId)
                .filter(isMeant)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Optional<String> act(String pageId, String userId, PhoneInput input) {
        if (!PhoneActs.isPossible(input)) {
            return Optional.empty();
        }
        stats.count("phones.acts");
        if ("comment".equals(input.kind())) {
            return Optional.of(comment(pageId, userId, String.valueOf(input.words())));
        }
        phones.phone(pageId, userId).act(clock.instant());
        String msgId = newId();
        if (!PhoneActs.isSaid(input)) {
            tell(pageId, userId, PhoneActs.done(input, msgId));
            return Optional.of("");
        }
        PhoneButton pressed = pressed(pageId, userId, input.button());
        phones.show(pageId, userId, From.CITIZEN, PhoneActs.bubble(input, pressed), List.of(), msgId);
        tell(pageId, userId, PhoneActs.said(input, pressed, msgId, properties.fileUrl()));
        return Optional.of(msgId);
    }

    @Override
    public void see(String pageId, String userId) {
        posting.send(PageEvents.ofPerson(pageId, userId, "read", Map.of("watermark", clock.millis()), clock.millis()));
    }

    @Override
    public String writeAsPerson(String pageId, String userId, String text, String personId) {
        String msgId = newId();
        phones.show(pageId, userId, From.PERSON, text, List.of(), msgId);
        PageMessage message = new PageMessage(text, false, List.of(), "", null);
        posting.send(PageEvents.echo(pageId, userId, msgId, message, INBOX_APP, clock.millis()));
        return msgId;
    }

    /** A message of the service reached the phone; the id it got. */
    String arrive(String pageId, String userId, PageMessage message) {
        String msgId = newId();
        phones.show(pageId, userId, From.ACCOUNT, message.text(), message.buttons(), msgId);
        return msgId;
    }

    /** Tells the service what it sent and that it arrived. */
    void confirm(String pageId, String userId, PageMessage message, String msgId, boolean echoLost) {
        if (echoLost) {
            stats.count("echoes.lost");
        } else {
            posting.send(PageEvents.echo(pageId, userId, msgId, message, properties.appId(), clock.millis()));
        }
        Map<String, Object> delivery = Map.of("mids", List.of(msgId), "watermark", clock.millis());
        posting.send(PageEvents.ofPerson(pageId, userId, "delivery", delivery, clock.millis()));
    }

    /** True if the citizen has been silent for longer; one not heard of since the start counts as heard. */
    boolean isSilent(String pageId, String userId, Duration longest) {
        Instant lastAct = phones.phone(pageId, userId).lastAct();
        return lastAct != null && lastAct.plus(longest).isBefore(clock.instant());
    }

    private String comment(String pageId, String userId, String text) {
        String commentId = pageId + "_" + phones.newMessageId();
        comments.add(commentId, userId);
        phones.show(pageId, userId, From.CITIZEN, "[comment] " + text, List.of(), commentId);
        posting.send(PageEvents.comment(pageId, userId, commentId, text, clock.millis()));
        return commentId;
    }

    private void tell(String pageId, String userId, Map<String, Object> event) {
        event.forEach(
                (field, value) -> posting.send(PageEvents.ofPerson(pageId, userId, field, value, clock.millis())));
    }

    /** The newest button on the phone with this payload, null if there is none, as with the menu's. */
    private @Nullable PhoneButton pressed(String pageId, String userId, @Nullable String payload) {
        return phones.phone(pageId, userId).after(0).reversed().stream()
                .map(PhoneMessage::buttons)
                .flatMap(List::stream)
                .filter(button -> button.value().equals(payload))
                .findFirst()
                .orElse(null);
    }

    private String newId() {
        return "m_" + phones.newMessageId();
    }
}
