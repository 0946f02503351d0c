package vn.hoiluat.triage;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.language.ShortForms;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.rating.Opinion;

/**
 * Sorts messages before anything is searched: danger first, then wishes, small talk, and what is left is a question. The
 * rules are data. Pure, for many threads, never throws.
 */
public final class Triage implements Function<InboundEvent, Triaged> {

    /** A longer message with a bad word in it has something to say. */
    private static final int LONGEST_ABUSE = 12;

    /** Fewer words with a picture say nothing without the picture. */
    private static final int SHORTEST_CAPTION_QUESTION = 4;

    private final RuleBook rules;

    /** The rules that ship with the program. */
    public static Triage shipped() {
        DataFile rules = DataFile.shipped(Triage.class, "rules.tsv");
        DataFile signs = DataFile.shipped(Triage.class, "signs.tsv");
        return new Triage(List.of(rules, signs), ShortForms.shipped(), DataFile.shipped(Triage.class, "words.tsv"));
    }

    /** Files of rules and signs, short forms and weights of words, of the shipped files' form; throws if a line is not of it. */
    public Triage(List<DataFile> rules, DataFile shorthand, DataFile words) {
        this.rules = new RuleBook(rules, new Shorthand(shorthand), new WordWeights(words));
    }

    @Override
    public Triaged apply(InboundEvent event) {
        return switch (event.kind()) {
            case TEXT -> words(event.text());
            case BUTTON -> button(event);
            case LINK -> event.text().isBlank() ? notText(Medium.LINK, event) : words(event.text());
            case IMAGE -> notText(Medium.IMAGE, event);
            case AUDIO -> notText(Medium.VOICE, event);
            case VIDEO -> notText(Medium.VIDEO, event);
            case FILE -> notText(Medium.FILE, event);
            case STICKER -> notText(Medium.STICKER, event);
            case LOCATION -> notText(Medium.LOCATION, event);
            case CONTACT -> notText(Medium.CONTACT, event);
            case OPENED, FOLLOW -> new Triaged.Greeting();
            case COMMENT, EDITED -> words(event.text());
            case UNFOLLOW,
                    ECHO,
                    SEEN,
                    DELIVERED,
                    UNDELIVERED,
                    DELETED,
                    OVERHEARD,
                    THREAD_TAKEN,
                    THREAD_RETURNED,
                    WITHDRAW -> new Triaged.Silent();
        };
    }

    /** Sorts words alone, as {@link #apply} does those of a text message. */
    public Triaged words(String text) {
        Triaged tapped = Buttons.meaning(text.strip());
        if (tapped != null) {
            return tapped;
        }
        if (text.isBlank()) {
            return new Triaged.Silent();
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            boolean emoji = text.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
            return emoji ? new Triaged.NotText(Medium.EMOJI, "", false) : new Triaged.Question(text, false, false);
        }
        return sorted(text, rules.look(text));
    }

    /**
     * Why words are an emergency: the rules that hold and the signs that were weighed, as the data files name them; empty if
     * they are none.
     */
    public List<String> reasons(String text) {
        return Danger.reasons(rules.look(text));
    }

    private Triaged button(InboundEvent event) {
        String payload = event.payload();
        return words(payload == null || payload.isBlank() ? event.text() : payload);
    }

    private Triaged sorted(String text, RuleBook.Reading reading) {
        EmergencyKind danger = Danger.kind(reading);
        if (danger != null) {
            return new Triaged.Emergency(danger, text);
        }
        Triaged wish = wish(text, reading);
        if (wish != null) {
            return wish;
        }
        Triaged talk = talk(reading);
        return talk != null ? talk : question(text, reading);
    }

    private static @Nullable Triaged wish(String text, RuleBook.Reading reading) {
        if (reading.isWholly("TU_CHOI")) {
            return new Triaged.OptOut();
        }
        if (reading.isWholly("HOI_TU_CHOI")) {
            return new Triaged.ConfirmOptOut();
        }
        if (reading.isWholly("NHAN_TIN")) {
            return new Triaged.OptIn();
        }
        DataWish data = dataWish(reading);
        if (data != null) {
            return new Triaged.DataRequest(data);
        }
        if (reading.isWholly("KHONG_XOA")) {
            return new Triaged.NeverMind();
        }
        if (reading.isWholly("GAP_CAN_BO") || reading.is("GAP_CAN_BO")) {
            return new Triaged.OfficerWanted();
        }
        if (reading.isWholly("VAN_CHO")) {
            return new Triaged.StillWaiting();
        }
        if (reading.isWholly("CHUA_HUU_ICH")) {
            return new Triaged.Rated(Opinion.NOT_USEFUL, null);
        }
        if (reading.isWholly("HUU_ICH")) {
            return new Triaged.Rated(Opinion.USEFUL, null);
        }
        return NumberOrCode.meaning(text);
    }

    private static @Nullable DataWish dataWish(RuleBook.Reading reading) {
        if (reading.isWholly("XEM_DU_LIEU")) {
            return DataWish.VIEW;
        }
        if (reading.isWholly("MANG_DI")) {
            return DataWish.EXPORT;
        }
        if (reading.isWholly("DONG_Y_XOA")) {
            return DataWish.ERASE_CONFIRMED;
        }
        return reading.isWholly("XOA_DU_LIEU") ? DataWish.ERASE : null;
    }

    private static @Nullable Triaged talk(RuleBook.Reading reading) {
        if (reading.isWholly("CHAO")) {
            return new Triaged.Greeting();
        }
        if (reading.isWholly("CAM_ON")) {
            return new Triaged.Thanks();
        }
        if (reading.size() <= LONGEST_ABUSE && reading.is("CHUI")) {
            return new Triaged.Abuse();
        }
        return reading.is("NGOAI") ? new Triaged.OffTopic() : null;
    }

    private static Triaged question(String text, RuleBook.Reading reading) {
        boolean safetyLine = reading.is("AN_TOAN");
        return new Triaged.Question(text, safetyLine, safetyLine || reading.is("KIN"));
    }

    private Triaged notText(Medium medium, InboundEvent event) {
        Triaged caption = words(event.text());
        if (caption instanceof Triaged.Emergency) {
            return caption;
        }
        boolean identityPaper = medium != Medium.STICKER && saysIdentityPaper(event);
        boolean asks = caption instanceof Triaged.Question
                && NumberOrCode.countWords(event.text()) >= SHORTEST_CAPTION_QUESTION;
        return asks && !identityPaper ? caption : new Triaged.NotText(medium, event.text(), identityPaper);
    }

    private boolean saysIdentityPaper(InboundEvent event) {
        Attachment attachment = event.attachment();
        String name = attachment == null || attachment.name() == null ? "" : attachment.name();
        return rules.look(event.text() + " " + name).is("GIAY_TO");
    }
}
