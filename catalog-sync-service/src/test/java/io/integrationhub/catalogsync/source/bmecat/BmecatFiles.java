package io.integrationhub.catalogsync.source.bmecat;

import io.integrationhub.catalogsync.source.CollectedItems;
import io.integrationhub.catalogsync.source.LanguageSettings;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.classification.Classification;
import io.integrationhub.catalogsync.source.classification.ClassificationSettings;
import io.integrationhub.run.RunSource;
import io.integrationhub.test.fakes.BoundSections;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Reads documents with the settings that a test wants. */
final class BmecatFiles {

    private BmecatFiles() {}

    /** A small document of the test resources. */
    static SourceDocument resource(String name) {
        return SourceDocument.of(
                name, () -> Objects.requireNonNull(BmecatFiles.class.getResourceAsStream(name), "no resource " + name));
    }

    static SourceDocument text(String text, Charset encoding) {
        return SourceDocument.of("text.xml", () -> new ByteArrayInputStream(text.getBytes(encoding)));
    }

    /** A document whose transaction has this content. */
    static SourceDocument articles(String transaction, String content) {
        return text("""
                <?xml version="1.0" encoding="UTF-8"?>
                <BMECAT version="1.2"><HEADER><CATALOG><LANGUAGE>deu</LANGUAGE><CURRENCY>EUR</CURRENCY></CATALOG>\
                <SUPPLIER><SUPPLIER_ID>ACME</SUPPLIER_ID></SUPPLIER></HEADER>
                <%s>%s</%s></BMECAT>""".formatted(transaction, content, transaction), StandardCharsets.UTF_8);
    }

    static RunSource source(SourceDocument document, Map<String, String> settings, Classification classification) {
        Languages languages = new Languages(BoundSections.bound(LanguageSettings.SECTION, Map.of()));
        return new BmecatReader(
                        languages,
                        classification,
                        BoundSections.bound(ClassificationSettings.SECTION, settings),
                        BoundSections.bound(BmecatSettings.SECTION, settings))
                .source(document);
    }

    static CollectedItems read(SourceDocument document) {
        return CollectedItems.of(source(document, Map.of(), Classification.NONE));
    }

    static CollectedItems read(SourceDocument document, Map<String, String> settings) {
        return CollectedItems.of(source(document, settings, Classification.NONE));
    }
}
