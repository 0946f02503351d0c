package vn.hoiluat.publicbase;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A list of pages, or of such lists, as sitemaps.org has it; written without a template, since it has thousands of lines. */
enum SitemapXml {
    PAGES("urlset", "url"),
    LISTS("sitemapindex", "sitemap");

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private final String root;
    private final String line;

    SitemapXml(String root, String line) {
        this.root = root;
        this.line = line;
    }

    String of(List<Sitemap.Place> places) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            for (Sitemap.Place place : places) {
                xml.writeStartElement(line);
                write(xml, "loc", place.url());
                if (place.changedAt() != null) {
                    write(xml, "lastmod", place.changedAt().toString());
                }
                xml.writeEndElement();
            }
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing that a text in memory could refuse", e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
