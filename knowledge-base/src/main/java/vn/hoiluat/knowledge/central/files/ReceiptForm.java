package vn.hoiluat.knowledge.central.files;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.knowledge.central.Receipt;
import vn.hoiluat.knowledge.central.Receipt.Outcome;
import vn.hoiluat.knowledge.wording.Messages;

/** Rows in which the partner says what became of a file of ours. */
final class ReceiptForm {

    private static final Map<String, Outcome> OUTCOMES = Map.of(
            "accepted", Outcome.TAKEN,
            "da nhan", Outcome.TAKEN,
            "refused", Outcome.REFUSED,
            "tu choi", Outcome.REFUSED,
            "outdated", Outcome.MOVED_ON,
            "da co ban moi hon", Outcome.MOVED_ON);

    private final Messages messages;

    ReceiptForm(Messages messages) {
        this.messages = messages;
    }

    Receipt read(JsonNode node) throws BadRowException {
        var cells = new Cells(node);
        String id = cells.required("externalId");
        if (id.length() > CentralRecord.LONGEST_ID) {
            throw new BadRowException("central.file.tooLong", "externalId");
        }
        Outcome outcome = OUTCOMES.get(PlainText.of(cells.required("result")));
        if (outcome == null) {
            throw new BadRowException("central.file.unknownResult", cells.text("result"));
        }
        String reason = cells.text("reason");
        boolean isUnexplained = outcome != Outcome.TAKEN && reason.isEmpty();
        return new Receipt(
                fileName(cells.required("file")),
                id,
                outcome,
                isUnexplained ? messages.text("central.file.noReason") : reason);
    }

    /** Without the folders that somebody may have copied with it. */
    private static String fileName(String written) {
        return written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
    }
}
