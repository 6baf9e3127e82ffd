package io.integrationhub.catalogsync.source.bmecat;

import io.integrationhub.catalogsync.source.xml.XmlElement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An article, by the names of BMEcat 1.2 ({@code ARTICLE}) and 2005 ({@code PRODUCT}). */
record Article(XmlElement element) {

    static final Set<String> NAMES = Set.of("ARTICLE", "PRODUCT");

    /** The supplier's number. */
    Optional<String> number() {
        return element.textOf("SUPPLIER_AID", "SUPPLIER_PID");
    }

    boolean isDeleted() {
        return element.attribute("mode").filter("delete"::equals).isPresent();
    }

    /** The sections of this name, for example {@code FEATURES}. */
    Stream<XmlElement> sections(String name) {
        return element.children("ARTICLE_" + name, "PRODUCT_" + name);
    }

    /** The texts and numbers that describe it. */
    Optional<XmlElement> details() {
        return sections("DETAILS").findFirst();
    }

    /** How it is ordered. */
    Optional<XmlElement> orderDetails() {
        return sections("ORDER_DETAILS").findFirst();
    }
}
