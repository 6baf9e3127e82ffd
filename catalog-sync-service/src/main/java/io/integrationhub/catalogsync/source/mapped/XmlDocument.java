package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import io.integrationhub.catalogsync.source.xml.XmlItems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * XML whose items are elements, in constant memory. An element becomes its text, or a map of its attributes and
 * children; children of the same name become a list.
 *
 * @param element name of the items; null for all elements below the root
 */
record XmlDocument(@Nullable String element) {

    void read(SourceDocument document, DocumentItem.Consumer items) throws IOException {
        try (XmlItems elements = XmlItems.open(document, containers())) {
            for (Optional<XmlElement> next = elements.next(); next.isPresent(); next = elements.next()) {
                XmlElement found = next.get();
                if (isItem(found)) {
                    items.accept(new DocumentItem(value(found), found.line()));
                }
            }
        }
    }

    private Predicate<String> containers() {
        if (element != null && !element.isBlank()) {
            return name -> !name.equals(element);
        }
        AtomicBoolean isRoot = new AtomicBoolean(true);
        return _ -> isRoot.getAndSet(false);
    }

    private boolean isItem(XmlElement found) {
        return element == null || element.isBlank()
                ? !found.children().isEmpty() || !found.text().isEmpty()
                : found.name().equals(element);
    }

    private static Object value(XmlElement element) {
        if (element.children().isEmpty() && element.attributes().isEmpty()) {
            return element.text();
        }
        Map<String, Object> value = new LinkedHashMap<>(element.attributes());
        for (XmlElement child : element.children()) {
            value.merge(child.name(), value(child), XmlDocument::joined);
        }
        if (!element.text().isEmpty()) {
            value.put("", element.text());
        }
        return value;
    }

    private static Object joined(Object first, Object next) {
        List<Object> all = new ArrayList<>(first instanceof List<?> list ? list : List.of(first));
        all.add(next);
        return all;
    }
}
