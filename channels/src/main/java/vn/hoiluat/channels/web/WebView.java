package vn.hoiluat.channels.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.Index;

/**
 * A message as the page gets it.
 *
 * @param place sorts the messages of a conversation as text; where to go on from
 * @param clientId the page's own key if the visitor wrote it
 */
record WebView(
        String id,
        String place,
        Sender sender,
        String text,
        List<Button> buttons,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String clientId) {

    static WebView of(WebMessage message) {
        return new WebView(
                message.id(),
                Index.key(message.at()),
                message.sender(),
                message.text(),
                message.buttons(),
                message.at(),
                message.clientId());
    }
}
