package io.integrationhub.system.file;

import io.integrationhub.core.fault.PermanentFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.xml.XmlMapper;

/** Format of a file. */
public enum FileFormat {
    /** One document or a list of documents. */
    JSON,
    /** One document, or several below a common root. */
    XML,
    /** A header row, and a document per further row, which maps column names to cells. */
    CSV;

    private static final JsonMapper JSON_MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final XmlMapper XML_MAPPER = new XmlMapper();
    private static final CsvMapper CSV_MAPPER = CsvMapper.builder()
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .enable(CsvReadFeature.TRIM_SPACES)
            .build();
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

    /**
     * Parses a file to its documents, in order, as maps, lists and values.
     *
     * @throws PermanentFault {@code FILE_MALFORMED} with the position but never the content
     */
    public List<?> read(byte[] content) {
        try {
            return switch (this) {
                case JSON -> each(document(JSON_MAPPER, content));
                case XML -> each(withoutRoot(document(XML_MAPPER, content)));
                case CSV -> rows(content);
            };
        } catch (JacksonException e) {
            throw malformed(position(e));
        }
    }

    private static Object document(ObjectMapper mapper, byte[] content) {
        return Optional.ofNullable(mapper.readValue(content, Object.class))
                .orElseThrow(() -> malformed(": it is empty"));
    }

    private static List<?> each(Object document) {
        return document instanceof List<?> list ? list : List.of(document);
    }

    /** The children of the root are the documents if all of them have the same name. */
    private static Object withoutRoot(Object root) {
        return root instanceof Map<?, ?> children && children.size() == 1
                ? children.values().iterator().next()
                : root;
    }

    private static List<Map<String, String>> rows(byte[] content) {
        try (MappingIterator<Map<String, String>> rows =
                CSV_MAPPER.readerForMapOf(String.class).with(WITH_HEADER).readValues(content)) {
            return rows.readAll();
        }
    }

    private static PermanentFault malformed(String problem) {
        return new PermanentFault(FileFault.FILE_MALFORMED, "a file cannot be read" + problem);
    }

    /** Only the position, because Jackson's message may quote the document. */
    private static String position(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
