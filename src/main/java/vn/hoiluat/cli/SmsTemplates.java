package vn.hoiluat.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.wording.MessageFileWording;

/** The templates of the message file for SMS, with what {@code sms-blanks.tsv} says of their blanks. */
final class SmsTemplates {

    private static final int MOST_BLANKS = 10;
    private static final String ANY = "*";
    private static final String PART = "part";
    private static final Pattern BLANK = Pattern.compile("\\{(\\d)}");

    private final MessageFileWording wording;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, SmsTemplate.Blank> blanks = new HashMap<>();

    SmsTemplates(MessageFileWording wording, DataFile explained) {
        this.wording = wording;
        for (DataFile.Line line : explained.lines()) {
            if (line.field(1).equals(PART)) {
                parts.add(line.field(0));
            } else {
                blanks.put(line.field(0) + line.field(1), blank(line));
            }
        }
    }

    static SmsTemplates shipped() {
        return new SmsTemplates(
                MessageFileWording.shippedForSms(), DataFile.shipped(SmsTemplates.class, "sms-blanks.tsv"));
    }

    /** All texts that are sent, in order of key; {@link IllegalStateException} if a blank is not explained. */
    List<SmsTemplate> all() {
        return wording.keys().stream()
                .filter(key -> !isPart(key))
                .map(this::template)
                .toList();
    }

    private boolean isPart(String key) {
        return parts.stream()
                .anyMatch(part ->
                        part.endsWith(ANY) ? key.startsWith(part.substring(0, part.length() - 1)) : key.equals(part));
    }

    private SmsTemplate template(String key) {
        Object[] asWritten =
                IntStream.range(0, MOST_BLANKS).mapToObj(i -> "{" + i + "}").toArray();
        String text = wording.text(key, AddressForm.ONG_BA, asWritten).strip();
        List<SmsTemplate.Blank> ofText = BLANK.matcher(text)
                .results()
                .map(found -> explained(key, found.group(1)))
                .distinct()
                .toList();
        Object[] examples = asWritten.clone();
        ofText.forEach(blank -> examples[blank.number()] = blank.example());
        return new SmsTemplate(
                key,
                text,
                ofText,
                wording.text(key, AddressForm.ONG_BA, examples).strip());
    }

    private SmsTemplate.Blank explained(String key, String number) {
        SmsTemplate.Blank blank = blanks.getOrDefault(key + number, blanks.get(ANY + number));
        if (blank == null) {
            throw new IllegalStateException("sms-blanks.tsv does not explain {" + number + "} of " + key);
        }
        return blank;
    }

    private static SmsTemplate.Blank blank(DataFile.Line line) {
        try {
            return new SmsTemplate.Blank(
                    Integer.parseInt(line.field(1)), line.field(2), Integer.parseInt(line.field(3)), line.field(4));
        } catch (NumberFormatException e) {
            throw line.wrong("key, number of the blank, meaning, longest, example");
        }
    }
}
