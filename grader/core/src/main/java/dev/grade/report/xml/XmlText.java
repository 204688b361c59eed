package dev.grade.report.xml;

import dev.grade.input.ServerCommand;
import dev.grade.report.SafeText;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document that grows element by element; text that XML can't hold is made harmless on the way in. */
public final class XmlText {
    private static final int MOST = 100_000;
    private static final int LONGEST_ATTRIBUTE = 2_000;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private int depth;
    private boolean open;

    /** An empty document. */
    public XmlText() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can't be written", e);
        }
    }

    /** Begins an element. Names may have a prefix that a {@code xmlns:} attribute of an element around it declares. */
    public XmlText begin(String name, Map<String, String> attributes) {
        try {
            indent();
            out.writeStartElement(name);
            for (var attribute : attributes.entrySet()) {
                out.writeAttribute(attribute.getKey(), SafeText.line(attribute.getValue(), LONGEST_ATTRIBUTE));
            }
            depth++;
            open = true;
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can't be written", e);
        }
    }

    /** Ends the element begun last. */
    public XmlText end() {
        try {
            depth--;
            if (!open) {
                indent();
            }
            open = false;
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can't be written", e);
        }
    }

    /** An element with text and nothing else. */
    public XmlText leaf(String name, Map<String, String> attributes, String content) {
        begin(name, attributes);
        try {
            out.writeCharacters(SafeText.of(content, MOST));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can't be written", e);
        }
        return end();
    }

    /** The document, when every element has ended. */
    public String document() {
        try {
            out.writeEndDocument();
            out.flush();
            return ServerCommand.bluntXml(text.toString()) + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can't be written", e);
        }
    }

    private void indent() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
        open = false;
    }
}
