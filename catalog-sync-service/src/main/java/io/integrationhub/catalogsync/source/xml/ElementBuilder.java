package io.integrationhub.catalogsync.source.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** An element whose end has not been read yet. */
final class ElementBuilder {

    /** Far above the 64,000 characters that formats allow in a text. */
    private static final int MAX_TEXT = 1 << 20;

    private final String name;
    private final Map<String, String> attributes;
    private final long line;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> children = new ArrayList<>(4);
    private boolean complete = true;

    /** Takes the element at whose start the reader is. */
    ElementBuilder(XMLStreamReader reader) {
        this.name = local(reader.getLocalName());
        this.attributes = attributes(reader);
        this.line = reader.getLocation().getLineNumber();
    }

    String name() {
        return name;
    }

    void append(XMLStreamReader reader) {
        if (text.length() + reader.getTextLength() > MAX_TEXT) {
            complete = false;
            return;
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    void add(XmlElement child) {
        children.add(child);
        complete &= child.complete();
    }

    /** Notes that something below it is left out. */
    void cut() {
        complete = false;
    }

    XmlElement build() {
        return build(List.copyOf(children));
    }

    XmlElement build(List<XmlElement> content) {
        return new XmlElement(name, attributes, text.toString().strip(), content, line, complete);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        return attributes;
    }

    /** Without namespaces the parser keeps the prefix in the name. */
    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
