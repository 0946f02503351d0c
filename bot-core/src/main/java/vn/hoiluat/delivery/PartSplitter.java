package vn.hoiluat.delivery;

import java.text.BreakIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Reply;

/**
 * Cuts a reply to a channel's limits: at paragraphs, else sentences, else words, and only in a single endless word inside
 * it, never inside a character. Parts of a long text are numbered; buttons go under the last one. Pure.
 */
public final class PartSplitter {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int NUMBER_ROOM = 8;

    private PartSplitter() {}

    /** The parts of a reply, in order, due at once. */
    public static List<Part> split(Reply reply, String turnId, int firstNumber, ChannelPolicy policy, Instant now) {
        List<Button> buttons = reply.buttons().stream()
                .limit(policy.maxButtons())
                .map(b -> new Button(b.type(), shorten(b.title(), policy.maxButtonTitle()), b.value()))
                .toList();
        List<String> texts = numbered(reply.text(), policy.maxText());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i == texts.size() - 1;
            parts.add(Part.queued(
                    turnId + "-" + (firstNumber + i),
                    turnId,
                    reply.sender(),
                    texts.get(i),
                    last ? buttons : List.of(),
                    now));
        }
        return parts;
    }

    private static List<String> numbered(String text, int max) {
        if (text.length() <= max) {
            return List.of(text);
        }
        List<String> pieces = pieces(text, max - NUMBER_ROOM);
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            numbered.add("(" + (i + 1) + "/" + pieces.size() + ") " + pieces.get(i));
        }
        return numbered;
    }

    private static List<String> pieces(String text, int max) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > max) {
            int cut = cut(rest, max);
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private static int cut(String text, int max) {
        int paragraph = text.lastIndexOf('\n', max);
        if (paragraph > max / 2) {
            return paragraph;
        }
        int sentence = before(BreakIterator.getSentenceInstance(VIETNAMESE), text, max);
        if (sentence > max / 2) {
            return sentence;
        }
        int word = text.lastIndexOf(' ', max);
        if (word > 0) {
            return word;
        }
        int character = before(BreakIterator.getCharacterInstance(VIETNAMESE), text, max);
        return character > 0 ? character : max;
    }

    private static int before(BreakIterator breaks, String text, int max) {
        breaks.setText(text);
        return breaks.isBoundary(max) ? max : breaks.preceding(max);
    }

    private static String shorten(String title, int max) {
        if (title.length() <= max) {
            return title;
        }
        int word = title.lastIndexOf(' ', max - 1);
        return title.substring(0, word > max / 2 ? word : before(BreakIterator.getCharacterInstance(), title, max - 1))
                        .strip()
                + "…";
    }
}
