package vn.hoiluat.sandbox.zalo;

import java.util.LinkedHashMap;
import java.util.Map;

/** The platform's envelope: a failure has {@code error} ≠ 0 and the same HTTP status 200 as success. */
final class StandInAnswer {

    private StandInAnswer() {}

    static Map<String, Object> success(Map<String, Object> data) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", data);
        answer.put("error", 0);
        answer.put("message", "Success");
        return answer;
    }

    static Map<String, Object> error(int code, String message) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("error", code);
        answer.put("message", message);
        return answer;
    }
}
