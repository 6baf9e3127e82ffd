package io.integrationhub.catalogsync.source.bmecat;

import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.classification.Classification;
import io.integrationhub.catalogsync.source.classification.ClassificationSettings;
import io.integrationhub.catalogsync.source.classification.TypeSurvey;
import io.integrationhub.run.RunSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads a tenant's documents in BMEcat.
 *
 * @param classification what the tenant's classification file defines
 * @param types how product types are derived from classes
 */
public record BmecatReader(
        Languages languages, Classification classification, ClassificationSettings types, BmecatSettings settings) {

    /** Room for a document type with an internal subset. */
    private static final int START_LENGTH = 1 << 16;

    private static final Pattern ROOT = Pattern.compile("<([\\w.-]+:)?BMECAT[\\s>/]", Pattern.CASE_INSENSITIVE);

    /** Whether a document is in BMEcat, by the name of its root. */
    public static boolean reads(SourceDocument document) throws IOException {
        try (InputStream in = document.open()) {
            // UTF-16 has a zero beside each character of the name.
            String start = new String(in.readNBytes(START_LENGTH), StandardCharsets.ISO_8859_1).replace("\0", "");
            return ROOT.matcher(start).find();
        }
    }

    /** As {@link #source(SourceDocument, Supplier)}, where no product types exist yet. */
    public RunSource source(SourceDocument document) {
        return source(document, List::of);
    }

    /**
     * The items of a document: product types, categories, products and prices. A {@code T_NEW_CATALOG} is everything
     * that there is; the other transactions change what they name.
     *
     * @param known the product types that exist already, asked for at each read: their attributes keep their types
     */
    public RunSource source(SourceDocument document, Supplier<? extends Collection<ProductType>> known) {
        return new BmecatSource(
                document,
                settings,
                () -> new Survey(languages, types, new TypeSurvey(classification, types, known.get())));
    }
}
