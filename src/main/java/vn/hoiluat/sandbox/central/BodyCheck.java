package vn.hoiluat.sandbox.central;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks a body through as the schemas of the contract say, and for codes that nobody knows. */
final class BodyCheck {

    private static final Set<String> CONTENT = Set.of(
            "cau_hoi",
            "cach_hoi_khac",
            "tra_loi_ngan",
            "tra_loi",
            "can_cu",
            "linh_vuc",
            "dia_ban",
            "hieu_luc_tu",
            "hieu_luc_den");
    private static final Set<String> GROUND = Set.of("loai", "so_ky_hieu", "co_quan", "dieu", "khoan", "diem");
    private static final int LONGEST_ID = 100;

    private final CodeLists codes;
    private final String unit;
    private final List<Map<String, String>> wrongs = new ArrayList<>();

    BodyCheck(CodeLists codes, String unit) {
        this.codes = codes;
        this.unit = unit;
    }

    /** What is wrong, as the contract's {@code loi}. */
    List<Map<String, String>> wrongs() {
        return wrongs;
    }

    BodyCheck offer(JsonNode body) {
        only(body, "", Set.of("external_id", "don_vi", "noi_dung"));
        String id = body.path("external_id").asString("");
        if (id.isBlank() || id.length() > LONGEST_ID) {
            wrong("external_id", "1-100");
        }
        return unit(body).content(body.path("noi_dung"));
    }

    BodyCheck change(JsonNode body) {
        only(body, "", Set.of("don_vi", "noi_dung"));
        return unit(body).content(body.path("noi_dung"));
    }

    BodyCheck takeBack(JsonNode body) {
        only(body, "", Set.of("don_vi", "ly_do"));
        return unit(body).text(body, "ly_do");
    }

    BodyCheck classified(JsonNode body) {
        only(body, "", Set.of("don_vi", "linh_vuc", "tiep_nhan_luc"));
        return unit(body).text(body, "tiep_nhan_luc").fields(body.path("linh_vuc"), "linh_vuc");
    }

    BodyCheck answer(JsonNode body) {
        only(body, "", Set.of("don_vi", "noi_dung", "can_cu", "linh_vuc", "tra_loi_luc"));
        grounds(body.path("can_cu"), "can_cu");
        return unit(body).text(body, "noi_dung").text(body, "tra_loi_luc").fields(body.path("linh_vuc"), "linh_vuc");
    }

    private BodyCheck unit(JsonNode body) {
        if (!body.path("don_vi").asString("").equals(unit)) {
            wrong("don_vi", "unknown");
        }
        return this;
    }

    private BodyCheck content(JsonNode content) {
        only(content, "noi_dung.", CONTENT);
        if (content.path("cau_hoi").asString("").isBlank()) {
            wrong("noi_dung.cau_hoi", "required");
        }
        if (!content.path("tra_loi").isString()) {
            wrong("noi_dung.tra_loi", "required");
        }
        grounds(content.path("can_cu"), "noi_dung.can_cu");
        return fields(content.path("linh_vuc"), "noi_dung.linh_vuc");
    }

    private void grounds(JsonNode grounds, String place) {
        for (JsonNode ground : grounds) {
            only(ground, place + ".", GROUND);
            if (ground.path("so_ky_hieu").asString("").isEmpty()) {
                wrong(place + ".so_ky_hieu", "required");
            }
        }
    }

    private BodyCheck fields(JsonNode fields, String place) {
        for (JsonNode field : fields) {
            if (!codes.knowsField(field.asString(""))) {
                wrong(place, "unknown: " + field.asString(""));
            }
        }
        return this;
    }

    private BodyCheck text(JsonNode body, String name) {
        if (!body.path(name).isString()) {
            wrong(name, "required");
        }
        return this;
    }

    private void only(JsonNode body, String prefix, Set<String> known) {
        if (!body.isObject()) {
            wrong(prefix.isEmpty() ? "body" : prefix.substring(0, prefix.length() - 1), "required");
        }
        body.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong(prefix + name, "unknown"));
    }

    private void wrong(String place, String reason) {
        wrongs.add(Map.of("truong", place, "ly_do", reason));
    }
}
