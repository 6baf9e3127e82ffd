package io.integrationhub.catalogsync.source.xml;

import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.core.fault.PermanentFault;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the elements of a document one after the other. Containers are entered: they are returned without their
 * children, which follow. All other elements are returned with everything below them.
 *
 * <p>A document type is accepted and ignored, nothing is ever fetched, and entities other than the five of XML are
 * rejected.
 */
public final class XmlItems implements AutoCloseable {

    private final String document;
    private final Reader text;
    private final XMLStreamReader reader;
    private final Predicate<String> containers;
    private final Optional<String> encodingProblem;

    private XmlItems(String document, Reader text, XmlEncoding encoding, Predicate<String> containers)
            throws XMLStreamException {
        this.document = document;
        this.text = text;
        this.reader = factory().createXMLStreamReader(text);
        this.containers = containers;
        this.encodingProblem = encoding.problem();
    }

    /**
     * Opens a document.
     *
     * @param containers local names of the elements to enter
     * @throws PermanentFault {@code CATALOG_MALFORMED} with the position but never the content
     */
    public static XmlItems open(SourceDocument document, Set<String> containers) throws IOException {
        return open(document, containers::contains);
    }

    /** As {@link #open(SourceDocument, Set)}, asking once about each element that is not below an item. */
    public static XmlItems open(SourceDocument document, Predicate<String> containers) throws IOException {
        XmlEncoding encoding = XmlEncoding.of(document);
        Reader text = encoding.open(document);
        try {
            return new XmlItems(document.name(), text, encoding, containers);
        } catch (XMLStreamException e) {
            text.close();
            throw malformed(document.name(), e);
        }
    }

    /** What is wrong with the document's declaration of its encoding, for people. */
    public Optional<String> encodingProblem() {
        return encodingProblem;
    }

    /**
     * The next element; empty at the end.
     *
     * @throws PermanentFault {@code CATALOG_MALFORMED} with the position but never the content
     */
    public Optional<XmlElement> next() throws IOException {
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(element());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw malformed(document, e);
        }
    }

    private XmlElement element() throws XMLStreamException {
        ElementBuilder element = new ElementBuilder(reader);
        if (containers.test(element.name())) {
            return element.build(List.of());
        }
        return new ElementTree(reader).read(element);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Real documents use prefixes that they do not declare.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** States only the position, because the parser's message may quote the document. */
    private static PermanentFault malformed(String document, XMLStreamException e) {
        String position = e.getLocation() == null
                ? ""
                : ": line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
        return new PermanentFault(
                CatalogFinding.CATALOG_MALFORMED,
                document + " is not well-formed XML, or uses an entity that XML does not define" + position);
    }
}
