package vn.hoiluat.curation;

import java.util.List;
import java.util.Locale;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.flow.AnswerPreviews.Preview;
import vn.hoiluat.language.Gsm7Text;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Channel;

/**
 * An entry as citizens would get it; public for the templates.
 *
 * @param channels one for each sort of channel that an account of is in use
 * @param page as pages of answers show it
 * @param localData the values that its answers name
 */
public record PreviewView(
        List<Phone> channels, Card page, List<EntryCitation> citations, List<UsedLocalData> localData) {

    /**
     * What one channel brings.
     *
     * @param channel in small letters, as the templates call it
     * @param account the name that citizens read
     * @param segments how many the carrier counts, 0 on channels that do not count
     */
    public record Phone(String channel, String account, List<Message> messages, int segments) {

        static Phone of(Preview preview) {
            boolean counts = preview.account().channel() == Channel.SMS;
            List<Message> messages = preview.parts().stream()
                    .map(part -> Message.of(part, counts))
                    .toList();
            return new Phone(
                    preview.account().channel().name().toLowerCase(Locale.ROOT),
                    preview.account().name(),
                    messages,
                    counts
                            ? messages.stream()
                                    .mapToInt(one -> one.pieces().size())
                                    .sum()
                            : 0);
        }
    }

    /**
     * One message.
     *
     * @param pieces the text; by SMS cut as the carrier counts it
     * @param septets how much of the segments is filled, 0 on channels that do not count
     */
    public record Message(List<String> pieces, List<String> buttons, int septets) {

        static Message of(Part part, boolean counts) {
            return new Message(
                    counts ? Gsm7Text.segmented(part.text()) : List.of(part.text()),
                    part.buttons().stream().map(Button::title).toList(),
                    counts ? Gsm7Text.septets(part.text()) : 0);
        }
    }

    /** The page of an answer. */
    public record Card(String question, String shortAnswer, String fullAnswer, List<EntryForm.Link> attachments) {}
}
