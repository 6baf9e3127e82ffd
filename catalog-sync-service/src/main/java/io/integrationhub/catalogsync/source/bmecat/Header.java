package io.integrationhub.catalogsync.source.bmecat;

import io.integrationhub.catalogsync.source.xml.XmlElement;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the header of a document states for all of its articles.
 *
 * @param language as the document names it, for example {@code deu}
 * @param mediaRoot address below which media are found; may be relative
 */
record Header(
        Optional<String> language, Optional<String> supplier, Optional<String> currency, Optional<String> mediaRoot) {

    static final Header EMPTY = new Header(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Header of(XmlElement header) {
        XmlElement catalog = header.child("CATALOG").orElse(header);
        Optional<XmlElement> supplier = header.child("SUPPLIER");
        return new Header(
                language(catalog),
                Stream.of(
                                supplier.flatMap(it -> it.textOf("SUPPLIER_ID")),
                                header.textOf("SUPPLIER_IDREF"),
                                supplier.flatMap(it -> it.textOf("SUPPLIER_NAME")),
                                catalog.textOf("CATALOG_ID"))
                        .flatMap(Optional::stream)
                        .findFirst(),
                catalog.textOf("CURRENCY"),
                catalog.textOf("MIME_ROOT"));
    }

    private static Optional<String> language(XmlElement catalog) {
        return catalog.children("LANGUAGE")
                .filter(language ->
                        language.attribute("default").filter("true"::equals).isPresent())
                .map(XmlElement::text)
                .findFirst()
                .or(() -> catalog.textOf("LANGUAGE"));
    }
}
