package vn.hoiluat.knowledge.law.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.law.OutsideDocument.Article;

/**
 * Parts the text of a whole document into its articles. Built for what people paste: letters and marks apart, lines broken
 * in the middle, pages' heads and numbers, letters read wrongly by a machine, other documents' articles in quotation marks.
 * An article begins where a line begins with its number and it is that number's turn.
 */
public final class TextSplitter {

    /** Letters that a machine reads for the digit 1 or 0 stand among the digits. */
    private static final Pattern ARTICLE =
            Pattern.compile("^d\\s?i\\s?e\\s?u\\s*([\\dlio]{1,4})\\s?([a-z]?)\\s*(?:[.:,\\-\\u2013]+\\s*(.*)|)$");

    private static final Pattern CHAPTER =
            Pattern.compile("^(chuong|muc|phan|tieu muc)\\s+(thu\\s+)?[\\wivxlc]+\\b.{0,120}$");

    /** What stands behind the last article. */
    private static final Pattern END = Pattern.compile(
            "^(noi nhan\\s*:.*|phu luc(\\s+[ivx\\d]+)?\\s*$|(tm|kt|tl)\\.\\s.*|(luat|nghi quyet|phap lenh) nay (da )?duoc .*thong qua.*)");

    /** A line that ends so goes on in the next: what begins there is a reference and no article. */
    private static final Pattern UNFINISHED = Pattern.compile(
            ".*(\\b(tai|theo|cua|va|hoac|den|tu|voi|cac|quy dinh|bo sung|sua doi|bai bo|thay the)|[,(])$");

    private static final Pattern BEGINS_A_PART =
            Pattern.compile("^(\\d{1,3}[a-z]?\\s*[.)]|[a-z]{1,2}\\s*\\)|[-+\\u2013\\u2022*]).*");
    private static final int CHAPTER_WITHIN = 5;
    private static final int LONGEST_GAP = 20;

    /** Parts the text. */
    public SplitText split(String pasted) {
        List<String> lines = CleanLines.of(pasted);
        var reading = new Reading();
        for (int i = 0; i < lines.size() && !reading.isAtEnd; i++) {
            reading.take(lines, i);
        }
        return reading.result();
    }

    /** How far reading has come. */
    private static final class Reading {

        private final List<String> head = new ArrayList<>();
        private final List<Article> articles = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> body = new ArrayList<>();
        private @Nullable String number;
        private String title = "";
        private int last;
        private boolean isQuoting;
        private boolean isBetween;
        private boolean isAtEnd;

        void take(List<String> lines, int at) {
            String line = lines.get(at);
            Matcher article = ARTICLE.matcher(PlainText.of(line));
            if (article.matches() && isTurn(article, at == 0 ? "" : lines.get(at - 1))) {
                begin(article, line);
            } else if (number == null) {
                head.add(line);
            } else if (END.matcher(PlainText.of(line)).matches()) {
                close();
                isAtEnd = true;
            } else if (isChapter(lines, at)) {
                isBetween = true;
            } else if (!isBetween) {
                add(line);
                follow(line);
            }
        }

        SplitText result() {
            close();
            return new SplitText(head, articles, missing);
        }

        private boolean isTurn(Matcher article, String before) {
            int read = digits(article.group(1));
            boolean isNext = article.group(2).isEmpty() ? read == last + 1 : read == last;
            if (isNext) {
                return !UNFINISHED.matcher(PlainText.of(before)).matches() || isBetween;
            }
            return !isQuoting
                    && read > last
                    && read - last <= LONGEST_GAP
                    && article.group(3) != null
                    && !article.group(3).isEmpty()
                    && !UNFINISHED.matcher(PlainText.of(before)).matches();
        }

        private void begin(Matcher article, String line) {
            close();
            int read = digits(article.group(1));
            IntStream.range(last + 1, read).mapToObj(String::valueOf).forEach(missing::add);
            last = read;
            number = read + article.group(2);
            title = article.group(3) == null
                    ? ""
                    : line.substring(article.start(3)).strip();
            isBetween = false;
            isQuoting = false;
        }

        private void close() {
            if (number != null) {
                articles.add(new Article(number, title, String.join("\n", body)));
            }
            number = null;
            body.clear();
        }

        /** Lines that were broken in the middle of a sentence are joined; a long title goes on in the next line. */
        private void add(String line) {
            boolean isNew = BEGINS_A_PART.matcher(PlainText.of(line)).matches();
            if (!isNew && body.isEmpty() && goesOn(title, line)) {
                title = title + " " + line;
            } else if (!isNew && !body.isEmpty() && goesOn(body.getLast(), line)) {
                body.add(body.removeLast() + " " + line);
            } else {
                body.add(line);
            }
        }

        private static boolean goesOn(String before, String line) {
            return !before.isEmpty()
                    && Character.isLowerCase(line.charAt(0))
                    && ".;:".indexOf(before.charAt(before.length() - 1)) < 0;
        }

        private void follow(String line) {
            int open = line.lastIndexOf('\u201c');
            int closed = line.lastIndexOf('\u201d');
            if (open != closed) {
                isQuoting = open > closed;
            }
        }

        private boolean isChapter(List<String> lines, int at) {
            return !isQuoting
                    && CHAPTER.matcher(PlainText.of(lines.get(at))).matches()
                    && lines.subList(at + 1, Math.min(lines.size(), at + 1 + CHAPTER_WITHIN)).stream()
                            .map(line -> ARTICLE.matcher(PlainText.of(line)))
                            .anyMatch(Matcher::matches);
        }

        private static int digits(String read) {
            return Integer.parseInt(read.replaceAll("[li]", "1").replace('o', '0'));
        }
    }
}
