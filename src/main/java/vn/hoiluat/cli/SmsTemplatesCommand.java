package vn.hoiluat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code sms-templates [FILE]}: writes the list of texts that a carrier registers for a brandname. */
final class SmsTemplatesCommand implements Command {

    private static final String DEFAULT_FILE = "mau-tin-sms.xlsx";

    @Override
    public String name() {
        return "sms-templates";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        Path file = Path.of(arguments.isEmpty() ? DEFAULT_FILE : arguments.getFirst());
        if (arguments.size() > 1 || !TemplateTable.knows(file)) {
            throw new MisusedException("sms-templates.one-file");
        }
        List<SmsTemplate> templates = SmsTemplates.shipped().all();
        try {
            TemplateTable.write(templates, file);
        } catch (IOException e) {
            console.remark("export.unwritable", file, String.valueOf(e.getMessage()));
            return FAILED;
        }
        console.say("sms-templates.done", templates.size(), file);
        return DONE;
    }
}
