package vn.hoiluat.central.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What travels, as the schemas of {@code openapi.yaml} say. A partner may add properties to its answers. */
final class Wire {

    private Wire() {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ground(
            @JsonProperty("loai") @Nullable String type,
            @JsonProperty("so_ky_hieu") @Nullable String number,
            @JsonProperty("co_quan") @Nullable String issuer,
            @JsonProperty("dieu") @Nullable String article,
            @JsonProperty("khoan") @Nullable String clause,
            @JsonProperty("diem") @Nullable String point) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Content(
            @JsonProperty("cau_hoi") @Nullable String question,
            @JsonProperty("cach_hoi_khac") @Nullable List<String> alternates,
            @JsonProperty("tra_loi_ngan") @Nullable String shortAnswer,
            @JsonProperty("tra_loi") @Nullable String fullAnswer,
            @JsonProperty("can_cu") @Nullable List<Ground> grounds,
            @JsonProperty("linh_vuc") @Nullable List<String> fields,
            @JsonProperty("dia_ban") @Nullable List<String> places,
            @JsonProperty("hieu_luc_tu") @Nullable LocalDate from,
            @JsonProperty("hieu_luc_den") @Nullable LocalDate until) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SharedRecord(
            @JsonProperty("external_id") @Nullable String externalId,
            @JsonProperty("phien_ban") long version,
            @JsonProperty("noi_dung") @Nullable Content content,
            @JsonProperty("thu_hoi") boolean withdrawn,
            @JsonProperty("cap_nhat_luc") @Nullable OffsetDateTime updatedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(
            @JsonProperty("external_id") @Nullable String externalId,
            @JsonProperty("don_vi") String unit,
            @JsonProperty("noi_dung") Content content) {}

    record TakeBack(
            @JsonProperty("don_vi") String unit,
            @JsonProperty("ly_do") String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receipt(
            @JsonProperty("phien_ban") long version,
            @JsonProperty("ket_qua") @Nullable String outcome) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ticket(@JsonProperty("ma_tham_chieu") @Nullable String reference) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Asker(
            @JsonProperty("ho_ten") @Nullable String name,
            @JsonProperty("dien_thoai") @Nullable String phone,
            @JsonProperty("email") @Nullable String email) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(
            @JsonProperty("external_id") @Nullable String externalId,
            @JsonProperty("tieu_de") @Nullable String title,
            @JsonProperty("noi_dung") @Nullable String text,
            @JsonProperty("linh_vuc") @Nullable List<String> fields,
            @JsonProperty("dia_ban") @Nullable List<String> places,
            @JsonProperty("nguoi_gui") @Nullable Asker asker,
            @JsonProperty("hoi_luc") @Nullable OffsetDateTime askedAt,
            @JsonProperty("han_tra_loi") @Nullable LocalDate dueOn,
            @JsonProperty("thu_hoi") boolean withdrawn) {}

    record Classified(
            @JsonProperty("don_vi") String unit,
            @JsonProperty("linh_vuc") List<String> fields,
            @JsonProperty("tiep_nhan_luc") OffsetDateTime takenAt) {}

    record Answer(
            @JsonProperty("don_vi") String unit,
            @JsonProperty("noi_dung") String text,
            @JsonProperty("can_cu") List<Ground> grounds,
            @JsonProperty("linh_vuc") List<String> fields,
            @JsonProperty("tra_loi_luc") OffsetDateTime answeredAt) {}

    /** A page of a list; {@code T} is told when it is read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page<T>(
            @JsonProperty("du_lieu") @Nullable List<T> items,
            @JsonProperty("con_tro") @Nullable String cursor,
            @JsonProperty("con_nua") boolean more) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Code(
            @JsonProperty("ma") @Nullable String code,
            @JsonProperty("ten") @Nullable String name,
            @JsonProperty("cap_tren") @Nullable String parent) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CodeList(
            @JsonProperty("ten") @Nullable String name,
            @JsonProperty("ma") @Nullable List<Code> codes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CodeLists(@JsonProperty("du_lieu") @Nullable List<CodeList> lists) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wrong(
            @JsonProperty("truong") @Nullable String property,
            @JsonProperty("ly_do") @Nullable String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(
            @JsonProperty("title") @Nullable String title,
            @JsonProperty("detail") @Nullable String detail,
            @JsonProperty("loi") @Nullable List<Wrong> wrongs,
            @JsonProperty("ban_ghi") @Nullable SharedRecord theirs) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Token(
            @JsonProperty("access_token") @Nullable String value,
            @JsonProperty("expires_in") @Nullable Long seconds) {}
}
