package io.integrationhub.catalogsync.source.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element with everything below it, by local names: real documents do not agree on namespaces.
 *
 * @param text its own text, without surrounding white space
 * @param line line at which it begins
 * @param complete whether it has everything that the document has; false if it is too large
 */
public record XmlElement(
        String name,
        Map<String, String> attributes,
        String text,
        List<XmlElement> children,
        long line,
        boolean complete) {

    /** The first child with one of these names. */
    public Optional<XmlElement> child(String... names) {
        return children(names).findFirst();
    }

    /** The children with one of these names, in order. */
    public Stream<XmlElement> children(String... names) {
        Set<String> wanted = Set.of(names);
        return children.stream().filter(child -> wanted.contains(child.name));
    }

    /** The text of the first child with one of these names; empty if it has none. */
    public Optional<String> textOf(String... names) {
        return children(names)
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The value of an attribute. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Never prints content. */
    @Override
    public String toString() {
        return "XmlElement[" + name + ", line " + line + "]";
    }
}
