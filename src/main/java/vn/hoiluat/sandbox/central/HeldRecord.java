package vn.hoiluat.sandbox.central;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shared record as the stand-in has it.
 *
 * @param seq its place among all changes
 */
record HeldRecord(
        String externalId, long version, JsonNode content, boolean withdrawn, OffsetDateTime updatedAt, long seq) {

    JsonNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("external_id", externalId);
        json.put("phien_ban", version);
        json.set("noi_dung", content);
        json.put("thu_hoi", withdrawn);
        json.put("cap_nhat_luc", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(updatedAt));
        return json;
    }
}
