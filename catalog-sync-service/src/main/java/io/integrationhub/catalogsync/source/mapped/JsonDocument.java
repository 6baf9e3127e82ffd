package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.core.fault.PermanentFault;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON with a list of items, or with one item after the other, for example per line; in constant memory.
 *
 * @param list property of the root that contains the items; null if the root is a list or an item
 */
record JsonDocument(@Nullable String list) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // What follows an item is the next one.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    void read(SourceDocument document, DocumentItem.Consumer items) throws IOException {
        try (InputStream in = document.open();
                JsonParser parser = JSON.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                root(token, parser, items);
            }
        } catch (JacksonException e) {
            throw malformed(document, e);
        }
    }

    private void root(JsonToken token, JsonParser parser, DocumentItem.Consumer items) throws IOException {
        if (token == JsonToken.START_ARRAY) {
            list(parser, items);
        } else if (token == JsonToken.START_OBJECT && list != null && !list.isBlank()) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals(list) && value == JsonToken.START_ARRAY) {
                    list(parser, items);
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            item(parser, items);
        }
    }

    private static void list(JsonParser parser, DocumentItem.Consumer items) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            item(parser, items);
        }
    }

    private static void item(JsonParser parser, DocumentItem.Consumer items) throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        items.accept(new DocumentItem(JSON.readValue(parser, Object.class), line));
    }

    /** States only the position, because Jackson's message may quote the document. */
    private static PermanentFault malformed(SourceDocument document, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String position = at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new PermanentFault(CatalogFinding.CATALOG_MALFORMED, document.name() + " is not JSON" + position);
    }
}
