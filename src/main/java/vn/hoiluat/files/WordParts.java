package vn.hoiluat.files;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.hoiluat.attachment.FileProblem;

/** The parts of a Word document that can do something (ECMA-376 part 1 and MS-OFFMACRO2). Pure. */
final class WordParts {

    private static final String TYPES = "[content_types].xml";

    /** Macros, controls, and files within the file. */
    private static final Pattern ACTIVE =
            Pattern.compile(".*(vbaproject|vbadata).*|.*/(activex|embeddings|customui)/.*|.*\\.(bin|exe|dll|js|vbs)");

    /** What may lie elsewhere: what people follow. Templates, pictures and objects are fetched unasked. */
    private static final Set<String> MAY_BE_OUTSIDE = Set.of("hyperlink");

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private WordParts() {}

    /** Fails with {@link RefusedContentException} if this part may not be there. */
    static void requireHarmless(String name, byte[] part) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (ACTIVE.matcher(plain).matches()) {
            throw new RefusedContentException(FileProblem.ACTIVE);
        }
        if (plain.equals(TYPES)) {
            requireDocument(part);
        } else if (plain.endsWith(".rels")) {
            requireNothingFetched(part);
        }
    }

    private static void requireDocument(byte[] part) {
        boolean[] word = new boolean[1];
        read(part, xml -> {
            String type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
            if (type.toLowerCase(Locale.ROOT).contains("macroenabled") || type.contains("vba")) {
                throw new RefusedContentException(FileProblem.ACTIVE);
            }
            word[0] |= type.equals(WORD);
        });
        if (!word[0]) {
            throw new RefusedContentException(FileProblem.TYPE);
        }
    }

    private static void requireNothingFetched(byte[] part) {
        read(part, xml -> {
            String type = String.valueOf(xml.getAttributeValue(null, "Type"));
            boolean outside = "External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"));
            if (outside && !MAY_BE_OUTSIDE.contains(type.substring(type.lastIndexOf('/') + 1))) {
                throw new RefusedContentException(FileProblem.ACTIVE);
            }
        });
    }

    private static void read(byte[] part, Consumer<XMLStreamReader> element) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    element.accept(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new RefusedContentException(FileProblem.DAMAGED);
        }
    }
}
