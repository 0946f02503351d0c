package vn.hoiluat.knowledge.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What paragraphs of question-and-answer papers begin with, matched in lower case and without marks. */
enum WordLabels {
    /** Câu 1: · Câu hỏi số 2. · 3. Hỏi: · Tình huống 4 (Đất đai) - */
    NUMBERED_QUESTION("(?:\\d{1,4}\\s*[.)/]\\s*)?(?:cau hoi|cau|hoi|tinh huong|van de)\\s*(?:so|thu)?\\s*"
            + "(?<number>\\d{1,4})\\s*(?:\\((?<field>[^()]{2,60})\\)\\s*)?[.:)/–—-]\\s*"),
    /** Hỏi: · Câu hỏi: · H: · 5. Hỏi: */
    QUESTION("(?:(?<number>\\d{1,4})\\s*[.)/]\\s*)?(?:cau hoi|hoi|tinh huong|h)\\s*:\\s*"),
    /** 6. · 7) */
    NUMBER("(?<number>\\d{1,4})\\s*[.)/]\\s+"),
    SHORT_ANSWER("(?:tra loi ngan(?: gon)?|tra loi tom tat|tom tat)\\s*:\\s*"),
    FULL_ANSWER("(?:tra loi day du|tra loi chi tiet|tra loi cu the)\\s*:\\s*"),
    /** Trả lời: · Đáp. · TRẢ LỜI · Đ: · Trả lời câu 3: */
    ANSWER("(?:[-–+•*]\\s*)?(?:(?:tra loi|giai dap|dap an|dap|goi y tra loi|huong dan tra loi)"
            + "\\s*(?:cau(?: hoi)?(?: so)?\\s*\\d+)?\\s*(?:[:.]|$)|(?:d|tl)\\s*:)\\s*"),
    CITATIONS("(?:[-–+•*]\\s*)?(?:can cu phap ly|co so phap ly|can cu phap luat|van ban ap dung)\\s*(?::|$)\\s*"),
    /** Người biên soạn: · Nơi nhận: and the like, behind the last answer of a paper or a part. */
    CLOSING("(?:nguoi|don vi|phong|co quan) (?:bien soan|tra loi|thuc hien|tong hop)\\s*:|noi nhan\\s*:"),
    ALTERNATES("cach hoi khac\\s*:\\s*"),
    /** Lĩnh vực: Đất đai · II. LĨNH VỰC HỘ TỊCH */
    FIELD("(?:(?:[ivxl]+|[a-h]|\\d{1,2}|phan (?:thu )?\\w+|chuong \\w+|muc \\w+)\\s*[.:)–—-]\\s*)?"
            + "(?:nhom |cau hoi (?:ve |thuoc )?)?linh vuc\\s*:?\\s+"),
    /** III. ĐẤT ĐAI, where it is bold or a heading. */
    SECTION("(?:[ivxl]+|[a-h]|\\d{1,2}|phan (?:thu )?\\w+|chuong \\w+|muc \\w+)\\s*[.:)–—-]\\s*");

    private final Pattern opening;

    WordLabels(String opening) {
        this.opening = Pattern.compile("^\\s*" + opening);
    }

    /** Where the label ends and what it says; use after {@link Matcher#lookingAt}. */
    Matcher at(WordLine line) {
        return opening.matcher(line.plain());
    }

    boolean opens(WordLine line) {
        return at(line).lookingAt();
    }

    /** The line without the label; as it is where it does not begin with it. */
    WordLine cutFrom(WordLine line) {
        Matcher matcher = at(line);
        return matcher.lookingAt() ? line.from(matcher.end()) : line;
    }
}
