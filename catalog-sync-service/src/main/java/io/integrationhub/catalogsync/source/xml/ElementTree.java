package io.integrationhub.catalogsync.source.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an element with everything below it, up to a size that no product has. */
final class ElementTree {

    /** The largest known product has 5,740 features of about eight elements each. */
    private static final int MAX_ELEMENTS = 200_000;

    private static final int MAX_DEPTH = 100;

    private final XMLStreamReader reader;

    ElementTree(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Reads up to the end of this element. */
    XmlElement read(ElementBuilder root) throws XMLStreamException {
        Deque<ElementBuilder> open = new ArrayDeque<>();
        open.push(root);
        int elements = 1;
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    if (elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
                        open.element().cut();
                        skip();
                    } else {
                        open.push(new ElementBuilder(reader));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().append(reader);
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement ended = open.pop().build();
                    if (open.isEmpty()) {
                        return ended;
                    }
                    open.element().add(ended);
                }
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Part of what is left out.
                }
            }
        }
    }
}
