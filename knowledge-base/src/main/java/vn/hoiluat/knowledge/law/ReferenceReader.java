package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;

/**
 * Reads what questions call provisions and documents: {@code k2 đ5 nđ 168}, {@code Điều 51 luật HNGĐ}, {@code các điều 5, 6 và
 * 7 Luật Đất đai}, {@code thông tư 22/2023/TT-BTTTT}, with and without marks. Never throws; safe for use by many threads.
 */
public final class ReferenceReader {

    private static final String VALUE = "\\d{1,3}[a-z]?";
    private static final Pattern ARTICLE = Pattern.compile("(?<![a-z0-9])(?:cac\\s+)?(?:dieu|d)\\s*\\.?\\s*(" + VALUE
            + "(?:(?:\\s*,\\s*|\\s+va\\s+|\\s*,\\s*va\\s+)(?:dieu\\s+)?" + VALUE + ")*)(?![\\w/])");
    private static final Pattern CLAUSE =
            Pattern.compile("(?<![a-z0-9])(?:khoan|k)\\s*\\.?\\s*(" + VALUE + ")(?![\\w/])");
    private static final Pattern POINT =
            Pattern.compile("(?<![a-z0-9])(?:diem|d)\\s*\\.?\\s*([a-z]{1,2})(?=\\s*,?\\s+(?:khoan|k)\\s*\\.?\\s*\\d)");
    private static final Pattern PARTS = Pattern.compile("\\s*,\\s*(?:va\\s+)?|\\s+va\\s+");

    /** What may stand beside a reference in a question that asks for nothing but its words. */
    private static final Pattern NOTHING_ELSE =
            Pattern.compile("(?:\\W|\\b(?:noi|ve|gi|cua|quy|dinh|the|nao|nhu|la|ra|sao|trong"
                    + "|theo|so|nam|cac|cho|toi|em|minh|xem|xin|hoi|can|tim|muon|biet|doc|noi dung|van|ban|luat|a|va|do|co|duoc|khong|hien|hanh|moi"
                    + "|nhat|con|hieu|luc|nghi|thong|tu|quyet|bo|phap|lenh|nd|tt|nq|qd)\\b)*");

    private final DocumentMentions mentions;

    public ReferenceReader(DocumentNames names, KnownDocuments documents) {
        mentions = new DocumentMentions(names, documents);
    }

    /** A document named in a text, from one place up to another that is not included. */
    record Mention(int start, int end, List<LegalDocument> documents) {}

    /**
     * The references of a text, in order.
     *
     * @param day of two laws of one name, the one in force on this day is meant
     */
    public List<LegalReference> in(String text, LocalDate day) {
        String composed = PlainText.nfc(text);
        String plain = PlainText.of(composed);
        List<Mention> documents = mentions.in(plain, day);
        List<LegalReference> references = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Mention document = documents.get(i);
            int from = i == 0 ? 0 : documents.get(i - 1).end();
            int to = i + 1 < documents.size() ? document.start() : plain.length();
            references.addAll(of(document, composed, plain, from, Math.max(to, document.start())));
        }
        return references;
    }

    /** Whether a text names provisions and asks nothing else. */
    public boolean isNothingElse(String text, LocalDate day) {
        String plain = PlainText.of(PlainText.nfc(text));
        String left = plain;
        for (Mention mention : mentions.in(plain, day)) {
            left = left.replace(plain.substring(mention.start(), mention.end()), " ");
        }
        boolean names = !left.equals(plain) && ARTICLE.matcher(plain).find();
        for (Pattern provision : List.of(POINT, CLAUSE, ARTICLE)) {
            left = provision.matcher(left).replaceAll(" ");
        }
        return names && NOTHING_ELSE.matcher(left).matches();
    }

    /** Provisions stand before their document; behind it only where nothing stands before. */
    private static List<LegalReference> of(Mention document, String composed, String plain, int from, int to) {
        String before = plain.substring(from, document.start());
        int end = Math.max(to, document.end());
        boolean stands = ARTICLE.matcher(before).find();
        String around = stands ? before : before + " " + plain.substring(document.end(), end);
        String typed = stands
                ? composed.substring(from, document.start())
                : composed.substring(from, document.start()) + " " + composed.substring(document.end(), end);
        String named = composed.substring(document.start(), document.end());
        List<LegalReference> references = new ArrayList<>();
        Matcher article = ARTICLE.matcher(around);
        int read = 0;
        while (article.find()) {
            String smaller = around.substring(read, article.start());
            String point = point(smaller, typed.substring(read, article.start()));
            String behind = around.substring(article.end());
            for (String value : PARTS.split(article.group(1))) {
                references.add(new LegalReference(
                        document.documents(),
                        named,
                        value.replace("dieu", "").strip(),
                        clause(smaller, behind),
                        point));
            }
            read = article.end();
        }
        return references.isEmpty()
                ? List.of(new LegalReference(document.documents(), named, null, null, null))
                : references;
    }

    /** Before the article; behind it only where it follows at once: Điều 5 khoản 2. */
    private static @Nullable String clause(String before, String behind) {
        String found = last(CLAUSE, before);
        Matcher next = CLAUSE.matcher(behind.replaceFirst("^[\\s,]+", ""));
        return found == null && next.lookingAt() ? next.group(1) : found;
    }

    /** As typed: điểm đ is not điểm d. */
    private static @Nullable String point(String plain, String typed) {
        List<String> found = POINT.matcher(plain)
                .results()
                .map(match -> typed.substring(match.start(1), match.end(1)).toLowerCase(Locale.ROOT))
                .toList();
        return found.isEmpty() ? null : found.getLast();
    }

    private static @Nullable String last(Pattern pattern, String text) {
        List<String> found =
                pattern.matcher(text).results().map(match -> match.group(1)).toList();
        return found.isEmpty() ? null : found.getLast();
    }
}
