package vn.hoiluat.channels.sms.esms;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What the short code's owner wants to read when it has brought a text. */
final class EsmsReply {

    /** What XML 1.0 cannot hold, not even escaped. */
    private static final Pattern UNWRITABLE = Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD]");

    private EsmsReply() {}

    /** The document of the reply; an empty message answers nothing. */
    static String xml(String message, String smsId, String receiver) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartElement("ClientResponse");
            write(xml, "Message", message);
            write(xml, "Smsid", smsId);
            write(xml, "Receiver", receiver);
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML into memory cannot fail", e);
        }
        return out.toString();
    }

    private static void write(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(UNWRITABLE.matcher(text).replaceAll(""));
        xml.writeEndElement();
    }
}
