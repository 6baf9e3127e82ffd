package io.integrationhub.system.file;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.text.CsvRow;
import io.integrationhub.system.text.CsvText;
import io.integrationhub.system.text.DecodedText;
import io.integrationhub.system.text.TextSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.xml.XmlMapper;

/** Format of a file. */
public enum FileFormat {
    /** One document, a list of documents, or several documents one after the other (JSON Lines). */
    JSON,
    /** One document, or several below a common root. */
    XML,
    /** A header row, and a document per further row, which maps column names to cells. */
    CSV;

    private static final JsonMapper JSON_MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final XmlMapper XML_MAPPER = new XmlMapper();
    private static final Pattern XML_ENCODING = Pattern.compile("^(\\s*<\\?xml[^>]*?) encoding=[\"'][^\"']*[\"']");

    /**
     * Parses a file to its documents, in order, as maps, lists and values.
     *
     * @throws PermanentFault {@code FILE_MALFORMED} with the position but never the content
     */
    public List<?> read(byte[] content, TextSettings text) {
        try {
            return switch (this) {
                case JSON -> json(unicode(content, text));
                case XML -> each(withoutRoot(xml(unicode(content, text))));
                case CSV ->
                    CsvText.of(content, text).rows().stream()
                            .map(CsvRow::content)
                            .toList();
            };
        } catch (JacksonException e) {
            throw malformed(position(e));
        }
    }

    /** JSON and XML state their encoding themselves, unless they are wrong about it. */
    private byte[] unicode(byte[] content, TextSettings text) {
        boolean isStated = this == XML && XML_ENCODING.matcher(start(content)).find();
        boolean isMarked = content.length > 1 && (content[0] == 0 || content[1] == 0 || (content[0] & 0xFE) == 0xFE);
        if (text.encoding() == null && (isStated || isMarked || DecodedText.isUtf8(content))) {
            return content;
        }
        String decoded = DecodedText.of(content, text.encoding()).text();
        String declared = this == XML ? XML_ENCODING.matcher(decoded).replaceFirst("$1") : decoded;
        return declared.getBytes(StandardCharsets.UTF_8);
    }

    private static String start(byte[] content) {
        return new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
    }

    private static List<?> json(byte[] content) {
        List<@Nullable Object> values = new ArrayList<>();
        try (JsonParser parser = JSON_MAPPER.createParser(content)) {
            while (parser.nextToken() != null) {
                values.add(JSON_MAPPER.readValue(parser, Object.class));
            }
        }
        if (values.size() > 1) {
            return values;
        }
        return each(values.stream().filter(Objects::nonNull).findFirst().orElseThrow(() -> malformed(": it is empty")));
    }

    private static Object xml(byte[] content) {
        return Optional.ofNullable(XML_MAPPER.readValue(content, Object.class))
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
