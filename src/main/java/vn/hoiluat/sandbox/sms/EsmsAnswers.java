package vn.hoiluat.sandbox.sms;

import java.util.LinkedHashMap;
import java.util.Map;

/** What eSMS answers, in its own words. */
final class EsmsAnswers {

    static final int WRONG_KEY = 101;
    static final int WRONG_BRAND = 104;
    static final int WRONG_PHONE = 108;
    static final int NO_TEMPLATE = 146;

    private static final int TAKEN = 100;
    private static final int REPEATED = 124;
    private static final long MONEY_LEFT = 1_000_000;

    private EsmsAnswers() {}

    static Map<String, Object> taken(String smsId) {
        Map<String, Object> answer = coded(TAKEN);
        answer.put("SMSID", smsId);
        return answer;
    }

    static Map<String, Object> repeated() {
        Map<String, Object> answer = coded(REPEATED);
        answer.put("ErrorMessage", "Request exist 1");
        answer.put("SendStatus", "5");
        return answer;
    }

    static Map<String, Object> refused(int code) {
        Map<String, Object> answer = coded(code);
        answer.put("ErrorMessage", "refused");
        return answer;
    }

    static Map<String, Object> balance(boolean known) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("CodeResponse", Integer.toString(known ? TAKEN : WRONG_KEY));
        answer.put("Balance", known ? MONEY_LEFT : 0);
        return answer;
    }

    private static Map<String, Object> coded(int code) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("CodeResult", Integer.toString(code));
        answer.put("CountRegenerate", 0);
        return answer;
    }
}
